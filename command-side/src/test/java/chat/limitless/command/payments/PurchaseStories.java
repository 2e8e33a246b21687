package chat.limitless.command.payments;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseCommand.ResolveParked;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.testing.Decisions;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;

/// The short words of the purchase tests: Ann buys 200 credits for 10.00 USD at [#NOW], on the payment page `first`.
final class PurchaseStories {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final UserId ANN = new UserId("usr_ann");
    static final PurchaseId PURCHASE = new PurchaseId("pay_purchase");
    static final LotId LOT = new LotId("lot_purchase");
    static final long CREDITS = 200_000_000;
    static final long PRICE = 1_000;

    private static final Instant PAGE_EXPIRY = NOW.plus(Duration.ofHours(24));

    private PurchaseStories() {}

    static AggregateTestFixture<Purchase> purchase() {
        return Decisions.of(Purchase.class);
    }

    static StartPurchase start(long creditsMicros, long amountMinor) {
        return new StartPurchase(PURCHASE, ANN, "starter", creditsMicros, amountMinor, "usd", 3L, null, null, NOW);
    }

    static PurchaseStarted started() {
        return new PurchaseStarted(PURCHASE, ANN, "starter", CREDITS, PRICE, "usd", NOW, 3L, null, null);
    }

    static OpenCheckout open(String page) {
        return new OpenCheckout(PURCHASE, page, "https://pay.example/" + page, PAGE_EXPIRY, NOW);
    }

    static CheckoutOpened opened(String page) {
        return new CheckoutOpened(PURCHASE, ANN, page, "https://pay.example/" + page, PAGE_EXPIRY, NOW);
    }

    static RecordPaymentPending pend() {
        return new RecordPaymentPending(PURCHASE, "first", NOW);
    }

    static PaymentPending pending() {
        return new PaymentPending(PURCHASE, ANN, "first", NOW);
    }

    static RecordPayment pay() {
        return pay("first", PRICE, "usd", true);
    }

    static RecordPayment pay(String page, long amountMinor, String currency, boolean liveMode) {
        return new RecordPayment(PURCHASE, page, "pi_" + page, amountMinor, currency, liveMode, true, NOW);
    }

    static PurchasePaid paid() {
        return new PurchasePaid(PURCHASE, ANN, "first", "pi_first", PRICE, "usd", true, CREDITS, NOW);
    }

    static PurchaseParked parked(String reason, long amountMinor, String currency, boolean liveMode) {
        return parked(reason, "first", amountMinor, currency, liveMode);
    }

    static PurchaseParked parked(String reason, String page, long amountMinor, String currency, boolean liveMode) {
        return new PurchaseParked(
                PURCHASE, ANN, reason, amountMinor, currency, liveMode, page, "pi_" + page, NOW, null);
    }

    static ResolveParked resolve(int number, String reason, UserId actor) {
        return new ResolveParked(PURCHASE, number, reason, actor, NOW);
    }

    static ParkedPurchaseResolved resolved(int number, String reason, UserId actor) {
        return new ParkedPurchaseResolved(PURCHASE, ANN, number, reason, actor, NOW);
    }

    static ConfirmCredited confirm() {
        return new ConfirmCredited(PURCHASE, LOT, NOW);
    }

    static PurchaseCredited credited() {
        return new PurchaseCredited(PURCHASE, ANN, LOT, NOW);
    }

    static ClosePurchase close() {
        return new ClosePurchase(PURCHASE, "expired", NOW);
    }

    static PurchaseClosed closed() {
        return new PurchaseClosed(PURCHASE, ANN, "expired", NOW);
    }
}
