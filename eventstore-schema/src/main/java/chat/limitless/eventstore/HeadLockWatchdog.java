package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// MySQL has no time limit for an idle transaction: a frozen process that holds the head row would stop all others.
/// This thread looks every second for a session that holds the row and has said nothing for two, and ends it. It may,
/// because every appender uses the same account.
final class HeadLockWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadLockWatchdog.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String IDLE_HOLDERS = "select distinct t.processlist_id"
            + " from performance_schema.data_locks l join performance_schema.threads t on t.thread_id = l.thread_id"
            + " where l.object_schema = ? and l.object_name = 'log_head' and l.lock_type = 'RECORD'"
            + " and l.lock_status = 'GRANTED' and t.processlist_command = 'Sleep' and t.processlist_time >= 2";

    private final DatabaseUrl database;
    private final Thread thread;
    private final CountDownLatch end = new CountDownLatch(1);

    private HeadLockWatchdog(DatabaseUrl database) {
        this.database = database;
        this.thread = Thread.ofPlatform().name("log-head-watchdog").daemon().start(this::watch);
    }

    /// Starts one on MySQL; the other servers end such sessions themselves.
    static @Nullable HeadLockWatchdog ifNeeded(DatabaseUrl database) {
        try (var connection = database.connect(DatabaseName.EVENTS, 10_000)) {
            return ServerKind.of(connection) == ServerKind.MYSQL ? new HeadLockWatchdog(database) : null;
        } catch (SQLException e) {
            throw new LogUnavailable("the log cannot be reached", e);
        }
    }

    private void watch() {
        try {
            while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (var connection = database.connect(DatabaseName.EVENTS, 5_000)) {
            for (long holder : idleHolders(connection)) {
                LOG.warn("session {} holds the head of the log and is silent; it is ended", holder);
                try (var kill = connection.createStatement()) {
                    kill.execute("kill " + holder);
                }
            }
        } catch (SQLException e) {
            LOG.warn("the holder of the head row could not be looked for: {}", DatabaseErrors.words(e));
        }
    }

    private Iterable<Long> idleHolders(Connection connection) throws SQLException {
        var holders = new ArrayList<Long>();
        try (var statement = connection.prepareStatement(IDLE_HOLDERS)) {
            statement.setString(1, database.database(DatabaseName.EVENTS));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    holders.add(rows.getLong(1));
                }
            }
        }
        return holders;
    }

    @Override
    public void close() {
        end.countDown();
        thread.interrupt();
    }
}
