package chat.limitless.command.payments.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notices that came a while ago and whose facts are not in the log: money may have moved without us.
@Component
class OverdueNotices {

    /// All states but those that wait for nothing: applied, and set aside.
    static final Set<String> STATES = Set.of("received", "parked", "orphan");

    private static final String ELSEWHERE = "not-ours";

    private final JdbcClient jdbc;
    private final PurchaseProperties properties;
    private final Clock clock;

    OverdueNotices(JdbcClient jdbc, PurchaseProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /// One of them.
    record Late(
            String eventId,
            String eventType,
            String state,
            @Nullable String reason,
            Instant receivedAt) {}

    /// Whether a notice in this state should have been applied by now. One about something that was not sold here never
    /// will be: the payment provider's account may serve others too.
    boolean is(String state, @Nullable String reason, Instant receivedAt) {
        return STATES.contains(state) && !ELSEWHERE.equals(reason) && !receivedAt.isAfter(latest());
    }

    /// How many there are in a state.
    long count(String state) {
        return jdbc.sql("select count(*) from webhook_inbox where state = ? and received_at <= ?"
                        + " and (reason is null or reason <> ?)")
                .params(state, latest().toEpochMilli(), ELSEWHERE)
                .query(Long.class)
                .single();
    }

    /// Those nobody was told of in the state they are in; each is answered to one caller, once.
    List<Late> takeUntold(int limit) {
        return jdbc
                .sql("""
                        select event_id, event_type, state, reason, received_at
                        from webhook_inbox
                        where state in (:states) and received_at <= :latest
                          and (alarmed_as is null or alarmed_as <> state)
                          and (reason is null or reason <> :elsewhere)
                        order by received_at
                        limit :limit
                        """)
                .param("states", STATES)
                .param("latest", latest().toEpochMilli())
                .param("elsewhere", ELSEWHERE)
                .param("limit", limit)
                .query((row, _) -> new Late(
                        row.getString("event_id"),
                        row.getString("event_type"),
                        row.getString("state"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("received_at"))))
                .list()
                .stream()
                .filter(this::take)
                .toList();
    }

    private boolean take(Late late) {
        return jdbc.sql("""
                        update webhook_inbox set alarmed_as = state
                        where event_id = ? and state = ? and (alarmed_as is null or alarmed_as <> state)
                        """).params(late.eventId(), late.state()).update() > 0;
    }

    private Instant latest() {
        return clock.instant().minus(properties.noticeOverdueAfter());
    }
}
