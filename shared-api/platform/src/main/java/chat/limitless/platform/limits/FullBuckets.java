package chat.limitless.platform.limits;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Buckets that are full again: they say nothing and go. By primary key, as they are written: a delete that went
/// through the index on age would take its locks the other way round.
public final class FullBuckets {

    private static final int AT_ONCE = 500;
    private static final int ROUNDS_MAX = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    /// @param jdbc the database the side at work has its limits in
    public FullBuckets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Deletes them. A round is a transaction of its own, so that none of them is long.
    public void delete() {
        var found = AT_ONCE;
        for (int round = 0; round < ROUNDS_MAX && found == AT_ONCE; round++) {
            found = deleteSome();
        }
    }

    private int deleteSome() {
        long now = clock.millis();
        List<String> full = jdbc.sql(
                        "select id from rate_limit where expires_at < ? order by expires_at limit " + AT_ONCE)
                .param(now)
                .query((row, _) -> row.getString(1))
                .list();
        if (!full.isEmpty()) {
            jdbc.sql("delete from rate_limit where id in (:ids) and expires_at < :now")
                    .param("ids", full)
                    .param("now", now)
                    .update();
        }
        return full.size();
    }
}
