package chat.limitless.query.payments.receipt;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.query.projection.RowValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of `purchase_receipt` on its way to the next.
record ReceiptRow(
        String purchaseId,
        String userId,
        String packId,
        long creditsMicros,
        long amountMinor,
        String currency,
        boolean liveMode,
        @Nullable String paymentIntentId,
        @Nullable Long paidAtMicros,
        @Nullable Long paidPosition,
        long lastPosition) {

    static ReceiptRow started(PurchaseStarted started, long position) {
        return new ReceiptRow(
                started.purchaseId().value(),
                started.userId().value(),
                started.packId(),
                started.creditsMicros(),
                started.amountMinor(),
                started.currency(),
                false,
                null,
                null,
                null,
                position);
    }

    /// With what was really paid: the figures of a receipt are those of the payment.
    ReceiptRow paid(PurchasePaid paid, long position) {
        return new ReceiptRow(
                purchaseId,
                userId,
                packId,
                paid.creditsMicros(),
                paid.amountMinor(),
                paid.currency(),
                paid.liveMode(),
                paid.paymentIntentId(),
                micros(paid.paidAt()),
                position,
                position);
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                purchaseId,
                userId,
                packId,
                creditsMicros,
                amountMinor,
                currency,
                liveMode,
                paymentIntentId,
                paidAtMicros,
                paidPosition,
                lastPosition);
    }
}
