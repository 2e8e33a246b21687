package chat.limitless.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// Reads the log through a pool of its own: never the pool of event handlers, which hold their connections while they
/// wait for the log.
final class LogReader implements AutoCloseable {

    private static final String SELECT = "select " + StoredEventRows.COLUMNS + " from event_log ";

    private final HikariDataSource pool;

    LogReader(DatabaseUrl database, int connections) {
        var config = new HikariConfig();
        config.setPoolName("log-reader");
        config.setJdbcUrl(database.jdbcUrl(DatabaseName.EVENTS));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(5_000);
        config.setMaxLifetime(600_000);
        config.setIdleTimeout(120_000);
        config.setKeepaliveTime(120_000);
        config.addDataSourceProperty("socketTimeout", "30000");
        this.pool = new HikariDataSource(config);
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    List<StoredEvent> after(long position, int limit) {
        return list("where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    List<StoredEvent> stream(String streamId, long fromSequence, int limit) {
        return list("where stream_id = ? and sequence >= ? order by sequence limit ?", statement -> {
            statement.setString(1, streamId);
            statement.setLong(2, fromSequence);
            statement.setInt(3, limit);
        });
    }

    List<StoredEvent> subject(String subjectId, long afterPosition, int limit) {
        return list("where subject_id = ? and position > ? order by position limit ?", statement -> {
            statement.setString(1, subjectId);
            statement.setLong(2, afterPosition);
            statement.setInt(3, limit);
        });
    }

    /// The index is named because a server may else prefer to walk the whole log in order.
    List<StoredEvent> types(List<String> eventTypes, long afterPosition, long lastPosition, int limit) {
        var names = String.join(", ", Collections.nCopies(eventTypes.size(), "?"));
        return list(
                "force index (event_log_type) where event_type in (" + names + ") and position > ? and position <= ?"
                        + " order by position limit ?",
                statement -> {
                    int index = 1;
                    for (var type : eventTypes) {
                        statement.setString(index++, type);
                    }
                    statement.setLong(index++, afterPosition);
                    statement.setLong(index++, lastPosition);
                    statement.setInt(index, limit);
                });
    }

    OptionalLong lastSequence(String streamId) {
        return with("select max(sequence) from event_log where stream_id = ?", statement -> {
            statement.setString(1, streamId);
            try (var rows = statement.executeQuery()) {
                rows.next();
                long last = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
            }
        });
    }

    LogHead head() {
        return with("select position, hash, recorded_at, epoch from log_head where id = 1", statement -> {
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("the head row of the log is missing");
                }
                return new LogHead(rows.getLong(1), rows.getBytes(2), rows.getLong(3), rows.getInt(4));
            }
        });
    }

    /// Binary search: `recorded_at` never falls with the position, and positions are dense.
    long positionBefore(long timeMicros) {
        long low = 0;
        long high = head().position();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (recordedAt(middle) < timeMicros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long recordedAt(long position) {
        return with("select recorded_at from event_log where position = ?", statement -> {
            statement.setLong(1, position);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("position " + position + " is missing");
                }
                return rows.getLong(1);
            }
        });
    }

    private List<StoredEvent> list(String where, Binding binding) {
        return with(SELECT + where, statement -> {
            binding.bind(statement);
            return StoredEventRows.list(statement);
        });
    }

    /// Runs one statement on a connection of the pool. A read may be repeated: after a restart of the server the pool
    /// hands out as many dead connections as it holds before it makes new ones.
    <T> T with(String sql, Work<T> work) {
        for (var deadLeft = pool.getMaximumPoolSize(); ; deadLeft--) {
            try (var connection = pool.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            } catch (SQLException e) {
                if (deadLeft == 0 || !isConnectionLost(e)) {
                    throw new LogUnavailable("the log cannot be read", e);
                }
            }
        }
    }

    /// Class 08 of SQL states: the connection itself failed, not the statement. A pool without a connection to give
    /// says something else.
    private static boolean isConnectionLost(SQLException e) {
        return e.getSQLState() != null
                && e.getSQLState().startsWith("08")
                && !(e instanceof SQLTransientConnectionException);
    }

    @Override
    public void close() {
        pool.close();
    }
}
