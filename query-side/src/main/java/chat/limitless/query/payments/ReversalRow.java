package chat.limitless.query.payments;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A refund or a dispute as it was told last, and whether it takes money now. The provider's ids name the kind, so that
/// no two of them are the same.
record ReversalRow(
        String purchaseId,
        String factId,
        String kind,
        @Nullable String paymentId,
        long amountMinor,
        String currency,
        boolean takesMoney,
        String status,
        long lastPosition) {

    private static final String REFUND = "refund";
    private static final String DISPUTE = "dispute";

    static final RowWriter WRITER = RowWriter.of(
            "purchase_reversal",
            List.of("purchase_id", "fact_id"),
            List.of("kind"),
            List.of("payment_id", "amount_minor", "currency", "takes_money", "status", "last_position"));

    static ReversalRow of(RefundRecorded told, long position) {
        return new ReversalRow(
                told.purchaseId().value(),
                told.refundId(),
                REFUND,
                told.paymentIntentId(),
                told.amountMinor(),
                told.currency(),
                told.status().takesMoney(),
                told.status().name().toLowerCase(Locale.ROOT),
                position);
    }

    static ReversalRow of(DisputeRecorded told, long position) {
        var takes = told.status() == DisputeStatus.OPEN || told.status() == DisputeStatus.LOST;
        return new ReversalRow(
                told.purchaseId().value(),
                told.disputeId(),
                DISPUTE,
                told.paymentIntentId(),
                told.amountMinor(),
                told.currency(),
                takes && !told.fundsReinstated(),
                told.status().name().toLowerCase(Locale.ROOT),
                position);
    }

    boolean isRefund() {
        return kind.equals(REFUND) && takesMoney;
    }

    boolean isOpenDispute() {
        return kind.equals(DISPUTE) && takesMoney && !isLost();
    }

    boolean isLostDispute() {
        return kind.equals(DISPUTE) && takesMoney && isLost();
    }

    boolean isWonDispute() {
        return kind.equals(DISPUTE) && isDecided(DisputeStatus.WON);
    }

    private boolean isLost() {
        return isDecided(DisputeStatus.LOST);
    }

    private boolean isDecided(DisputeStatus decision) {
        return status.equals(decision.name().toLowerCase(Locale.ROOT));
    }

    String key() {
        return purchaseId + " " + factId;
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                purchaseId, factId, kind, paymentId, amountMinor, currency, takesMoney, status, lastPosition);
    }
}
