package chat.limitless.eventstore;

import chat.limitless.ops.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A fresh, provisioned set of databases and short words for events.
final class LogFixture implements AutoCloseable {

    static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database = TestDatabase.fresh();
    private final List<AutoCloseable> opened = new ArrayList<>();

    LogFixture() {
        Provisioning.prepare(migration(), command(), query());
    }

    DatabaseUrl migration() {
        return DatabaseUrl.parse(database.migrationUrl());
    }

    DatabaseUrl command() {
        return DatabaseUrl.parse(database.commandUrl());
    }

    DatabaseUrl query() {
        return DatabaseUrl.parse(database.queryUrl());
    }

    EventLogOptions options() {
        return EventLogOptions.writer(command(), Clock.systemUTC());
    }

    EventLog open() {
        return open(options());
    }

    EventLog open(EventLogOptions options) {
        return open(options, AppendProbe.NONE);
    }

    EventLog open(EventLogOptions options, AppendProbe probe) {
        return closeLater(EventLog.open(options, probe));
    }

    <T extends AutoCloseable> T closeLater(T resource) {
        opened.add(resource);
        return resource;
    }

    static EventToAppend event(String streamId, long sequence) {
        return event(streamId, sequence, UUID.randomUUID().toString(), "{\"text\":\"" + streamId + sequence + "\"}");
    }

    static EventToAppend event(String streamId, long sequence, String eventId, String payload) {
        return new EventToAppend(
                streamId,
                sequence,
                eventId,
                "Test",
                "test.happened",
                1,
                "usr_test",
                payload.getBytes(StandardCharsets.UTF_8),
                NO_METADATA);
    }

    /// Appends one event to each of so many streams.
    static void fill(EventLog log, int events) {
        for (int i = 0; i < events; i++) {
            log.append(List.of(event("fill_" + i, 0)));
        }
    }

    void sql(String... statements) throws SQLException {
        try (var connection = migration().connect(DatabaseName.EVENTS, 30_000);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    LogVerification verify() throws SQLException {
        return new LogVerifier(query()).verify(List.of());
    }

    @Override
    public void close() throws Exception {
        for (var resource : opened.reversed()) {
            resource.close();
        }
        database.close();
    }
}
