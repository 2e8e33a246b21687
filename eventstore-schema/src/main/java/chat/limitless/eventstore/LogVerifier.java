package chat.limitless.eventstore;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the whole log in one snapshot and checks it: positions are dense, every hash fits to the row and to the row
/// before, the head row is the last row, and heads written down earlier are still there.
public final class LogVerifier {

    private static final int SOCKET_TIMEOUT_MILLIS = 600_000;

    private final DatabaseUrl account;

    /// @param account an account that may read the log
    public LogVerifier(DatabaseUrl account) {
        this.account = account;
    }

    /// Verifies everything.
    /// @param anchors heads written down earlier
    public LogVerification verify(List<HeadAnchor> anchors) throws SQLException {
        try (var connection = account.connect(DatabaseName.EVENTS, SOCKET_TIMEOUT_MILLIS)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var head = head(connection);
            var expected = new HashMap<Long, String>();
            for (var anchor : anchors) {
                if (anchor.epoch() == head.epoch()) {
                    expected.put(anchor.position(), anchor.hashHex());
                }
            }
            var found = walk(connection, head, expected);
            connection.rollback();
            return found;
        }
    }

    private static LogHead head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select position, hash, recorded_at, epoch from log_head where id = 1")) {
            if (!rows.next()) {
                throw new SQLException("the head row of the log is missing");
            }
            return new LogHead(rows.getLong(1), rows.getBytes(2), rows.getLong(3), rows.getInt(4));
        }
    }

    private static LogVerification walk(Connection connection, LogHead head, Map<Long, String> anchors)
            throws SQLException {
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Rows one after the other from the socket: the log does not fit into memory.
            statement.setFetchSize(Integer.MIN_VALUE);
            var chain = new RawChain();
            try (var rows =
                    statement.executeQuery("select " + StoredEventRows.COLUMNS + " from event_log order by position")) {
                while (rows.next()) {
                    var problem = chain.next(rows);
                    if (problem == null) {
                        problem = againstAnchor(anchors, chain);
                    }
                    if (problem != null) {
                        statement.cancel();
                        return bad(chain.position() + (problem.startsWith("missing") ? 1 : 0), chain, problem);
                    }
                }
            }
            return end(head, anchors, chain);
        }
    }

    private static @Nullable String againstAnchor(Map<Long, String> anchors, RawChain chain) {
        var anchor = anchors.isEmpty() ? null : anchors.remove(chain.position());
        return anchor == null || anchor.equals(HexFormat.of().formatHex(chain.hash()))
                ? null
                : "its hash is not the one that was written down";
    }

    private static LogVerification end(LogHead head, Map<Long, String> anchors, RawChain chain) {
        long last = chain.position();
        if (last < head.position()) {
            return bad(last + 1, chain, "missing, the head row says the log ends at " + head.position());
        }
        if (last > head.position()) {
            return bad(
                    head.position() + 1, chain, "beyond the head row, which says the log ends at " + head.position());
        }
        if (!MessageDigest.isEqual(head.hash(), chain.hash())) {
            return bad(last, chain, "the head row has another hash");
        }
        var lost = anchors.keySet().stream()
                .mapToLong(Long::longValue)
                .filter(at -> at > last)
                .min();
        if (lost.isPresent()) {
            return bad(last + 1, chain, "missing, position " + lost.getAsLong() + " was written down");
        }
        return new LogVerification(
                chain.events(),
                OptionalLong.empty(),
                "The log is intact: " + chain.events() + " events, head "
                        + HexFormat.of().formatHex(chain.hash()));
    }

    private static LogVerification bad(long position, RawChain chain, String problem) {
        return new LogVerification(
                chain.events(),
                OptionalLong.of(position),
                "The log is altered at position " + position + ": " + problem);
    }

    /// The chain over the bytes as they come from the database: no text is decoded, one buffer serves all rows.
    private static final class RawChain {

        private final ChainHash.Columns columns = new ChainHash.Columns(1 << 16);
        private final MessageDigest digest = ChainHash.sha256();
        private byte[] hash = ChainHash.genesis();
        private long position;
        private long events;

        @Nullable
        String next(ResultSet rows) throws SQLException {
            long found = rows.getLong(1);
            if (found != position + 1) {
                return "missing, the next one is " + found;
            }
            columns.clear().bytes(rows.getBytes(2)).integer(rows.getLong(3)).bytes(rows.getBytes(4));
            columns.bytes(rows.getBytes(5))
                    .bytes(rows.getBytes(6))
                    .integer(rows.getLong(7))
                    .bytes(rows.getBytes(8));
            columns.bytes(rows.getBytes(9)).bytes(rows.getBytes(10)).integer(rows.getLong(11));
            digest.update(columns.array(), 0, columns.length());
            var content = digest.digest();
            position = found;
            digest.update(hash);
            digest.update(columns.clear().position(found).array(), 0, 8);
            var expected = digest.digest(content);
            var stored = rows.getBytes(12);
            if (!MessageDigest.isEqual(expected, stored)) {
                return "its content, or that of the event before, was changed";
            }
            hash = expected;
            events++;
            return null;
        }

        long position() {
            return position;
        }

        byte[] hash() {
            return hash;
        }

        long events() {
            return events;
        }
    }
}
