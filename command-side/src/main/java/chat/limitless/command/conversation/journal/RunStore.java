package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The table `reply_run`: who owns which reply and how far it is. Every change names the owner in its condition, so
/// that an instance that lost a reply changes nothing any more. Times are those of the database.
public final class RunStore {

    private static final String LIVE = """
            exists (select 1 from instance_lease l
             where l.instance_id = r.instance_id and l.lease_until > utc_timestamp(6))
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate turns;

    /// Works on the database that holds the log.
    public RunStore(DataSource events) {
        this.jdbc = JdbcClient.create(events);
        this.turns = new TransactionTemplate(new DataSourceTransactionManager(events));
        // A count has to see what was committed since the lock was taken.
        turns.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /// What came of claiming a reply.
    public enum Claim {
        /// It is the caller's.
        CLAIMED,
        /// Somebody has claimed it before.
        KNOWN,
        /// The user has as many open as allowed.
        FULL
    }

    /// Claims a reply that nobody knows yet, unless the user has `most` open. The claims of one user come one after the
    /// other, whatever the instance: counted side by side, two would take the same last place.
    ///
    /// @param limitMicros what was taken from the hour's cost for it
    public Claim claim(Run run, String instanceId, int most, long limitMicros) {
        return Objects.requireNonNull(turns.execute(_ -> {
            jdbc.sql("""
                    insert into reply_turn (user_id, taken_at) values (?, utc_timestamp(6))
                    on duplicate key update taken_at = utc_timestamp(6)
                    """).param(run.userId().value()).update();
            if (countOpen(run.userId()) >= most) {
                return find(run.replyId()).isPresent() ? Claim.KNOWN : Claim.FULL;
            }
            return register(run, instanceId, limitMicros) ? Claim.CLAIMED : Claim.KNOWN;
        }));
    }

    private boolean register(Run run, String instanceId, long limitMicros) {
        var prices = run.prices();
        try {
            jdbc.sql("""
                    insert into reply_run (reply_id, conversation_id, message_id, user_id, instance_id, state, model,
                      hold_micros, estimate_micros, prompt_tokens, max_output_tokens, price_list_version,
                      micros_per_usd, price_tiers, limit_micros, started_at, changed_at)
                    values (?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6))
                    """)
                    .params(
                            run.replyId().value(),
                            run.conversationId().value(),
                            run.messageId().value(),
                            run.userId().value(),
                            instanceId,
                            run.model(),
                            run.holdMicros(),
                            run.estimateMicros(),
                            run.promptTokens(),
                            run.maxOutputTokens(),
                            prices.version(),
                            prices.microsPerUsd(),
                            RunRows.JSON.writeValueAsString(prices.tiers()),
                            limitMicros)
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /// What the reply still has of the hour's cost; answered to one caller only, and 0 to all others.
    public long takeLimitMicros(ReplyId replyId) {
        long micros = jdbc.sql("select limit_micros from reply_run where reply_id = ?")
                .param(replyId.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        boolean ours = micros > 0
                && jdbc.sql("update reply_run set limit_micros = 0 where reply_id = ? and limit_micros = ?")
                                .params(replyId.value(), micros)
                                .update()
                        > 0;
        return ours ? micros : 0;
    }

    /// Notes a shorter answer than was asked for first, because the credits did not cover more; false when the reply
    /// belongs to somebody else by now.
    public boolean shorten(Run run, String instanceId) {
        return jdbc.sql("""
                update reply_run set hold_micros = ?, estimate_micros = ?, max_output_tokens = ?,
                  changed_at = utc_timestamp(6)
                 where reply_id = ? and instance_id = ? and state = 'open'
                """)
                        .params(
                                run.holdMicros(),
                                run.estimateMicros(),
                                run.maxOutputTokens(),
                                run.replyId().value(),
                                instanceId)
                        .update()
                > 0;
    }

    /// Forgets a reply for which nothing was held, so that its message may be sent again.
    public void forget(ReplyId replyId, String instanceId) {
        jdbc.sql("delete from reply_run where reply_id = ? and instance_id = ? and state = 'open'")
                .params(replyId.value(), instanceId)
                .update();
    }

    /// Remembers that the hold of this reply was given back before its message was stored.
    public void drop(ReplyId replyId, String instanceId) {
        jdbc.sql("""
                update reply_run set state = 'dropped', changed_at = utc_timestamp(6)
                 where reply_id = ? and instance_id = ? and state in ('open', 'ending')
                """).params(replyId.value(), instanceId).update();
    }

    /// The reply, if it is known (still).
    public Optional<RunRow> find(ReplyId replyId) {
        return jdbc.sql("select " + RunRows.COLUMNS + " from reply_run r where r.reply_id = ?")
                .param(replyId.value())
                .query(RunRows::read)
                .optional();
    }

    /// Whether an instance holds its lease.
    public boolean isLive(String instanceId) {
        return jdbc.sql("select count(*) from instance_lease where instance_id = ? and lease_until > utc_timestamp(6)")
                        .param(instanceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Those of these replies whose end is in the log, or that will never be there.
    List<String> over(Collection<String> replyIds) {
        return jdbc.sql("select reply_id from reply_run where reply_id in (:ids)"
                        + " and state in ('settling', 'done', 'dropped')")
                .param("ids", replyIds)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// How many replies of a user are being written.
    public int countOpen(UserId userId) {
        return jdbc.sql("select count(*) from reply_run where user_id = ? and state = 'open'")
                .param(userId.value())
                .query(Integer.class)
                .single();
    }

    /// Asks whoever writes the reply to stop; false when nobody writes it.
    public boolean requestStop(ReplyId replyId) {
        return jdbc.sql("update reply_run set stop_requested = 1 where reply_id = ? and state = 'open'")
                        .param(replyId.value())
                        .update()
                > 0;
    }

    /// Stores how a reply ended; false when it belongs to somebody else by now.
    public boolean ending(ReplyId replyId, String instanceId, RunEnd end) {
        var usage = end.usage();
        return jdbc.sql("""
                update reply_run set state = 'ending', end_kind = ?, end_reason = ?, end_charge = ?, last_seq = ?,
                  output_tokens = ?, generation_id = coalesce(?, generation_id),
                  model_answered = coalesce(?, model_answered), usage_prompt_tokens = ?, usage_cached_tokens = ?,
                  usage_completion_tokens = ?, usage_reasoning_tokens = ?, usage_cost_usd = ?, ended_at = coalesce(ended_at, utc_timestamp(6)),
                  changed_at = utc_timestamp(6)
                 where reply_id = ? and instance_id = ? and state in ('open', 'ending')
                """)
                        .param(lower(end.kind()))
                        .param(end.reason())
                        .param(lower(end.charge()))
                        .param(end.lastSeq())
                        .param(end.outputTokens())
                        .param(end.generationId())
                        .param(end.modelAnswered())
                        .param(usage == null ? null : usage.promptTokens())
                        .param(usage == null ? null : usage.cachedTokens())
                        .param(usage == null ? null : usage.completionTokens())
                        .param(usage == null ? null : usage.reasoningTokens())
                        .param(
                                usage == null || usage.cost() == null
                                        ? null
                                        : usage.cost().decimal())
                        .param(replyId.value())
                        .param(instanceId)
                        .update()
                > 0;
    }

    /// The reply ended, its cost will be asked for again after `pause`.
    public boolean settling(ReplyId replyId, String instanceId, int lookUps, Duration pause) {
        return jdbc.sql("""
                update reply_run set state = 'settling', look_ups = ?, changed_at = utc_timestamp(6),
                  next_look_up_at = date_add(utc_timestamp(6), interval ? microsecond)
                 where reply_id = ? and instance_id = ? and state in ('ending', 'settling')
                """)
                        .params(lookUps, pause.toNanos() / 1000, replyId.value(), instanceId)
                        .update()
                > 0;
    }

    /// Nothing is left to do.
    public void done(ReplyId replyId, String instanceId) {
        jdbc.sql("""
                update reply_run set state = 'done', changed_at = utc_timestamp(6)
                 where reply_id = ? and instance_id = ? and state in ('ending', 'settling')
                """).params(replyId.value(), instanceId).update();
    }

    /// Replies of this instance whose cost is to be asked for now.
    public List<RunRow> dueLookUps(String instanceId, int limit) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                 from reply_run r where r.instance_id = ? and r.state = 'settling'
                  and r.next_look_up_at <= utc_timestamp(6) order by r.next_look_up_at limit ?
                """)
                .params(instanceId, limit)
                .query(RunRows::read)
                .list();
    }

    /// Unfinished replies whose instance is gone.
    public List<RunRow> orphans(int limit) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                 from reply_run r where r.state in ('open', 'ending', 'settling') and not
                """ + LIVE + " order by r.changed_at limit ?")
                .param(limit)
                .query(RunRows::read)
                .list();
    }

    /// Replies of this instance that did not move for a while: unless they are at work, something broke off.
    public List<RunRow> strays(String instanceId, Duration age, int limit) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                 from reply_run r where r.instance_id = ? and r.state in ('open', 'ending')
                  and r.changed_at < date_sub(utc_timestamp(6), interval ? second) order by r.changed_at limit ?
                """)
                .params(instanceId, age.toSeconds(), limit)
                .query(RunRows::read)
                .list();
    }

    /// Makes a reply of a dead instance one of ours; false when somebody was faster or the instance is alive.
    public boolean takeOver(ReplyId replyId, String deadInstanceId, String instanceId) {
        // Without its row the dead instance finds out at its next flush, should it wake up.
        jdbc.sql("delete from instance_lease where instance_id = ? and lease_until <= utc_timestamp(6)")
                .param(deadInstanceId)
                .update();
        return jdbc.sql("""
                update reply_run r set r.instance_id = ?, r.changed_at = utc_timestamp(6)
                 where r.reply_id = ? and r.instance_id = ? and r.state in ('open', 'ending', 'settling') and not
                """ + LIVE)
                        .params(instanceId, replyId.value(), deadInstanceId)
                        .update()
                > 0;
    }

    /// Deletes what nobody can ask for any more: journals of replies ended before `journalAge`, rows ended before
    /// `rowAge`. In small bites, so that no statement is long.
    public int purge(Duration journalAge, Duration rowAge, int limit) {
        int journal = jdbc.sql("""
                delete from reply_journal where written_at < date_sub(utc_timestamp(6), interval ? second)
                 and reply_id not in (select r.reply_id from reply_run r where r.state in ('open', 'ending'))
                 limit ?
                """).params(journalAge.toSeconds(), limit).update();
        int rows = jdbc.sql("""
                delete from reply_run where state in ('done', 'dropped')
                 and changed_at < date_sub(utc_timestamp(6), interval ? second) limit ?
                """).params(rowAge.toSeconds(), limit).update();
        return journal + rows;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
