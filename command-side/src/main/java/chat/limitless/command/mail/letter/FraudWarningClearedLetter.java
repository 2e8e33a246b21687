package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import org.springframework.stereotype.Component;

/// The doubt about a payment is over; told to whom the doubt was told.
@Component
class FraudWarningClearedLetter implements Letter<FraudWarningCleared> {

    private final FraudWarningLetter doubt;
    private final MailHistory history;

    FraudWarningClearedLetter(FraudWarningLetter doubt, MailHistory history) {
        this.doubt = doubt;
        this.history = history;
    }

    @Override
    public Class<FraudWarningCleared> about() {
        return FraudWarningCleared.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.DISPUTE;
    }

    @Override
    public boolean tells(FraudWarningCleared event) {
        return history.all(event.purchaseId().value(), FraudWarned.class).stream()
                .filter(warned -> warned.warningId().equals(event.warningId()))
                .anyMatch(doubt::tells);
    }

    @Override
    public String named(FraudWarningCleared event, EventPlace place) {
        return event.purchaseId() + "/" + event.warningId() + "/cleared";
    }

    @Override
    public Content write(FraudWarningCleared event, Wording words) {
        return Content.of(
                        words.say("The doubt about your payment is over", "ไม่มีข้อสงสัยเรื่องการชำระเงินของคุณแล้ว"),
                        ReceiptLetter.purchase(event.purchaseId().value(), words),
                        words.say(
                                "We have looked at the payment a bank had warned us about, and the warning holds"
                                        + " nothing back any more.",
                                "เราตรวจสอบการชำระเงินที่ธนาคารเคยแจ้งไว้แล้ว และคำเตือนนั้นไม่กันสิ่งใดไว้อีก"),
                        words.say(
                                "The credits that were set aside because of it are yours to spend again, unless the"
                                        + " payment was refunded or is disputed. Automatic recharging stays off until"
                                        + " you switch it on.",
                                "เครดิตที่ถูกกันไว้เพราะคำเตือนนั้นกลับมาใช้ได้อีกครั้ง"
                                        + " เว้นแต่การชำระเงินถูกคืนหรือถูกโต้แย้ง"
                                        + " การเติมเครดิตอัตโนมัติจะปิดอยู่จนกว่าคุณจะเปิด"))
                .with(words.say("When", "เมื่อ"), words.moment(event.clearedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }
}
