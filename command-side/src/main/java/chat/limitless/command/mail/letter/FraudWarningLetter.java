package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import org.springframework.stereotype.Component;

/// Credits are set aside because a bank doubts that the payment was made by the owner of the card. Nothing is told of
/// a warning that freezes nothing: there is nothing the customer could do about it.
@Component
class FraudWarningLetter implements Letter<FraudWarned> {

    private final PaymentsOf payments;
    private final MailHistory history;

    FraudWarningLetter(PaymentsOf payments, MailHistory history) {
        this.payments = payments;
        this.history = history;
    }

    @Override
    public Class<FraudWarned> about() {
        return FraudWarned.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.DISPUTE;
    }

    /// A warning may overtake its payment: then it is told, because the credits are set aside as they come. Not when
    /// what
    /// was paid is parked: no credits come of it.
    @Override
    public boolean tells(FraudWarned event) {
        return event.freezes()
                && !payments.isOnlyParked(event)
                && payments.paid(event)
                        .filter(paid -> !PaymentsOf.isAbout(paid, event.paymentIntentId()))
                        .isEmpty();
    }

    @Override
    public String named(FraudWarned event, EventPlace place) {
        return event.purchaseId() + "/" + event.warningId();
    }

    @Override
    public Content write(FraudWarned event, Wording words) {
        var price =
                history.all(event.purchaseId().value(), PurchaseStarted.class).getFirst();
        return write(event, price, words);
    }

    /// @param price what was agreed to be paid
    static Content write(FraudWarned event, PurchaseStarted price, Wording words) {
        var amount = words.money(price.amountMinor(), price.currency());
        return Content.of(
                        words.say("Your payment of %s is being looked at", "กำลังตรวจสอบการชำระเงิน %s ของคุณ")
                                .formatted(amount),
                        ReceiptLetter.purchase(event.purchaseId().value(), words),
                        words.say(
                                        "A bank has told us that it doubts a payment of %s: whether the owner of the"
                                                + " card made it. Such warnings are often wrong, and this one says"
                                                + " nothing about you.",
                                        "ธนาคารแจ้งเราว่าสงสัยการชำระเงิน %s ว่าเจ้าของบัตรเป็นผู้ชำระหรือไม่"
                                                + " การแจ้งเช่นนี้มักคลาดเคลื่อน และไม่ได้บอกอะไรเกี่ยวกับตัวคุณ")
                                .formatted(amount),
                        words.say(
                                "Until a person has looked at it, what is left of the credits you bought with it is"
                                        + " set aside; all others are yours to spend. Nothing more is charged for it,"
                                        + " and automatic recharging is off meanwhile.",
                                "จนกว่าเจ้าหน้าที่จะตรวจสอบเสร็จ เครดิตที่ยังเหลือจากการซื้อนั้นจะถูกกันไว้"
                                        + " เครดิตอื่นยังใช้ได้ตามปกติ ไม่มีการเรียกเก็บเงินเพิ่ม"
                                        + " และการเติมเครดิตอัตโนมัติปิดอยู่ระหว่างนี้"))
                .with(words.say("Amount", "จำนวนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.warnedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }
}
