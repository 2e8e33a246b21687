package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection of one appender thread and the statements of one batch. READ COMMITTED, so that the conflict check
/// reads what is committed now; bounded waits, so that a frozen neighbour or a dead server is noticed.
final class AppendTransaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendTransaction.class);
    private static final int SOCKET_TIMEOUT_MILLIS = 10_000;
    /// Rows of one statement. Larger batches use several; each size is parsed by the driver once.
    private static final int ROWS_MOST = 128;

    private static final String COLUMNS = "position, stream_id, sequence, event_id, stream_type, event_type, revision,"
            + " subject_id, payload, metadata, recorded_at, hash";

    private final DatabaseUrl database;
    private final @Nullable String[] inserts = new @Nullable String[ROWS_MOST + 1];
    private @Nullable Connection connection;

    AppendTransaction(DatabaseUrl database) {
        this.database = database;
    }

    /// A row with everything decided.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long position, EventToAppend event, long recordedAtMicros, byte[] hash) {

        /// The same as it is read back.
        StoredEvent stored() {
            return new StoredEvent(
                    position,
                    event.streamId(),
                    event.sequence(),
                    event.eventId(),
                    event.streamType(),
                    event.eventType(),
                    event.revision(),
                    event.subjectId(),
                    event.payload(),
                    event.metadata(),
                    recordedAtMicros,
                    hash);
        }
    }

    /// Waits for the head row and locks it until [#commit()] or [#rollback()].
    LogHead lockHead() throws SQLException {
        try (var statement = open().prepareStatement(
                                "select position, hash, recorded_at, epoch from log_head where id = 1 for update");
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the head row of the log is missing");
            }
            return new LogHead(rows.getLong(1), rows.getBytes(2), rows.getLong(3), rows.getInt(4));
        }
    }

    /// Last sequence of each stream that has one.
    Map<String, Long> lastSequences(Collection<String> streamIds) throws SQLException {
        var found = new HashMap<String, Long>();
        var ids = padded(streamIds);
        var sql = "select stream_id, max(sequence) from event_log where stream_id in (" + placeholders(ids.length)
                + ") group by stream_id";
        try (var statement = open().prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return found;
    }

    /// Position and time of the events that exist among these ids.
    Map<String, long[]> find(Collection<String> eventIds) throws SQLException {
        var found = new HashMap<String, long[]>();
        var ids = padded(eventIds);
        var sql = "select event_id, position, recorded_at from event_log where event_id in (" + placeholders(ids.length)
                + ")";
        try (var statement = open().prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3)});
                }
            }
        }
        return found;
    }

    void insert(List<Row> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_MOST) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS_MOST));
            try (var statement = open().prepareStatement(insertOf(part.size()))) {
                int index = 1;
                for (var row : part) {
                    index = bind(statement, index, row);
                }
                statement.executeUpdate();
            }
        }
    }

    private static int bind(PreparedStatement statement, int first, Row row) throws SQLException {
        var event = row.event();
        int index = first;
        statement.setLong(index++, row.position());
        statement.setString(index++, event.streamId());
        statement.setLong(index++, event.sequence());
        statement.setString(index++, event.eventId());
        statement.setString(index++, event.streamType());
        statement.setString(index++, event.eventType());
        statement.setInt(index++, event.revision());
        if (event.subjectId() == null) {
            statement.setNull(index++, Types.VARCHAR);
        } else {
            statement.setString(index++, event.subjectId());
        }
        statement.setBytes(index++, event.payload());
        statement.setBytes(index++, event.metadata());
        statement.setLong(index++, row.recordedAtMicros());
        statement.setBytes(index++, row.hash());
        return index;
    }

    void moveHead(LogHead before, Row last) throws SQLException {
        var sql = "update log_head set position = ?, hash = ?, recorded_at = ? where id = 1 and position = ?";
        try (var statement = open().prepareStatement(sql)) {
            statement.setLong(1, last.position());
            statement.setBytes(2, last.hash());
            statement.setLong(3, last.recordedAtMicros());
            statement.setLong(4, before.position());
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the head row moved under its lock", "40001");
            }
        }
    }

    void commit() throws SQLException {
        open().commit();
    }

    /// Gives the lock back; a connection that cannot even do that is dropped, and the server rolls back.
    void rollback() {
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                drop();
            }
        }
    }

    /// Closes the connection without a word to the server, which rolls back what was open.
    void drop() {
        var dropped = connection;
        connection = null;
        if (dropped != null) {
            try {
                dropped.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the connection was gone already", e);
            }
        }
    }

    @Override
    public void close() {
        drop();
    }

    private Connection open() throws SQLException {
        var current = connection;
        if (current == null) {
            current = database.connectToPrepare(DatabaseName.EVENTS, SOCKET_TIMEOUT_MILLIS);
            connection = current;
            try (var statement = current.createStatement()) {
                for (var setting : ServerKind.of(current).appenderSettings()) {
                    statement.execute(setting);
                }
            }
            current.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            current.setAutoCommit(false);
        }
        return current;
    }

    private String insertOf(int rows) {
        var sql = inserts[rows];
        if (sql == null) {
            var row = "(" + placeholders(12) + ")";
            sql = "insert into event_log (" + COLUMNS + ") values " + row + ("," + row).repeat(rows - 1);
            inserts[rows] = sql;
        }
        return sql;
    }

    /// Rounded up to a power of two by repeating the last value, so that few different statements exist.
    private static String[] padded(Collection<String> values) {
        var distinct = values.stream().distinct().toArray(String[]::new);
        int size = Math.max(1, Integer.highestOneBit(Math.max(1, distinct.length) * 2 - 1));
        var padded = Arrays.copyOf(distinct, size);
        Arrays.fill(padded, distinct.length, size, distinct.length == 0 ? "" : distinct[distinct.length - 1]);
        return padded;
    }

    private static String placeholders(int count) {
        return "?" + ",?".repeat(count - 1);
    }
}
