package chat.limitless.command.faults;

import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.LogVerifier;
import chat.limitless.ops.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the database, read beside the application: no statement of it counts or fails.
final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One event as it is stored.
    record Row(String type, JsonNode payload) {

        long number(String field) {
            return payload.path(field).asLong();
        }

        String text(String field) {
            return payload.path(field).asString("");
        }
    }

    private final TestDatabase database;
    private final Connection connection;

    Ledger(TestDatabase database) {
        this.database = database;
        try {
            connection = database.connect();
            connection.setCatalog(database.prefix() + "_events");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> stream(String streamId) {
        var rows = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(
                "select event_type, payload from event_log where stream_id = ? order by sequence")) {
            statement.setString(1, streamId);
            var result = statement.executeQuery();
            while (result.next()) {
                var payload = new String(result.getBytes(2), StandardCharsets.UTF_8);
                rows.add(new Row(result.getString(1), JSON.readTree(payload)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> stream(String streamId, String type) {
        return stream(streamId).stream().filter(row -> row.type.equals(type)).toList();
    }

    /// Tasks about something that are still to be done; those that wait for a later day are not counted.
    long openTasks(String about) {
        return count(
                "select count(*) from scheduled_task where state = 'waiting' and payload like ?"
                        + " and kind <> 'payments.ask-provider'",
                about + "%");
    }

    String noticeState(String eventId) {
        try (var statement = connection.prepareStatement("select state from webhook_inbox where event_id = ?")) {
            statement.setString(1, eventId);
            var result = statement.executeQuery();
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql, String parameter) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the chain over the whole log holds (I9).
    boolean isIntact() {
        try {
            return new LogVerifier(DatabaseUrl.parse(database.commandUrl()))
                    .verify(List.of())
                    .intact();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
