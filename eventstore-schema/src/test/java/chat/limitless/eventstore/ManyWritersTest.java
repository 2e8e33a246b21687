package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// Two instances, 64 writers, 8 streams, readers that follow meanwhile.
@Timeout(120)
class ManyWritersTest {

    private static final int WRITERS = 64;
    private static final int STREAMS = 8;
    private static final int APPENDS_EACH = 40;

    @Test
    void the_log_has_no_gap_and_no_duplicate_and_readers_see_exactly_its_order() throws Exception {
        try (var fixture = new LogFixture()) {
            var logs = List.of(fixture.open(), fixture.open());
            var reader = fixture.open(EventLogOptions.reader(fixture.query(), java.time.Clock.systemUTC()));
            var followed = new ArrayList<List<Long>>();
            var subscriptions = new ArrayList<LogSubscription>();
            for (var log : List.of(logs.get(0), logs.get(1), reader)) {
                var seen = Collections.synchronizedList(new ArrayList<Long>());
                followed.add(seen);
                subscriptions.add(log.tail()
                        .subscribe("order", 0, events -> events.forEach(stored -> seen.add(stored.position()))));
            }
            var acknowledged = new ConcurrentHashMap<String, Long>();
            long start = System.nanoTime();
            try (var threads =
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                var work = new ArrayList<Callable<Integer>>();
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    work.add(() -> write(logs.get(writer % 2), writer, acknowledged));
                }
                int conflicts = 0;
                for (var done : threads.invokeAll(work)) {
                    conflicts += done.get();
                }
                report(acknowledged.size(), conflicts, System.nanoTime() - start);
            }
            long end = reader.head().position();
            assertThat(end).isEqualTo((long) WRITERS * APPENDS_EACH);
            for (int i = 0; i < followed.size(); i++) {
                assertThat(subscriptions.get(i).awaitPosition(end, Duration.ofSeconds(20)))
                        .isTrue();
                assertThat(followed.get(i))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, end).boxed().toList());
            }
            assertThatEverythingIsThere(reader, acknowledged);
            assertThat(fixture.verify().message()).startsWith("The log is intact");
        }
    }

    /// Appends until each own event is stored; a conflict loads and tries again, as a command would.
    private static int write(EventLog log, int writer, ConcurrentHashMap<String, Long> acknowledged) {
        var random = new Random(writer);
        int conflicts = 0;
        for (int i = 0; i < APPENDS_EACH; ) {
            var stream = "shared_" + random.nextInt(STREAMS);
            var id = UUID.randomUUID().toString();
            long next = log.lastSequence(stream).orElse(-1) + 1;
            try {
                var result = log.append(List.of(LogFixture.event(stream, next, id, "{}")));
                acknowledged.put(id, result.lastPosition());
                i++;
            } catch (AppendConflict e) {
                conflicts++;
            }
        }
        return conflicts;
    }

    private static void assertThatEverythingIsThere(EventLog log, ConcurrentHashMap<String, Long> acknowledged) {
        var sequences = new HashMap<String, Long>();
        var positions = new HashMap<String, Long>();
        for (var page = log.read(0, 700);
                !page.isEmpty();
                page = log.read(page.getLast().position(), 700)) {
            for (var stored : page) {
                assertThat(stored.sequence()).isEqualTo(sequences.getOrDefault(stored.streamId(), -1L) + 1);
                sequences.put(stored.streamId(), stored.sequence());
                positions.put(stored.eventId(), stored.position());
            }
        }
        assertThat(positions).containsExactlyInAnyOrderEntriesOf(acknowledged);
    }

    private static void report(int appends, int conflicts, long nanos) {
        LoggerFactory.getLogger(ManyWritersTest.class)
                .info("{} appends, {} conflicts, {} appends/s", appends, conflicts, appends * 1_000_000_000L / nanos);
    }
}
