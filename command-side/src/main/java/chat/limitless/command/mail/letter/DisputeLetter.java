package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.command.mail.EventPlace;
import org.springframework.stereotype.Component;

/// A payment is disputed, or the dispute was decided. Told once for each of them: the provider tells of a dispute again
/// when only its money has moved.
@Component
class DisputeLetter implements Letter<DisputeRecorded> {

    private final PaymentsOf payments;

    DisputeLetter(PaymentsOf payments) {
        this.payments = payments;
    }

    @Override
    public Class<DisputeRecorded> about() {
        return DisputeRecorded.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.DISPUTE;
    }

    @Override
    public boolean tells(DisputeRecorded event) {
        return switch (event.status()) {
            case OPEN, WON, LOST -> true;
            case INQUIRY, INQUIRY_CLOSED, PREVENTED -> false;
        };
    }

    @Override
    public String named(DisputeRecorded event, EventPlace place) {
        return event.purchaseId() + "/" + event.disputeId() + "/" + event.status();
    }

    @Override
    public Content write(DisputeRecorded event, Wording words) {
        return write(event, payments.brought(event, event.paymentIntentId(), event.currency()), words);
    }

    /// @param brought what the disputed payment had brought
    static Content write(DisputeRecorded event, Brought brought, Wording words) {
        return switch (event.status()) {
            case WON ->
                letter(
                        event,
                        words,
                        words.say("The dispute about %s has ended", "ข้อโต้แย้งเรื่อง %s สิ้นสุดแล้ว"),
                        words.say(
                                "The bank has decided that the payment of %s stands.",
                                "ธนาคารตัดสินให้การชำระเงิน %s มีผลตามเดิม"),
                        words.say(
                                "The credits we had set aside for it are yours to spend again.",
                                "เครดิตที่เรากันไว้กลับมาใช้ได้อีกครั้ง"),
                        brought);
            case LOST ->
                letter(
                        event,
                        words,
                        words.say("The dispute about %s was decided for you", "ข้อโต้แย้งเรื่อง %s ตัดสินให้คุณ"),
                        words.say("The bank has given you %s back.", "ธนาคารคืนเงิน %s ให้คุณแล้ว"),
                        words.say(
                                "The credits you bought with it leave your account; what was already spent is settled"
                                        + " with your next purchase.",
                                "เครดิตที่ซื้อด้วยเงินนั้นจะออกจากบัญชีของคุณ"
                                        + " ส่วนที่ใช้ไปแล้วจะหักจากการซื้อครั้งถัดไป"),
                        brought);
            case OPEN, INQUIRY, INQUIRY_CLOSED, PREVENTED ->
                letter(
                        event,
                        words,
                        words.say("Your payment of %s is disputed", "การชำระเงิน %s ของคุณถูกโต้แย้ง"),
                        words.say(
                                "Your bank tells us that the payment of %s is disputed. If you did not ask for"
                                        + " this, please talk to your bank: it can withdraw the dispute.",
                                "ธนาคารของคุณแจ้งว่าการชำระเงิน %s ถูกโต้แย้ง หากคุณไม่ได้เป็นผู้แจ้ง"
                                        + " โปรดติดต่อธนาคารเพื่อถอนข้อโต้แย้ง"),
                        words.say(
                                "Until your bank has decided, what is left of the credits you bought with it is set"
                                        + " aside.",
                                "ระหว่างรอผลการตัดสิน เครดิตที่ยังเหลือจากการซื้อนั้นจะถูกกันไว้"),
                        brought);
        };
    }

    private static Content letter(
            DisputeRecorded event, Wording words, String subject, String money, String credits, Brought brought) {
        var amount = words.money(event.amountMinor(), event.currency());
        return Content.of(
                        subject.formatted(amount),
                        ReceiptLetter.purchase(event.purchaseId().value(), words),
                        money.formatted(amount),
                        switch (brought) {
                            case CREDITS -> credits;
                            case NOTHING ->
                                words.say(
                                        "That payment had brought no credits, so nothing changes in your account.",
                                        "การชำระเงินนั้นไม่ได้ทำให้ได้เครดิต จึงไม่มีอะไรเปลี่ยนแปลงในบัญชีของคุณ");
                            case UNKNOWN ->
                                words.say(
                                        "Your credit history shows what changes in your account because of it, if"
                                                + " anything does.",
                                        "ประวัติเครดิตจะแสดงว่ามีอะไรเปลี่ยนแปลงในบัญชีของคุณเพราะเรื่องนี้หรือไม่");
                        })
                .with(words.say("Amount", "จำนวนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.recordedAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }
}
