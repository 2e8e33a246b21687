package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the warnings of fraud, so that people hear of those nobody has looked at. They are few: each is a statement.
class FraudWarningProjection implements Projection {

    private static final Set<Class<?>> HANDLED = Set.of(FraudWarned.class, FraudWarningCleared.class);

    private final JdbcOperations jdbc;

    FraudWarningProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("fraud_warning");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return HANDLED.contains(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        for (var projected : events) {
            switch (projected.event()) {
                case FraudWarned warned -> add(warned, projected.position());
                case FraudWarningCleared cleared -> clear(cleared, projected.position());
                default -> throw new IllegalStateException("not handled: " + projected.event());
            }
        }
    }

    /// One that is there already was told before.
    private void add(FraudWarned warned, long position) {
        JdbcClient.create(jdbc)
                .sql("""
                        insert ignore into fraud_warning
                            (purchase_id, warning_id, freezes, cleared, warned_at_micros, last_position)
                        values (?, ?, ?, false, ?, ?)
                        """)
                .params(
                        warned.purchaseId().value(),
                        warned.warningId(),
                        warned.freezes(),
                        micros(warned.warnedAt()),
                        position)
                .update();
    }

    private void clear(FraudWarningCleared cleared, long position) {
        int found = JdbcClient.create(jdbc)
                .sql("""
                        update fraud_warning
                        set cleared = true, last_position = greatest(last_position, ?)
                        where purchase_id = ? and warning_id = ?
                        """)
                .params(position, cleared.purchaseId().value(), cleared.warningId())
                .update();
        if (found == 0 && !isKnown(cleared)) {
            throw new MissingRow("fraud_warning", cleared.purchaseId() + " " + cleared.warningId());
        }
    }

    /// A server may count a row that is as it should be already as not updated.
    private boolean isKnown(FraudWarningCleared cleared) {
        return JdbcClient.create(jdbc)
                        .sql("select count(*) from fraud_warning where purchase_id = ? and warning_id = ?")
                        .params(cleared.purchaseId().value(), cleared.warningId())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
