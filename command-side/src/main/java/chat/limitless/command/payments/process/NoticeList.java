package chat.limitless.command.payments.process;

import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inbox as a person sees it: what came and what became of it, never what it says.
@Component
public class NoticeList {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final OverdueNotices overdue;
    private final Clock clock;

    NoticeList(JdbcClient jdbc, Tasks tasks, OverdueNotices overdue, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.overdue = overdue;
        this.clock = clock;
    }

    /// A notice without its body.
    ///
    /// @param reason why it is parked or an orphan
    /// @param isOverdue whether it is not applied for longer than it should be
    public record Line(
            String eventId,
            String eventType,
            String state,
            @Nullable String reason,
            Instant receivedAt,
            boolean isOverdue) {}

    /// How many of all are not applied for longer than they should be.
    public long overdue() {
        return OverdueNotices.STATES.stream().mapToLong(overdue::count).sum();
    }

    /// Newest first, those before a place in the list.
    public List<Line> page(String state, Instant beforeTime, String beforeId, int limit) {
        return jdbc.sql("""
                        select event_id, event_type, state, reason, received_at
                        from webhook_inbox
                        where state = ? and (received_at < ? or (received_at = ? and event_id < ?))
                        order by received_at desc, event_id desc
                        limit ?
                        """)
                .params(state, beforeTime.toEpochMilli(), beforeTime.toEpochMilli(), beforeId, limit)
                .query((row, _) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var reason = row.getString("reason");
        var receivedAt = Instant.ofEpochMilli(row.getLong("received_at"));
        return new Line(
                row.getString("event_id"),
                row.getString("event_type"),
                state,
                reason,
                receivedAt,
                overdue.is(state, reason, receivedAt));
    }

    /// Orders its application again; once for every time it was parked, however often this is asked.
    ///
    /// @return whether there is such a notice
    public boolean replay(String eventId) {
        var handledAt = jdbc.sql("select coalesce(handled_at, 0) from webhook_inbox where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .optional();
        handledAt.ifPresent(at -> tasks.schedule(new TaskOrder(
                ApplyNotice.KIND + ":" + eventId + ":" + at, ApplyNotice.KIND, eventId, clock.instant())));
        return handledAt.isPresent();
    }
}
