package chat.limitless.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Rows of the log to [StoredEvent]s, columns by number.
final class StoredEventRows {

    static final String COLUMNS =
            "position, stream_id, sequence, event_id, stream_type, event_type, revision, subject_id,"
                    + " payload, metadata, recorded_at, hash";

    private StoredEventRows() {}

    static List<StoredEvent> list(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var events = new ArrayList<StoredEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    static StoredEvent event(ResultSet rows) throws SQLException {
        return new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getInt(7),
                rows.getString(8),
                rows.getBytes(9),
                rows.getBytes(10),
                rows.getLong(11),
                rows.getBytes(12));
    }
}
