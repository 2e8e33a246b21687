package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Replies that have ended and are not settled: their rows in `reply_run`. Times are those of the database.
public final class SettlementStore {

    private static final String SELECT = """
            select r.reply_id, r.conversation_id, r.user_id, r.model, r.generation_id, r.hold_micros, r.look_ups,
              timestampdiff(microsecond, '1970-01-01', r.ended_at) as ended_micros,
              timestampdiff(microsecond, '1970-01-01', r.next_look_up_at) as next_micros,
              r.ended_at <= date_sub(utc_timestamp(6), interval :age second) as overdue
             from reply_run r where r.state in ('ending', 'settling') and r.ended_at is not null
            """;

    private final JdbcClient jdbc;

    /// Works on the database that holds the log.
    public SettlementStore(DataSource events) {
        this.jdbc = JdbcClient.create(events);
    }

    /// A reply whose cost is not known yet.
    ///
    /// @param replyId the reply
    /// @param conversationId its chat
    /// @param userId whose it is
    /// @param model the model asked
    /// @param generationId the provider's id; null when none was told
    /// @param holdMicros what stays held until then
    /// @param lookUps how often the provider's record was asked for
    /// @param endedAt since when
    /// @param nextLookUpAt when it is asked for next; null while its end is still being stored
    /// @param isOverdue whether it has been open for longer than it should
    public record Open(
            ReplyId replyId,
            ConversationId conversationId,
            UserId userId,
            String model,
            @Nullable String generationId,
            long holdMicros,
            int lookUps,
            Instant endedAt,
            @Nullable Instant nextLookUpAt,
            boolean isOverdue) {}

    /// The longest open first, from behind a place in that order.
    ///
    /// @param afterTime the end of the last one seen
    /// @param afterId the last one seen
    /// @param overdueAge from when on one is overdue
    public List<Open> page(Instant afterTime, String afterId, Duration overdueAge, int limit) {
        return jdbc.sql(SELECT + """
                 and (r.ended_at > date_add('1970-01-01', interval :micros microsecond)
                  or (r.ended_at = date_add('1970-01-01', interval :micros microsecond) and r.reply_id > :afterId))
                 order by r.ended_at, r.reply_id limit :limit
                """)
                .param("age", overdueAge.toSeconds())
                .param("micros", ChronoUnit.MICROS.between(Instant.EPOCH, afterTime))
                .param("afterId", afterId)
                .param("limit", limit)
                .query(SettlementStore::read)
                .list();
    }

    /// How many have been open for so long.
    public long countOverdue(Duration age) {
        return jdbc.sql("""
                select count(*) from reply_run r where r.state in ('ending', 'settling')
                 and r.ended_at <= date_sub(utc_timestamp(6), interval ? second)
                """).param(age.toSeconds()).query(Long.class).single();
    }

    /// Those open for so long that nobody was told of; each is answered to one caller, once.
    public List<Open> takeUntold(Duration age, int limit) {
        return jdbc
                .sql(SELECT + """
                 and r.alarmed_at is null and r.ended_at <= date_sub(utc_timestamp(6), interval :age second)
                 order by r.ended_at limit :limit
                """)
                .param("age", age.toSeconds())
                .param("limit", limit)
                .query(SettlementStore::read)
                .list()
                .stream()
                .filter(open -> take(open.replyId()))
                .toList();
    }

    private boolean take(ReplyId replyId) {
        return jdbc.sql("""
                update reply_run set alarmed_at = utc_timestamp(6)
                 where reply_id = ? and alarmed_at is null and state in ('ending', 'settling')
                """).param(replyId.value()).update() > 0;
    }

    private static Open read(ResultSet row, int rowNumber) throws SQLException {
        var ended = instant(row.getLong("ended_micros"));
        long next = row.getLong("next_micros");
        var nextLookUpAt = row.wasNull() ? null : instant(next);
        return new Open(
                new ReplyId(row.getString("reply_id")),
                new ConversationId(row.getString("conversation_id")),
                new UserId(row.getString("user_id")),
                row.getString("model"),
                row.getString("generation_id"),
                row.getLong("hold_micros"),
                row.getInt("look_ups"),
                ended,
                nextLookUpAt,
                row.getInt("overdue") != 0);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
