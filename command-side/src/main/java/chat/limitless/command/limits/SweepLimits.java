package chat.limitless.command.limits;

import chat.limitless.command.tasks.PeriodicJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes buckets that are full again, and the locks of users who have long been silent. By primary key, as they are
/// written: a delete that went through the index on age would take its locks the other way round.
@Component
class SweepLimits implements PeriodicJob {

    private static final int AT_ONCE = 500;
    private static final int ROUNDS_MAX = 200;
    private static final Duration KEEP_TURNS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-limits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (int round = 0; round < ROUNDS_MAX && sweepBuckets() == AT_ONCE; round++) {
            // a round is a transaction of its own, so that none of them is long
        }
        for (int round = 0; round < ROUNDS_MAX && sweepTurns() == AT_ONCE; round++) {
            // the same
        }
    }

    private int sweepBuckets() {
        long now = clock.millis();
        var full = ids(jdbc.sql("select id from rate_limit where expires_at < ? order by expires_at limit " + AT_ONCE)
                .param(now));
        if (!full.isEmpty()) {
            jdbc.sql("delete from rate_limit where id in (:ids) and expires_at < :now")
                    .param("ids", full)
                    .param("now", now)
                    .update();
        }
        return full.size();
    }

    private int sweepTurns() {
        var old = ids(jdbc.sql("select user_id from reply_turn"
                        + " where taken_at < date_sub(utc_timestamp(6), interval ? second) limit " + AT_ONCE)
                .param(KEEP_TURNS.toSeconds()));
        if (!old.isEmpty()) {
            jdbc.sql("delete from reply_turn where user_id in (:ids)"
                            + " and taken_at < date_sub(utc_timestamp(6), interval :age second)")
                    .param("ids", old)
                    .param("age", KEEP_TURNS.toSeconds())
                    .update();
        }
        return old.size();
    }

    private static List<String> ids(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> row.getString(1)).list();
    }
}
