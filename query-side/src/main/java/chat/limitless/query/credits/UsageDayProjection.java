package chat.limitless.query.credits;

import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what each user spent per day (UTC) and model that answered.
class UsageDayProjection implements Projection {

    private static final RowWriter ROWS = RowWriter.of(
            "usage_day",
            List.of("user_id", "day", "model"),
            List.of(),
            List.of("spent_micros", "replies", "prompt_tokens", "completion_tokens", "last_position"));

    private final JdbcOperations jdbc;

    UsageDayProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// What tells rows apart.
    record Key(String userId, String day, String model) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::userId).thenComparing(Key::day).thenComparing(Key::model);

        static Key of(HoldSettled settled) {
            return new Key(
                    settled.accountId().userId().value(),
                    settled.settledAt().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                    settled.receipt().modelAnswered());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    record Row(
            String userId,
            String day,
            String model,
            long spentMicros,
            long replies,
            long promptTokens,
            long completionTokens,
            long lastPosition) {

        static Row empty(Key key) {
            return new Row(key.userId(), key.day(), key.model(), 0, 0, 0, 0, 0);
        }

        Key key() {
            return new Key(userId, day, model);
        }

        /// The events of a row are of one account, so they come in the order of their positions.
        Row with(HoldSettled settled, long position) {
            if (position <= lastPosition) {
                return this;
            }
            var receipt = settled.receipt();
            return new Row(
                    userId,
                    day,
                    model,
                    Math.addExact(spentMicros, settled.spentMicros()),
                    replies + 1,
                    Math.addExact(promptTokens, receipt.promptTokens()),
                    Math.addExact(completionTokens, receipt.completionTokens()),
                    position);
        }

        List<@Nullable Object> values() {
            return RowValues.of(userId, day, model, spentMicros, replies, promptTokens, completionTokens, lastPosition);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("usage_day");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return eventType == HoldSettled.class;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var projected : events) {
            var settled = (HoldSettled) projected.event();
            var key = Key.of(settled);
            var known = rows.find(key);
            rows.put(key, (known == null ? Row.empty(key) : known).with(settled, projected.position()));
        }
        rows.write(jdbc, ROWS, Row::values);
    }

    private BatchRows<Key, Row> load(List<ProjectedEvent> events) {
        var keys = events.stream()
                .map(event -> Key.of((HoldSettled) event.event()))
                .collect(Collectors.toSet());
        var rows = new BatchRows<Key, Row>();
        JdbcClient.create(jdbc)
                .sql("select * from usage_day where (user_id, day) in (:keys)")
                .param(
                        "keys",
                        keys.stream()
                                .map(key -> new Object[] {key.userId(), key.day()})
                                .toList())
                .query(Row.class)
                .list()
                .forEach(row -> rows.loaded(row.key(), row));
        return rows;
    }
}
