package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps how far each purchase is.
class PurchaseProjection implements Projection {

    private static final RowWriter ROWS = RowWriter.of(
            "purchase",
            List.of("purchase_id"),
            List.of(
                    "user_id",
                    "pack_id",
                    "credits_micros",
                    "amount_minor",
                    "currency",
                    "started_at_micros",
                    "started_position"),
            List.of("status", "checkout_url", "updated_at_micros", "last_position"));

    private final JdbcOperations jdbc;

    PurchaseProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
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
            long lastPosition) {

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
                    status,
                    checkoutUrl,
                    updatedAtMicros,
                    lastPosition);
        }

        Row at(String newStatus, @Nullable String newUrl, Instant at, long position) {
            return new Row(
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
                    position);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("purchase");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return PurchaseEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var projected : events) {
            var event = (PurchaseEvent) projected.event();
            var row = rows.find(event.purchaseId().value());
            if (row == null || projected.position() > row.lastPosition()) {
                rows.put(event.purchaseId().value(), evolve(row, event, projected.position()));
            }
        }
        rows.write(jdbc, ROWS, Row::values);
    }

    private BatchRows<String, Row> load(List<ProjectedEvent> events) {
        var ids = events.stream()
                .map(event -> ((PurchaseEvent) event.event()).purchaseId().value())
                .collect(Collectors.toSet());
        var rows = new BatchRows<String, Row>();
        JdbcClient.create(jdbc)
                .sql("select * from purchase where purchase_id in (:ids)")
                .param("ids", ids)
                .query(Row.class)
                .list()
                .forEach(row -> rows.loaded(row.purchaseId(), row));
        return rows;
    }

    private static Row evolve(@Nullable Row row, PurchaseEvent event, long position) {
        if (event instanceof PurchaseStarted started) {
            return new Row(
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
                    position);
        }
        if (row == null) {
            throw new MissingRow("purchase", event.purchaseId().value());
        }
        return switch (event) {
            case PurchaseStarted _ -> row;
            case CheckoutOpened opened -> row.at("open", opened.checkoutUrl(), opened.openedAt(), position);
            case PaymentPending pending -> row.at("pending", null, pending.pendingAt(), position);
            case PurchasePaid paid -> row.at("paid", null, paid.paidAt(), position);
            case PurchaseCredited credited -> row.at("credited", null, credited.creditedAt(), position);
            case PurchaseClosed closed -> row.at("closed", null, closed.closedAt(), position);
            case PurchaseParked parked -> row.at("parked", null, parked.parkedAt(), position);
            default -> row;
        };
    }
}
