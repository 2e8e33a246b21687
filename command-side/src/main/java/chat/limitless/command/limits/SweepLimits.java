package chat.limitless.command.limits;

import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.platform.limits.FullBuckets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes buckets that are full again, and the locks of users who have long been silent. By primary key, as they are
/// written.
@Component
class SweepLimits implements PeriodicJob {

    private static final int AT_ONCE = 500;
    private static final int ROUNDS_MAX = 200;
    private static final Duration KEEP_TURNS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FullBuckets buckets;

    SweepLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.buckets = new FullBuckets(jdbc, clock);
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
        buckets.delete();
        for (int round = 0; round < ROUNDS_MAX && sweepTurns() == AT_ONCE; round++) {
            // a round is a transaction of its own, so that none of them is long
        }
    }

    private int sweepTurns() {
        var old = jdbc.sql("select user_id from reply_turn"
                        + " where taken_at < date_sub(utc_timestamp(6), interval ? second) limit " + AT_ONCE)
                .param(KEEP_TURNS.toSeconds())
                .query((row, _) -> row.getString(1))
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from reply_turn where user_id in (:ids)"
                            + " and taken_at < date_sub(utc_timestamp(6), interval :age second)")
                    .param("ids", old)
                    .param("age", KEEP_TURNS.toSeconds())
                    .update();
        }
        return old.size();
    }
}
