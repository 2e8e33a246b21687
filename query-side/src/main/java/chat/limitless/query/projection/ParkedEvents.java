package chat.limitless.query.projection;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.EventName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events a group could not apply, and later ones of the same sequence, which wait behind them.
///
/// Only the position is kept: the event itself stays in the log, so nothing personal is stored twice and nothing has to
/// be serialised again. What is kept of the cause is its type, because messages may quote data.
@Component
public class ParkedEvents {

    private static final int MAX_CAUSE_CHARS = 255;

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One parked event.
    ///
    /// @param group projection group
    /// @param position place in the log
    /// @param sequenceId what waits behind it
    /// @param eventType stored name
    /// @param cause type of the failure; `waits` for an event that only waits behind another
    /// @param attempts times it was tried
    /// @param parkedAtMicros when it was set aside
    /// @param triedAtMicros when it was last tried
    public record Parked(
            String group,
            long position,
            String sequenceId,
            String eventType,
            String cause,
            int attempts,
            long parkedAtMicros,
            long triedAtMicros) {}

    /// Those of the sequences that have something parked.
    Set<String> blocked(String group, Collection<String> sequenceIds) {
        // Nearly always nothing is parked: one look-up by the first key column answers for the whole batch.
        var all = jdbc.sql("select distinct sequence_id from parked_event where group_name = ?")
                .param(group)
                .query(String.class)
                .list();
        return all.isEmpty()
                ? Set.of()
                : all.stream().filter(sequenceIds::contains).collect(Collectors.toSet());
    }

    void park(String group, ProjectedEvent event, String sequenceId, String cause) {
        var now = micros(clock.instant());
        var name = event.event().getClass().getAnnotation(EventName.class);
        var type = name == null ? event.event().getClass().getSimpleName() : name.value();
        jdbc.sql("insert into parked_event (group_name, position, sequence_id, event_type, cause, attempts,"
                        + " parked_at_micros, tried_at_micros) values (?, ?, ?, ?, ?, 1, ?, ?)"
                        + " on duplicate key update attempts = attempts + 1, cause = values(cause),"
                        + " tried_at_micros = values(tried_at_micros)")
                .params(group, event.position(), sequenceId, type, cut(cause), now, now)
                .update();
    }

    void tried(String group, long position, String cause) {
        jdbc.sql("update parked_event set attempts = attempts + 1, cause = ?, tried_at_micros = ?"
                        + " where group_name = ? and position = ?")
                .params(cut(cause), micros(clock.instant()), group, position)
                .update();
    }

    /// Whether it was still there: of two who try at once only one goes on.
    boolean remove(String group, long position) {
        return jdbc.sql("delete from parked_event where group_name = ? and position = ?")
                        .params(group, position)
                        .update()
                == 1;
    }

    void clear(String group) {
        jdbc.sql("delete from parked_event where group_name = ?").param(group).update();
    }

    /// How many there are.
    public long count() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }

    /// The first parked events of every group, oldest first.
    public List<Parked> first(int limit) {
        return jdbc.sql("select * from parked_event order by position, group_name limit ?")
                .param(limit)
                .query(ParkedEvents::parked)
                .list();
    }

    /// The parked events of one group in order.
    List<Parked> of(String group, int limit) {
        return jdbc.sql("select * from parked_event where group_name = ? order by position limit ?")
                .params(group, limit)
                .query(ParkedEvents::parked)
                .list();
    }

    private static String cut(String cause) {
        return cause.length() > MAX_CAUSE_CHARS ? cause.substring(0, MAX_CAUSE_CHARS) : cause;
    }

    private static Parked parked(ResultSet row, int index) throws SQLException {
        return new Parked(
                row.getString("group_name"),
                row.getLong("position"),
                row.getString("sequence_id"),
                row.getString("event_type"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getLong("parked_at_micros"),
                row.getLong("tried_at_micros"));
    }
}
