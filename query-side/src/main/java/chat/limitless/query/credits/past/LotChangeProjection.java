package chat.limitless.query.credits.past;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what each event did to the lots of its account. Rows are only ever added, so that a sum up to a position is
/// the same whenever it is made.
class LotChangeProjection implements Projection {

    private static final RowWriter ROWS = RowWriter.of(
            "credit_lot_change", List.of("account_id", "position", "lot_id", "what"), List.of("micros"), List.of());

    private final JdbcOperations jdbc;

    LotChangeProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String accountId, long position, String lotId, String what) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var order = accountId.compareTo(other.accountId);
            order = order == 0 ? Long.compare(position, other.position) : order;
            order = order == 0 ? lotId.compareTo(other.lotId) : order;
            return order == 0 ? what.compareTo(other.what) : order;
        }

        private List<@Nullable Object> values(long micros) {
            return RowValues.of(accountId, position, lotId, what, micros);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("credit_lot_change");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return CreditEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var reached = reached(events);
        var rows = new TreeMap<Key, Long>();
        for (var projected : events) {
            var event = (CreditEvent) projected.event();
            var account = event.accountId().value();
            if (projected.position() > reached.getOrDefault(account, 0L)) {
                LotChange.of(event)
                        .forEach(change -> rows.merge(
                                new Key(
                                        account,
                                        projected.position(),
                                        change.lotId().value(),
                                        change.what().name().toLowerCase(Locale.ROOT)),
                                change.micros(),
                                Math::addExact));
            }
        }
        ROWS.insert(
                jdbc,
                rows.entrySet().stream()
                        .map(row -> row.getKey().values(row.getValue()))
                        .toList());
    }

    /// The last position with a row, for each account of the batch that has one in the batch or behind it: its events
    /// are applied in order. Rows before the batch are not looked at; a long account has many.
    private Map<String, Long> reached(List<ProjectedEvent> events) {
        var accounts = events.stream()
                .map(event -> ((CreditEvent) event.event()).accountId().value())
                .collect(Collectors.toSet());
        var first = events.stream().mapToLong(ProjectedEvent::position).min().orElse(0);
        return reached(accounts, first);
    }

    private Map<String, Long> reached(Set<String> accounts, long first) {
        var reached = new HashMap<String, Long>();
        JdbcClient.create(jdbc)
                .sql("select account_id, max(position) as reached from credit_lot_change"
                        + " where account_id in (:accounts) and position >= :first group by account_id")
                .param("accounts", accounts)
                .param("first", first)
                .query(row -> {
                    reached.put(row.getString("account_id"), row.getLong("reached"));
                });
        return reached;
    }
}
