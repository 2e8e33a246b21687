package chat.limitless.query.payments.receipt;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what the receipt of each purchase says: what was paid, and what of it went back.
class PurchaseReceiptProjection implements Projection {

    private static final RowWriter RECEIPTS = RowWriter.of(
            "purchase_receipt",
            List.of("purchase_id"),
            List.of("user_id", "pack_id"),
            List.of(
                    "credits_micros",
                    "amount_minor",
                    "currency",
                    "live_mode",
                    "payment_intent_id",
                    "paid_at_micros",
                    "paid_position",
                    "last_position"));
    private static final RowWriter REFUNDS = RowWriter.of(
            "purchase_receipt_refund",
            List.of("purchase_id", "refund_id"),
            List.of(),
            List.of("payment_intent_id", "amount_minor", "currency", "status", "recorded_at_micros", "last_position"));
    private static final Set<Class<?>> EVENTS = Set.of(PurchaseStarted.class, PurchasePaid.class, RefundRecorded.class);

    private final JdbcOperations jdbc;

    PurchaseReceiptProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("purchase_receipt", "purchase_receipt_refund");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return EVENTS.contains(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var receipts = receipts(events);
        var refunds = refunds(events);
        for (var projected : events) {
            var position = projected.position();
            if (projected.event() instanceof RefundRecorded recorded) {
                var known = refunds.find(RefundRow.Key.of(recorded));
                if (known == null || position > known.lastPosition()) {
                    refunds.put(RefundRow.Key.of(recorded), RefundRow.of(known, recorded, position));
                }
                continue;
            }
            var event = (PurchaseEvent) projected.event();
            var row = receipts.find(event.purchaseId().value());
            if (row == null || position > row.lastPosition()) {
                receipts.put(event.purchaseId().value(), evolve(row, event, position));
            }
        }
        receipts.write(jdbc, RECEIPTS, ReceiptRow::values);
        refunds.write(jdbc, REFUNDS, RefundRow::values);
    }

    private static ReceiptRow evolve(@Nullable ReceiptRow row, PurchaseEvent event, long position) {
        if (event instanceof PurchaseStarted started) {
            return ReceiptRow.started(started, position);
        }
        if (row == null) {
            throw new MissingRow("purchase_receipt", event.purchaseId().value());
        }
        return event instanceof PurchasePaid paid ? row.paid(paid, position) : row;
    }

    private BatchRows<String, ReceiptRow> receipts(List<ProjectedEvent> events) {
        var rows = new BatchRows<String, ReceiptRow>();
        JdbcClient.create(jdbc)
                .sql("select * from purchase_receipt where purchase_id in (:ids)")
                .param("ids", ids(events))
                .query(ReceiptRow.class)
                .list()
                .forEach(row -> rows.loaded(row.purchaseId(), row));
        return rows;
    }

    private BatchRows<RefundRow.Key, RefundRow> refunds(List<ProjectedEvent> events) {
        var rows = new BatchRows<RefundRow.Key, RefundRow>();
        var refunds = events.stream()
                .filter(event -> event.event() instanceof RefundRecorded)
                .toList();
        if (!refunds.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("select * from purchase_receipt_refund where purchase_id in (:ids)")
                    .param("ids", ids(refunds))
                    .query(RefundRow.class)
                    .list()
                    .forEach(row -> rows.loaded(row.key(), row));
        }
        return rows;
    }

    private static Set<String> ids(List<ProjectedEvent> events) {
        return events.stream()
                .map(event -> ((PurchaseEvent) event.event()).purchaseId().value())
                .collect(Collectors.toSet());
    }
}
