package chat.limitless.query.payments;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A refund, a dispute or a warning of fraud as it was told last, and whether it takes money now; a warning takes
/// none but may freeze it. The provider's ids name the kind, so that no two of them are the same.
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
    private static final String WARNING = "warning";
    private static final String NO_CURRENCY = "";

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

    static ReversalRow of(FraudWarned told, long position) {
        return new ReversalRow(
                told.purchaseId().value(),
                told.warningId(),
                WARNING,
                told.paymentIntentId(),
                0,
                NO_CURRENCY,
                false,
                told.freezes() ? "freezes" : "noted",
                position);
    }

    /// The same warning after somebody has looked at it.
    ReversalRow cleared(long position) {
        return new ReversalRow(
                purchaseId, factId, kind, paymentId, amountMinor, currency, takesMoney, "cleared", position);
    }

    boolean isFreezingWarning() {
        return kind.equals(WARNING) && status.equals("freezes");
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
        return key(purchaseId, factId);
    }

    static String key(String purchaseId, String factId) {
        return purchaseId + " " + factId;
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                purchaseId, factId, kind, paymentId, amountMinor, currency, takesMoney, status, lastPosition);
    }
}
