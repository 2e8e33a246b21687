package chat.limitless.eventstore;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an error of the database means to an append.
final class DatabaseErrors {

    private static final int DUPLICATE_KEY = 1062;

    /// Lock wait, deadlock, record changed (MariaDB), server going down, read-only after a switch, killed;
    /// TiDB: 8002, 8005, 8022, 8028, 9001–9007 and the nameless 1105.
    private static final Set<Integer> TRANSIENT = Set.of(
            1205, 1213, 1020, 1053, 1105, 1290, 1836, 1317, 1927, 3024, 4031, 8002, 8005, 8022, 8028, 8130, 9001, 9002,
            9003, 9004, 9005, 9006, 9007);

    private DatabaseErrors() {}

    static boolean isDuplicateKey(SQLException e) {
        return e.getErrorCode() == DUPLICATE_KEY;
    }

    /// Whether the same append may succeed later on the same or another connection.
    static boolean isTransient(SQLException e) {
        var state = e.getSQLState();
        return TRANSIENT.contains(e.getErrorCode())
                || e instanceof java.sql.SQLRecoverableException
                || e instanceof java.sql.SQLTransientException
                || e instanceof java.sql.SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.equals("40001")));
    }

    /// The first line of what the driver says: the rest repeats how long ago the last packet came.
    static String words(SQLException e) {
        var message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse("");
    }

    /// Which key was violated, as the server names it: `table.key` on MySQL and TiDB, `key` on MariaDB.
    static @Nullable String violatedKey(SQLException e) {
        var message = e.getMessage();
        if (message == null) {
            return null;
        }
        int end = message.lastIndexOf('\'');
        int start = end <= 0 ? -1 : message.lastIndexOf('\'', end - 1);
        if (start < 0) {
            return null;
        }
        var key = message.substring(start + 1, end);
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
