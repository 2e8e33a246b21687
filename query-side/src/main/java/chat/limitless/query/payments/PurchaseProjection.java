package chat.limitless.query.payments;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps how far each purchase is, what was taken back of it, and whether it is suspected.
class PurchaseProjection implements Projection {

    private final JdbcOperations jdbc;

    PurchaseProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("purchase", "purchase_reversal");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return PurchaseEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var ids = events.stream()
                .map(event -> ((PurchaseEvent) event.event()).purchaseId().value())
                .collect(Collectors.toSet());
        var rows = load(ids);
        var reversals = PurchaseReversals.load(jdbc, ids);
        for (var projected : events) {
            var event = (PurchaseEvent) projected.event();
            var row = rows.find(event.purchaseId().value());
            if (row == null || projected.position() > row.lastPosition()) {
                take(reversals, event, projected.position());
                var next = evolve(row, event, projected.position());
                rows.put(next.purchaseId(), next.taking(reversals));
            }
        }
        rows.write(jdbc, PurchaseRow.WRITER, PurchaseRow::values);
        reversals.write(jdbc);
    }

    private BatchRows<String, PurchaseRow> load(Set<String> ids) {
        var rows = new BatchRows<String, PurchaseRow>();
        JdbcClient.create(jdbc)
                .sql("select * from purchase where purchase_id in (:ids)")
                .param("ids", ids)
                .query(PurchaseRow.class)
                .list()
                .forEach(row -> rows.loaded(row.purchaseId(), row));
        return rows;
    }

    private static void take(PurchaseReversals reversals, PurchaseEvent event, long position) {
        switch (event) {
            case RefundRecorded told -> reversals.put(ReversalRow.of(told, position));
            case DisputeRecorded told -> reversals.put(ReversalRow.of(told, position));
            case FraudWarned told -> reversals.put(ReversalRow.of(told, position));
            case FraudWarningCleared told -> reversals.clear(told, position);
            default -> {}
        }
    }

    private static PurchaseRow evolve(@Nullable PurchaseRow row, PurchaseEvent event, long position) {
        if (event instanceof PurchaseStarted started) {
            return PurchaseRow.begin(started, position);
        }
        if (row == null) {
            throw new MissingRow("purchase", event.purchaseId().value());
        }
        return switch (event) {
            case PurchaseStarted _ -> row;
            case CheckoutOpened opened -> row.at("open", opened.checkoutUrl(), opened.openedAt(), position);
            case PaymentPending pending -> row.at("pending", null, pending.pendingAt(), position);
            case PurchasePaid paid -> row.paidBy(paid.paymentIntentId(), paid.paidAt(), position);
            case PurchaseCredited credited -> row.at("credited", null, credited.creditedAt(), position);
            case PurchaseClosed closed -> row.at("closed", null, closed.closedAt(), position);
            case PurchaseParked parked -> parked(row, parked, position);
            case ParkedPurchaseResolved told -> row.touched(told.resolvedAt(), position);
            case RefundRecorded told -> row.touched(told.recordedAt(), position);
            case DisputeRecorded told -> row.touched(told.recordedAt(), position);
            case FraudWarned told -> row.touched(told.warnedAt(), position);
            case FraudWarningCleared told -> row.touched(told.clearedAt(), position);
            case RefundRequested told -> row.touched(told.requestedAt(), position);
            case RefundRefused told -> row.touched(told.refusedAt(), position);
            case ClaimCalculated told -> row.touched(told.calculatedAt(), position);
        };
    }

    /// What was paid as priced stands, whatever was told beside it; money taken back in another currency is no payment.
    private static PurchaseRow parked(PurchaseRow row, PurchaseParked parked, long position) {
        boolean stands = row.status().equals("paid") || row.status().equals("credited");
        return stands || parked.reason().endsWith("-currency")
                ? row.touched(parked.parkedAt(), position)
                : row.at("parked", null, parked.parkedAt(), position);
    }
}
