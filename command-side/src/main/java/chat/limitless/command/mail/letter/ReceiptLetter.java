package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import chat.limitless.command.mail.letter.Content.Link;
import org.springframework.stereotype.Component;

/// Credits were bought and are in the account.
@Component
class ReceiptLetter implements Letter<PurchaseCredited> {

    private final MailHistory history;

    ReceiptLetter(MailHistory history) {
        this.history = history;
    }

    @Override
    public Class<PurchaseCredited> about() {
        return PurchaseCredited.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.PURCHASE_RECEIPT;
    }

    @Override
    public String named(PurchaseCredited event, EventPlace place) {
        return event.purchaseId() + "/credited";
    }

    @Override
    public Content write(PurchaseCredited event, Wording words) {
        // Only what was paid is ever credited.
        var paid = history.all(event.purchaseId().value(), PurchasePaid.class).getLast();
        var credits = words.credits(paid.creditsMicros());
        var amount = words.money(paid.amountMinor(), paid.currency());
        return Content.of(
                        words.say("Receipt: %s credits for %s", "ใบเสร็จ: %s เครดิต ราคา %s")
                                .formatted(credits, amount),
                        receipt(event.purchaseId().value(), words),
                        words.say(
                                        "Thank you. Your payment of %s has arrived, "
                                                + "and %s credits are in your account.",
                                        "ขอบคุณ เราได้รับการชำระเงิน %s ของคุณแล้ว และ %s เครดิตอยู่ในบัญชีของคุณแล้ว")
                                .formatted(amount, credits))
                .with(words.say("Paid", "ชำระ"), amount)
                .with(words.say("Credits", "เครดิต"), credits)
                .with(words.say("When", "เมื่อ"), words.moment(paid.paidAt()))
                .with(words.say("Purchase", "รายการซื้อ"), event.purchaseId().value());
    }

    private static Link receipt(String purchaseId, Wording words) {
        return new Link(words.say("See the receipt", "ดูใบเสร็จ"), "/credits/receipts/" + purchaseId);
    }

    /// Where a purchase is shown.
    static Link purchase(String purchaseId, Wording words) {
        return new Link(words.say("See the purchase", "ดูรายการซื้อ"), "/credits?purchase=" + purchaseId);
    }
}
