package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `purchase_parked` on its way to the next.
record ParkedPurchaseRow(
        long position,
        String purchaseId,
        int parkedNumber,
        String reason,
        long paidMinor,
        String paidCurrency,
        @Nullable String sessionId,
        @Nullable String paymentId,
        long parkedAtMicros,
        @Nullable String resolvedReason,
        @Nullable String resolvedBy,
        @Nullable Long resolvedAtMicros,
        @Nullable String reversalId) {

    static final RowWriter WRITER = RowWriter.of(
            "purchase_parked",
            List.of("position"),
            List.of(
                    "purchase_id",
                    "parked_number",
                    "reason",
                    "paid_minor",
                    "paid_currency",
                    "session_id",
                    "payment_id",
                    "parked_at_micros"),
            List.of("resolved_reason", "resolved_by", "resolved_at_micros", "reversal_id"));

    /// What tells parkings apart.
    record Key(String purchaseId, int number) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::purchaseId).thenComparing(Key::number);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static ParkedPurchaseRow of(PurchaseParked parked, int number, long position) {
        return new ParkedPurchaseRow(
                position,
                parked.purchaseId().value(),
                number,
                parked.reason(),
                parked.paidMinor(),
                parked.paidCurrency(),
                parked.sessionId(),
                parked.paymentIntentId(),
                micros(parked.parkedAt()),
                null,
                null,
                null,
                parked.reversalId());
    }

    ParkedPurchaseRow resolved(ParkedPurchaseResolved event) {
        return new ParkedPurchaseRow(
                position,
                purchaseId,
                parkedNumber,
                reason,
                paidMinor,
                paidCurrency,
                sessionId,
                paymentId,
                parkedAtMicros,
                event.reason(),
                event.actor().value(),
                micros(event.resolvedAt()),
                reversalId);
    }

    Key key() {
        return new Key(purchaseId, parkedNumber);
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                position,
                purchaseId,
                parkedNumber,
                reason,
                paidMinor,
                paidCurrency,
                sessionId,
                paymentId,
                parkedAtMicros,
                resolvedReason,
                resolvedBy,
                resolvedAtMicros,
                reversalId);
    }
}
