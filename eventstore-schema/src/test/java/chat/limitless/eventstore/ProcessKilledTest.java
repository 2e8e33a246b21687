package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// A process killed at any point of an append loses nothing it acknowledged and leaves no hole. One hundred real
/// processes die, four at a time, as instances of one installation would.
@Timeout(300)
class ProcessKilledTest {

    private static final int KILLS = 100;
    private static final int AT_ONCE = 4;

    @Test
    void nothing_acknowledged_is_lost_when_processes_die_at_every_point() throws Exception {
        long seed = System.nanoTime();
        LoggerFactory.getLogger(ProcessKilledTest.class).info("seed {}", seed);
        var random = new Random(seed);
        try (var fixture = new LogFixture()) {
            var acknowledged = new HashSet<String>();
            var points = AppendProbe.Point.values();
            for (int kill = 0; kill < KILLS; kill += AT_ONCE) {
                var dying = new ArrayList<Process>();
                for (int i = 0; i < AT_ONCE; i++) {
                    var point = points[(kill + i) % points.length];
                    dying.add(ChildProcess.start(
                            KilledWriter.class,
                            ChildProcess.urlOf(fixture.command()),
                            point.name(),
                            Integer.toString(random.nextInt(25)),
                            Integer.toString(kill + i)));
                }
                for (var process : dying) {
                    acknowledged.addAll(acknowledgedBy(process));
                }
            }
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            var log = fixture.open();
            assertThat(stored(log)).containsAll(acknowledged);
            assertThat(fixture.verify().message()).startsWith("The log is intact");
            log.append(List.of(LogFixture.event("after_all", 0)));
            LoggerFactory.getLogger(ProcessKilledTest.class)
                    .info(
                            "{} kills, {} acknowledged, {} stored",
                            KILLS,
                            acknowledged.size(),
                            log.head().position());
        }
    }

    private static List<String> acknowledgedBy(Process process) throws IOException, InterruptedException {
        try (var out = process.inputReader()) {
            var lines = out.lines().filter(line -> line.length() == 36).toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("died at the point").isEqualTo(9);
            return lines;
        }
    }

    private static Set<String> stored(EventLog log) {
        var ids = new HashSet<String>();
        for (var page = log.read(0, 1_000);
                !page.isEmpty();
                page = log.read(page.getLast().position(), 1_000)) {
            ids.addAll(page.stream().map(StoredEvent::eventId).collect(Collectors.toSet()));
        }
        return ids;
    }
}
