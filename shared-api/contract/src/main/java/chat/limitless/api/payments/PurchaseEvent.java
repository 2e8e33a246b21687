package chat.limitless.api.payments;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.recharge.AutoRechargeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one purchase. Money is minor units with its currency. No personal text.
public sealed interface PurchaseEvent extends DomainEvent {

    /// The purchase.
    PurchaseId purchaseId();

    /// Who buys.
    UserId userId();

    @Override
    default String streamId() {
        return purchaseId().value();
    }

    @Override
    default UserId subjectId() {
        return userId();
    }

    /// A user chose a pack, or recharging did for them; price and credits were fixed by the server before anybody was
    /// sent to pay.
    ///
    /// @param priceListVersion the price list that sold the pack so; null when no list named packs yet
    /// @param chargedBy the recharging that charges the saved card while the user is away; null when they pay on
    ///     a page
    /// @param saveMethodConsent the version of the words under which the card they pay with is saved; null when
    ///     it is not
    @EventName(value = "payments.purchase-started", revision = 3)
    record PurchaseStarted(
            PurchaseId purchaseId,
            UserId userId,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            Instant startedAt,
            @Nullable Long priceListVersion,
            @Nullable AutoRechargeId chargedBy,
            @Nullable String saveMethodConsent)
            implements PurchaseEvent {

        /// Whether the saved card is charged while the user is away.
        public boolean offSession() {
            return chargedBy != null;
        }
    }

    /// The payment page exists and waits for the user until it expires.
    @EventName("payments.checkout-opened")
    record CheckoutOpened(
            PurchaseId purchaseId,
            UserId userId,
            String sessionId,
            String checkoutUrl,
            Instant expiresAt,
            Instant openedAt)
            implements PurchaseEvent {}

    /// The user finished the page with a method whose money comes later; nothing is granted yet.
    @EventName("payments.payment-pending")
    record PaymentPending(PurchaseId purchaseId, UserId userId, String sessionId, Instant pendingAt)
            implements PurchaseEvent {}

    /// The money was received, as priced. Leads to exactly one granted lot.
    @EventName("payments.purchase-paid")
    record PurchasePaid(
            PurchaseId purchaseId,
            UserId userId,
            String sessionId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            boolean liveMode,
            long creditsMicros,
            Instant paidAt)
            implements PurchaseEvent {}

    /// The lot for this purchase was granted; the purchase is complete.
    @EventName("payments.purchase-credited")
    record PurchaseCredited(PurchaseId purchaseId, UserId userId, LotId lotId, Instant creditedAt)
            implements PurchaseEvent {}

    /// The purchase ended without money: `expired`, `declined`, `failed`, `abandoned`, `needs-authentication` or
    /// `switched-off`. A payment told later still counts.
    @EventName("payments.purchase-closed")
    record PurchaseClosed(PurchaseId purchaseId, UserId userId, String reason, Instant closedAt)
            implements PurchaseEvent {}

    /// What was paid differs from what was priced, and nothing is granted for it until a person has looked; or a
    /// refund or a dispute of the payment is in another currency and cannot be counted. Told once for every one of
    /// them: which payment it was is known since revision 2, which refund or dispute since revision 3.
    ///
    /// @param reversalId the provider's id of the refund or the dispute; null where it is a payment
    @EventName(value = "payments.purchase-parked", revision = 3)
    record PurchaseParked(
            PurchaseId purchaseId,
            UserId userId,
            String reason,
            long paidMinor,
            String paidCurrency,
            boolean liveMode,
            @Nullable String sessionId,
            @Nullable String paymentIntentId,
            Instant parkedAt,
            @Nullable String reversalId)
            implements PurchaseEvent {

        /// The reason of a refund in another currency than the payment.
        public static final String REFUND_CURRENCY = "refund-currency";

        /// The reason of a dispute in another currency than the payment.
        public static final String DISPUTE_CURRENCY = "dispute-currency";

        /// Whether it is a payment that does not fit, not a refund or a dispute of one that did.
        public boolean concernsPayment() {
            return !reason.equals(REFUND_CURRENCY) && !reason.equals(DISPUTE_CURRENCY);
        }
    }

    /// A person in finance has dealt with something the purchase was parked for; it waits for nobody any more. What
    /// is parked after that waits anew.
    ///
    /// @param number which of the parkings of this purchase: the first is 1
    /// @param reason why nothing more is to be done, a short code
    @EventName("payments.parked-purchase-resolved")
    record ParkedPurchaseResolved(
            PurchaseId purchaseId, UserId userId, int number, String reason, UserId actor, Instant resolvedAt)
            implements PurchaseEvent {}

    /// The provider told how a refund stands. Told again only when its status has risen.
    @EventName("payments.refund-recorded")
    record RefundRecorded(
            PurchaseId purchaseId,
            UserId userId,
            String refundId,
            @Nullable String paymentIntentId,
            @Nullable RefundRequestId requestId,
            long amountMinor,
            String currency,
            RefundStatus status,
            Instant recordedAt)
            implements PurchaseEvent {}

    /// The provider told how a dispute stands. Told again only when its status has risen or money has moved.
    @EventName("payments.dispute-recorded")
    record DisputeRecorded(
            PurchaseId purchaseId,
            UserId userId,
            String disputeId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            DisputeStatus status,
            boolean fundsWithdrawn,
            boolean fundsReinstated,
            Instant recordedAt)
            implements PurchaseEvent {}

    /// The provider suspects that the payment is fraud; `freezes` tells whether our policy freezes the credits.
    @EventName("payments.fraud-warned")
    record FraudWarned(
            PurchaseId purchaseId,
            UserId userId,
            String warningId,
            @Nullable String paymentIntentId,
            boolean freezes,
            Instant warnedAt)
            implements PurchaseEvent {}

    /// A person looked at a fraud warning; it freezes nothing any more.
    ///
    /// @param reason why it was cleared, a short code; null in those of before revision 2, when nobody was asked
    @EventName(value = "payments.fraud-warning-cleared", revision = 2)
    record FraudWarningCleared(
            PurchaseId purchaseId,
            UserId userId,
            String warningId,
            UserId actor,
            Instant clearedAt,
            @Nullable String reason)
            implements PurchaseEvent {}

    /// Finance asked for a refund. Until the provider has told of it, its share of the credits is frozen.
    @EventName("payments.refund-requested")
    record RefundRequested(
            PurchaseId purchaseId,
            UserId userId,
            RefundRequestId requestId,
            String paymentIntentId,
            long amountMinor,
            String currency,
            String reason,
            UserId actor,
            Instant requestedAt)
            implements PurchaseEvent {}

    /// The provider refused a refund we asked for.
    @EventName("payments.refund-refused")
    record RefundRefused(
            PurchaseId purchaseId, UserId userId, RefundRequestId requestId, String code, Instant refusedAt)
            implements PurchaseEvent {}

    /// What refunds and disputes take from the lot of this purchase, as levels: `revokedMicros` for good,
    /// `frozenMicros` until they are decided. Counted up by `version`.
    ///
    /// @param causeId the provider's id of the refund, dispute, warning or payment it follows from, or ours of
    ///     a request; known since revision 2
    @EventName(value = "payments.claim-calculated", revision = 2)
    record ClaimCalculated(
            PurchaseId purchaseId,
            UserId userId,
            long version,
            long revokedMicros,
            long frozenMicros,
            String cause,
            Instant calculatedAt,
            @Nullable String causeId)
            implements PurchaseEvent {}
}
