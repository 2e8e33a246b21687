package chat.limitless.query.payments;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps every payment that did not fit its purchase, and who has dealt with it. Parkings of a purchase are counted
/// as the purchase counts them: in the order of its events.
class ParkedPurchaseProjection implements Projection {

    private static final Set<Class<?>> EVENTS = Set.of(PurchaseParked.class, ParkedPurchaseResolved.class);

    private final JdbcOperations jdbc;

    ParkedPurchaseProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("purchase_parked");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return EVENTS.contains(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = new BatchRows<ParkedPurchaseRow.Key, ParkedPurchaseRow>();
        var last = new HashMap<String, ParkedPurchaseRow>();
        load(events, rows, last);
        for (var projected : events) {
            switch (projected.event()) {
                case PurchaseParked parked -> park(parked, projected.position(), rows, last);
                case ParkedPurchaseResolved resolved -> {
                    var key = new ParkedPurchaseRow.Key(resolved.purchaseId().value(), resolved.number());
                    var row = rows.find(key);
                    if (row == null) {
                        throw new MissingRow("purchase_parked", key.toString());
                    }
                    rows.put(key, row.resolved(resolved));
                }
                default -> throw new IllegalArgumentException(projected.event().toString());
            }
        }
        rows.write(jdbc, ParkedPurchaseRow.WRITER, ParkedPurchaseRow::values);
    }

    private static void park(
            PurchaseParked parked,
            long position,
            BatchRows<ParkedPurchaseRow.Key, ParkedPurchaseRow> rows,
            Map<String, ParkedPurchaseRow> last) {
        var before = last.get(parked.purchaseId().value());
        if (before == null || position > before.position()) {
            var row = ParkedPurchaseRow.of(parked, before == null ? 1 : before.parkedNumber() + 1, position);
            rows.put(row.key(), row);
            last.put(row.purchaseId(), row);
        }
    }

    /// In the order in which they were parked.
    private void load(
            List<ProjectedEvent> events,
            BatchRows<ParkedPurchaseRow.Key, ParkedPurchaseRow> rows,
            Map<String, ParkedPurchaseRow> last) {
        var ids = events.stream()
                .map(event -> ((PurchaseEvent) event.event()).purchaseId().value())
                .collect(Collectors.toSet());
        JdbcClient.create(jdbc)
                .sql("select * from purchase_parked where purchase_id in (:ids) order by purchase_id, parked_number")
                .param("ids", ids)
                .query(ParkedPurchaseRow.class)
                .list()
                .forEach(row -> {
                    rows.loaded(row.key(), row);
                    last.put(row.purchaseId(), row);
                });
    }
}
