package chat.limitless.command.payments.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inbox as a person sees it: what came and what became of it, never what it says.
@Component
public class NoticeList {

    private final JdbcClient jdbc;
    private final OverdueNotices overdue;

    NoticeList(JdbcClient jdbc, OverdueNotices overdue) {
        this.jdbc = jdbc;
        this.overdue = overdue;
    }

    /// A notice without its body.
    ///
    /// @param reason why it is parked or an orphan
    /// @param isOverdue whether it is not applied for longer than it should be
    /// @param setAside null unless somebody has set it aside
    public record Line(
            String eventId,
            String eventType,
            String state,
            @Nullable String reason,
            Instant receivedAt,
            boolean isOverdue,
            @Nullable SetAside setAside) {}

    /// Who set a notice aside, and why.
    ///
    /// @param by the id of the user
    /// @param reason a short code
    public record SetAside(String by, String reason, Instant at) {}

    /// How many of all are not applied for longer than they should be.
    public long overdue() {
        return OverdueNotices.STATES.stream().mapToLong(overdue::count).sum();
    }

    /// Newest first, those before a place in the list.
    public List<Line> page(String state, Instant beforeTime, String beforeId, int limit) {
        return jdbc.sql("""
                        select event_id, event_type, state, reason, received_at, set_aside_by, set_aside_for, set_aside_at
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
                overdue.is(state, reason, receivedAt),
                setAside(row));
    }

    private static @Nullable SetAside setAside(ResultSet row) throws SQLException {
        var by = row.getString("set_aside_by");
        return by == null
                ? null
                : new SetAside(by, row.getString("set_aside_for"), Instant.ofEpochMilli(row.getLong("set_aside_at")));
    }
}
