package chat.limitless.query.log;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.log.DatabaseProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events by subject, in both directions, by stream and by position.
@Component
public class LogRows {

    private static final String COLUMNS = "select position, stream_id, sequence, event_id, stream_type, event_type,"
            + " revision, subject_id, payload, metadata, recorded_at, hash from ";

    private final JdbcClient jdbc;
    private final String select;

    LogRows(JdbcClient jdbc, DatabaseProperties database) {
        this.jdbc = jdbc;
        this.select = COLUMNS + "`" + database.url().database(DatabaseName.EVENTS) + "`.event_log";
    }

    /// Events about a user before a position, newest first.
    public List<StoredEvent> aboutBefore(String subjectId, long position, int limit) {
        return jdbc.sql(select + " where subject_id = ? and position < ? order by position desc limit ?")
                .params(subjectId, position, limit)
                .query(LogRows::stored)
                .list();
    }

    /// Events about a user after a position, oldest first.
    public List<StoredEvent> aboutAfter(String subjectId, long position, int limit) {
        return jdbc.sql(select + " where subject_id = ? and position > ? order by position limit ?")
                .params(subjectId, position, limit)
                .query(LogRows::stored)
                .list();
    }

    /// All events of a stream, oldest first: meant for streams that stay short.
    public List<StoredEvent> ofStream(String streamId) {
        return jdbc.sql(select + " where stream_id = ? order by sequence")
                .params(streamId)
                .query(LogRows::stored)
                .list();
    }

    /// The events at these positions, all at once.
    public Map<Long, StoredEvent> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(select + " where position in (:positions)")
                        .param("positions", positions)
                        .query(LogRows::stored)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(StoredEvent::position, event -> event));
    }

    private static StoredEvent stored(ResultSet row, int index) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getString("stream_type"),
                row.getString("event_type"),
                row.getInt("revision"),
                row.getString("subject_id"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getLong("recorded_at"),
                row.getBytes("hash"));
    }
}
