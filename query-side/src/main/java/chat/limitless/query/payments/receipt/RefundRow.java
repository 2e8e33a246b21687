package chat.limitless.query.payments.receipt;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.query.projection.RowValues;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row of `purchase_receipt_refund` on its way to the next.
record RefundRow(
        String purchaseId,
        String refundId,
        @Nullable String paymentIntentId,
        long amountMinor,
        String currency,
        String status,
        long recordedAtMicros,
        long lastPosition) {

    /// What tells refunds apart.
    record Key(String purchaseId, String refundId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::purchaseId).thenComparing(Key::refundId);

        static Key of(RefundRecorded recorded) {
            return new Key(recorded.purchaseId().value(), recorded.refundId());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// Not every fact about a refund names its payment; one that was named stays named.
    static RefundRow of(@Nullable RefundRow known, RefundRecorded recorded, long position) {
        var payment = recorded.paymentIntentId();
        return new RefundRow(
                recorded.purchaseId().value(),
                recorded.refundId(),
                payment == null && known != null ? known.paymentIntentId : payment,
                recorded.amountMinor(),
                recorded.currency(),
                recorded.status().name().toLowerCase(Locale.ROOT),
                micros(recorded.recordedAt()),
                position);
    }

    Key key() {
        return new Key(purchaseId, refundId);
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                purchaseId, refundId, paymentIntentId, amountMinor, currency, status, recordedAtMicros, lastPosition);
    }
}
