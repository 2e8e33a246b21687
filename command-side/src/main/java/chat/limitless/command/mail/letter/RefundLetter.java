package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.mail.EventPlace;
import org.springframework.stereotype.Component;

/// Money went back to the customer, or was to and did not arrive: then it is with us again.
@Component
class RefundLetter implements Letter<RefundRecorded> {

    private final PaymentsOf payments;

    RefundLetter(PaymentsOf payments) {
        this.payments = payments;
    }

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
        return switch (event.status()) {
            case SUCCEEDED, FAILED -> true;
            case PENDING, CANCELED -> false;
        };
    }

    @Override
    public String named(RefundRecorded event, EventPlace place) {
        var refund = event.purchaseId() + "/" + event.refundId();
        return event.status() == RefundStatus.FAILED ? refund + "/failed" : refund;
    }

    @Override
    public Content write(RefundRecorded event, Wording words) {
        return write(event, payments.brought(event, event.paymentIntentId(), event.currency()), words);
    }

    /// @param brought what the payment that is refunded had brought
    static Content write(RefundRecorded event, Brought brought, Wording words) {
        return event.status() == RefundStatus.FAILED ? failed(event, brought, words) : succeeded(event, brought, words);
    }

    private static Content succeeded(RefundRecorded event, Brought brought, Wording words) {
        var amount = words.money(event.amountMinor(), event.currency());
        return letter(
                        event,
                        words,
                        words.say("%s was refunded to you", "คืนเงิน %s ให้คุณแล้ว"),
                        words.say(
                                "We have sent %s back to the way you paid. Banks take up to ten days to show it.",
                                "เราส่งเงิน %s คืนไปยังช่องทางที่คุณใช้ชำระแล้ว"
                                        + " ธนาคารอาจใช้เวลาถึงสิบวันกว่าจะแสดงยอด"),
                        taken(brought, words))
                .with(words.say("Refunded", "คืนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.recordedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }

    private static String taken(Brought brought, Wording words) {
        return switch (brought) {
            case CREDITS ->
                words.say(
                        "The credits that belong to this amount leave your account; your history shows how many.",
                        "เครดิตตามจำนวนเงินนี้จะออกจากบัญชีของคุณ ประวัติเครดิตแสดงว่ากี่เครดิต");
            case NOTHING ->
                words.say(
                        "That payment had brought no credits, so none leave your account.",
                        "การชำระเงินนั้นไม่ได้ทำให้ได้เครดิต จึงไม่มีเครดิตออกจากบัญชีของคุณ");
            case UNKNOWN ->
                words.say(
                        "Your credit history shows which credits leave your account for it, if any do.",
                        "ประวัติเครดิตจะแสดงว่ามีเครดิตออกจากบัญชีของคุณเพราะเงินคืนนี้หรือไม่");
        };
    }

    private static String givenBack(Brought brought, Wording words) {
        return switch (brought) {
            case CREDITS ->
                words.say(
                        "The credits that had left your account for it are given back to you. If you want the money"
                                + " instead, please ask for the refund again.",
                        "เครดิตที่ออกจากบัญชีของคุณเพราะเงินคืนนี้จะกลับมา"
                                + " หากคุณต้องการเงินแทน โปรดขอคืนเงินอีกครั้ง");
            case NOTHING ->
                words.say(
                        "It is your money all the same: please ask for the refund again.",
                        "เงินนี้ยังเป็นของคุณ โปรดขอคืนเงินอีกครั้ง");
            case UNKNOWN ->
                words.say(
                        "Credits that had left your account for it, if any had, are given back to you. If you want"
                                + " the money instead, please ask for the refund again.",
                        "หากมีเครดิตออกจากบัญชีของคุณเพราะเงินคืนนี้ เครดิตนั้นจะกลับมา"
                                + " หากคุณต้องการเงินแทน โปรดขอคืนเงินอีกครั้ง");
        };
    }

    /// Whatever was told before: the customer may wait for money that does not come.
    private static Content failed(RefundRecorded event, Brought brought, Wording words) {
        var amount = words.money(event.amountMinor(), event.currency());
        return letter(
                        event,
                        words,
                        words.say("A refund of %s did not reach you", "เงินคืน %s ส่งไปไม่ถึงคุณ"),
                        words.say(
                                "We sent %s back to the way you paid, and your bank did not take it: the money is"
                                        + " with us again. An account that was closed or a card that has ended is the"
                                        + " usual cause. If you were told of this refund before, it does not hold any"
                                        + " more.",
                                "เราส่งเงิน %s คืนไปยังช่องทางที่คุณใช้ชำระ"
                                        + " แต่ธนาคารของคุณไม่รับ เงินจึงกลับมาอยู่ที่เรา"
                                        + " สาเหตุมักเป็นบัญชีที่ปิดแล้วหรือบัตรที่หมดอายุ"
                                        + " หากเคยได้รับแจ้งเรื่องเงินคืนนี้ การแจ้งนั้นไม่มีผลแล้ว"),
                        givenBack(brought, words))
                .with(words.say("Not refunded", "คืนไม่สำเร็จ"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.recordedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }

    private static Content letter(RefundRecorded event, Wording words, String subject, String money, String credits) {
        var amount = words.money(event.amountMinor(), event.currency());
        return Content.of(
                subject.formatted(amount),
                ReceiptLetter.purchase(event.purchaseId().value(), words),
                money.formatted(amount),
                credits);
    }
}
