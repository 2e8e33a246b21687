package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase as it is written.
record PurchaseRow(
        String purchaseId,
        String userId,
        String packId,
        long creditsMicros,
        long amountMinor,
        String currency,
        String status,
        @Nullable String checkoutUrl,
        long startedAtMicros,
        long updatedAtMicros,
        long startedPosition,
        long lastPosition,
        @Nullable String paymentId,
        long refundedMinor,
        long disputedMinor,
        long lostMinor,
        long wonMinor,
        boolean automatic,
        boolean suspected) {

    static final RowWriter WRITER = RowWriter.of(
            "purchase",
            List.of("purchase_id"),
            List.of(
                    "user_id",
                    "pack_id",
                    "credits_micros",
                    "amount_minor",
                    "currency",
                    "started_at_micros",
                    "started_position",
                    "automatic"),
            List.of(
                    "status",
                    "checkout_url",
                    "updated_at_micros",
                    "last_position",
                    "payment_id",
                    "refunded_minor",
                    "disputed_minor",
                    "lost_minor",
                    "won_minor",
                    "suspected"));

    static PurchaseRow begin(PurchaseStarted started, long position) {
        return new PurchaseRow(
                started.purchaseId().value(),
                started.userId().value(),
                started.packId(),
                started.creditsMicros(),
                started.amountMinor(),
                started.currency(),
                "started",
                null,
                micros(started.startedAt()),
                micros(started.startedAt()),
                position,
                position,
                null,
                0,
                0,
                0,
                0,
                started.offSession(),
                false);
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                purchaseId,
                userId,
                packId,
                creditsMicros,
                amountMinor,
                currency,
                startedAtMicros,
                startedPosition,
                automatic,
                status,
                checkoutUrl,
                updatedAtMicros,
                lastPosition,
                paymentId,
                refundedMinor,
                disputedMinor,
                lostMinor,
                wonMinor,
                suspected);
    }

    PurchaseRow at(String newStatus, @Nullable String newUrl, Instant at, long position) {
        return with(newStatus, newUrl, at, position, paymentId);
    }

    PurchaseRow paidBy(@Nullable String newPaymentId, Instant at, long position) {
        return with("paid", null, at, position, newPaymentId);
    }

    /// Nothing but that something was told about it.
    PurchaseRow touched(Instant at, long position) {
        return at(status, checkoutUrl, at, position);
    }

    PurchaseRow taking(PurchaseReversals reversals) {
        return new PurchaseRow(
                purchaseId,
                userId,
                packId,
                creditsMicros,
                amountMinor,
                currency,
                status,
                checkoutUrl,
                startedAtMicros,
                updatedAtMicros,
                startedPosition,
                lastPosition,
                paymentId,
                reversals.sumMinor(this, ReversalRow::isRefund),
                reversals.sumMinor(this, ReversalRow::isOpenDispute),
                reversals.sumMinor(this, ReversalRow::isLostDispute),
                reversals.sumMinor(this, ReversalRow::isWonDispute),
                automatic,
                reversals.suspect(this));
    }

    private PurchaseRow with(
            String newStatus, @Nullable String newUrl, Instant at, long position, @Nullable String newPaymentId) {
        return new PurchaseRow(
                purchaseId,
                userId,
                packId,
                creditsMicros,
                amountMinor,
                currency,
                newStatus,
                newUrl,
                startedAtMicros,
                micros(at),
                startedPosition,
                position,
                newPaymentId,
                refundedMinor,
                disputedMinor,
                lostMinor,
                wonMinor,
                automatic,
                suspected);
    }
}
