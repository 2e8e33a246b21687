package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps every payment that did not fit its purchase.
class ParkedPurchaseProjection implements Projection {

    private static final Upsert ROWS = Upsert.into(
            "purchase_parked",
            List.of("position"),
            List.of(
                    "purchase_id",
                    "reason",
                    "paid_minor",
                    "paid_currency",
                    "session_id",
                    "payment_id",
                    "parked_at_micros"));

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
        return eventType == PurchaseParked.class;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        ROWS.write(
                JdbcClient.create(jdbc),
                events.stream()
                        .map(event -> values((PurchaseParked) event.event(), event.position()))
                        .toList());
    }

    private static List<@Nullable Object> values(PurchaseParked parked, long position) {
        return RowValues.of(
                position,
                parked.purchaseId().value(),
                parked.reason(),
                parked.paidMinor(),
                parked.paidCurrency(),
                parked.sessionId(),
                parked.paymentIntentId(),
                micros(parked.parkedAt()));
    }
}
