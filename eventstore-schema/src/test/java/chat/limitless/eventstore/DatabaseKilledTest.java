package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.ops.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database server is killed under load and comes back: what was acknowledged is there, writers go on by
/// themselves.
@Timeout(120)
class DatabaseKilledTest {

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_writers_go_on_when_it_is_back() throws Exception {
        var data = folder.resolve("data");
        var programs = Path.of("..", "target", "database", "mariadb");
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var stop = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        var first = EmbeddedDatabase.start(data, programs, 0);
        var command = DatabaseUrl.parse(first.commandUrl());
        Provisioning.prepare(DatabaseUrl.parse(first.migrationUrl()), command, DatabaseUrl.parse(first.queryUrl()));
        try (var log = EventLog.open(EventLogOptions.writer(command, Clock.systemUTC()))) {
            for (int i = 0; i < 16; i++) {
                var stream = "w_" + i;
                writers.add(Thread.ofPlatform().start(() -> write(log, stream, stop, acknowledged)));
            }
            Awaitility.await().until(() -> acknowledged.size() > 200);
            var server = ProcessHandle.of(first.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
            int before = acknowledged.size();
            try (var second = EmbeddedDatabase.start(data, programs, first.port())) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + 200);
                stop.set(true);
                for (var writer : writers) {
                    writer.join();
                }
                var stored = log.read(0, Integer.MAX_VALUE).stream()
                        .map(StoredEvent::eventId)
                        .toList();
                assertThat(stored).containsAll(acknowledged);
                assertThat(new LogVerifier(DatabaseUrl.parse(second.queryUrl()))
                                .verify(List.of())
                                .message())
                        .startsWith("The log is intact");
                assertThat(log.tail().awaitPosition(log.head().position(), Duration.ofSeconds(10)))
                        .isTrue();
            }
        } finally {
            stop.set(true);
            first.close();
        }
    }

    private static void write(
            EventLog log, String stream, AtomicBoolean stop, ConcurrentLinkedQueue<String> acknowledged) {
        for (long sequence = 0; !stop.get(); sequence++) {
            var id = UUID.randomUUID().toString();
            log.append(List.of(LogFixture.event(stream, sequence, id, "{}")));
            acknowledged.add(id);
        }
    }
}
