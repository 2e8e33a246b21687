package chat.limitless.api.payments;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be asked of a purchase. Facts from the payment provider are folded: any order, any number of times, same
/// end.
public sealed interface PurchaseCommand extends Command {

    /// The purchase.
    PurchaseId purchaseId();

    @Override
    default String targetId() {
        return purchaseId().value();
    }

    /// Starts a purchase at a price of ours.
    record StartPurchase(
            PurchaseId purchaseId,
            UserId userId,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            Instant at)
            implements PurchaseCommand {}

    /// Records the payment page the provider made.
    record OpenCheckout(PurchaseId purchaseId, String sessionId, String checkoutUrl, Instant expiresAt, Instant at)
            implements PurchaseCommand {}

    /// The provider says: finished by the user, money to come.
    record RecordPaymentPending(PurchaseId purchaseId, String sessionId, Instant at) implements PurchaseCommand {}

    /// The provider says: paid. Compared with what we priced; a difference parks the purchase.
    /// `liveModeExpected` comes from our configuration.
    record RecordPayment(
            PurchaseId purchaseId,
            String sessionId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            boolean liveMode,
            boolean liveModeExpected,
            Instant at)
            implements PurchaseCommand {}

    /// The lot was granted.
    record ConfirmCredited(PurchaseId purchaseId, LotId lotId, Instant at) implements PurchaseCommand {}

    /// The provider or a deadline says: no money will come. Never overrides a payment.
    record ClosePurchase(PurchaseId purchaseId, String reason, Instant at) implements PurchaseCommand {}
}
