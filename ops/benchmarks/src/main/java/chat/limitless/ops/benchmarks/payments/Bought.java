package chat.limitless.ops.benchmarks.payments;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;

/// One purchase of this benchmark, of a buyer of its own.
///
/// @param number 0, 1, 2, …
record Bought(int number) {

    static final long AMOUNT_MINOR = 1_000;
    static final String CURRENCY = "usd";
    private static final long CREDITS_MICROS = 200_000_000;

    String suffix() {
        return "webhookbench%06d".formatted(number);
    }

    PurchaseId purchaseId() {
        return new PurchaseId("pay_" + suffix());
    }

    private UserId buyer() {
        return new UserId("usr_" + suffix());
    }

    CreditAccountId account() {
        return CreditAccountId.of(buyer());
    }

    StartPurchase start(Instant at) {
        return new StartPurchase(
                purchaseId(), buyer(), "starter", CREDITS_MICROS, AMOUNT_MINOR, CURRENCY, null, null, null, at);
    }
}
