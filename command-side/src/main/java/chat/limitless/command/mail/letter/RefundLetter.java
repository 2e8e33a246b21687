package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.mail.EventPlace;
import org.springframework.stereotype.Component;

/// Money went back to the customer.
@Component
class RefundLetter implements Letter<RefundRecorded> {

    @Override
    public Class<RefundRecorded> about() {
        return RefundRecorded.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.REFUND;
    }

    @Override
    public boolean tells(RefundRecorded event) {
        return event.status() == RefundStatus.SUCCEEDED;
    }

    @Override
    public String named(RefundRecorded event, EventPlace place) {
        return event.purchaseId() + "/" + event.refundId();
    }

    @Override
    public Content write(RefundRecorded event, Wording words) {
        var amount = words.money(event.amountMinor(), event.currency());
        return Content.of(
                        words.say("%s was refunded to you", "คืนเงิน %s ให้คุณแล้ว")
                                .formatted(amount),
                        ReceiptLetter.purchase(event.purchaseId().value(), words),
                        words.say(
                                        "We have sent %s back to the way you paid. "
                                                + "Banks take up to ten days to show it.",
                                        "เราส่งเงิน %s คืนไปยังช่องทางที่คุณใช้ชำระแล้ว "
                                                + "ธนาคารอาจใช้เวลาถึงสิบวันกว่าจะแสดงยอด")
                                .formatted(amount),
                        words.say(
                                "The credits that belong to this amount leave your account; your credit history shows"
                                        + " how many.",
                                "เครดิตตามจำนวนเงินนี้จะออกจากบัญชีของคุณ ประวัติเครดิตแสดงว่ากี่เครดิต"))
                .with(words.say("Refunded", "คืนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.recordedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }
}
