package chat.limitless.api.payments;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.recharge.AutoRechargeId;
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
    ///
    /// @param priceListVersion the price list that sells the pack so; null when no list names packs yet
    /// @param chargedBy the recharging that charges the saved card while the user is away; null when they pay on
    ///     a page
    /// @param saveMethodConsent the version of the words under which the card they pay with is saved; null when
    ///     it is not
    record StartPurchase(
            PurchaseId purchaseId,
            UserId userId,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Long priceListVersion,
            @Nullable AutoRechargeId chargedBy,
            @Nullable String saveMethodConsent,
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

    /// The provider says how a refund stands. Which payment it belongs to is told by `paymentIntentId`; null means the
    /// one that counts.
    record RecordRefund(
            PurchaseId purchaseId,
            String refundId,
            @Nullable String paymentIntentId,
            @Nullable RefundRequestId requestId,
            long amountMinor,
            String currency,
            RefundStatus status,
            Instant at)
            implements PurchaseCommand {}

    /// The provider says how a dispute stands, and whether it has moved money.
    record RecordDispute(
            PurchaseId purchaseId,
            String disputeId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            DisputeStatus status,
            boolean fundsWithdrawn,
            boolean fundsReinstated,
            Instant at)
            implements PurchaseCommand {}

    /// The provider suspects fraud. `freezes` comes from our configuration.
    record RecordFraudWarning(
            PurchaseId purchaseId,
            String warningId,
            @Nullable String paymentIntentId,
            boolean freezes,
            Instant at) implements PurchaseCommand {}

    /// A person in finance has dealt with what the purchase was parked for. Refused: `payments.parked-unknown`,
    /// `credits.reason-invalid`, `finance.own-account`.
    ///
    /// @param number which of the parkings of this purchase: the first is 1
    record ResolveParked(PurchaseId purchaseId, int number, String reason, UserId actor, Instant at)
            implements PurchaseCommand {}

    /// A person looked at a fraud warning and found nothing. Refused: `payments.warning-unknown`,
    /// `credits.reason-invalid`, `finance.own-account`.
    record ClearFraudWarning(PurchaseId purchaseId, String warningId, String reason, UserId actor, Instant at)
            implements PurchaseCommand {}

    /// Finance wants to give money back. Refused: `payments.not-paid`, `payments.refund-too-high`,
    /// `payments.refund-disputed`, `payments.refund-differs`, `finance.own-account`.
    ///
    /// @param paymentIntentId the payment it goes back from, which may have been parked; null: the one that counts
    record RequestRefund(
            PurchaseId purchaseId,
            RefundRequestId requestId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String reason,
            UserId actor,
            Instant at)
            implements PurchaseCommand {}

    /// The provider will not make a refund we asked for. `code` is the provider's.
    record RefuseRefund(PurchaseId purchaseId, RefundRequestId requestId, String code, Instant at)
            implements PurchaseCommand {}
}
