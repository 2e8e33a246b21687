package chat.limitless.api.payments;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
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

    /// A user chose a pack; price and credits were fixed by the server before anybody was sent to pay.
    @EventName("payments.purchase-started")
    record PurchaseStarted(
            PurchaseId purchaseId,
            UserId userId,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            Instant startedAt)
            implements PurchaseEvent {}

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

    /// The purchase ended without money: `expired`, `declined`, `failed` or `abandoned`. A payment told later
    /// still counts.
    @EventName("payments.purchase-closed")
    record PurchaseClosed(PurchaseId purchaseId, UserId userId, String reason, Instant closedAt)
            implements PurchaseEvent {}

    /// What was paid differs from what was priced; nothing is granted for it until a person has looked. Told once for
    /// every payment that does not fit; which one it was is known since revision 2.
    @EventName(value = "payments.purchase-parked", revision = 2)
    record PurchaseParked(
            PurchaseId purchaseId,
            UserId userId,
            String reason,
            long paidMinor,
            String paidCurrency,
            boolean liveMode,
            @Nullable String sessionId,
            @Nullable String paymentIntentId,
            Instant parkedAt)
            implements PurchaseEvent {}
}
