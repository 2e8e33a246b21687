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

/// A process killed at any point of an append loses nothing it acknowledged and leaves no hole. One hundred deaths at
/// named points before and after COMMIT, in 25 real processes, two at a time; see [KilledWriter].
@Timeout(300)
class ProcessKilledTest {

    private static final int PROCESSES = 25;
    private static final int DEATHS_EACH = 4;
    private static final int AT_ONCE = 2;

    @Test
    void nothing_acknowledged_is_lost_when_processes_die_at_every_point() throws Exception {
        long seed = System.nanoTime();
        LoggerFactory.getLogger(ProcessKilledTest.class).info("seed {}", seed);
        var random = new Random(seed);
        try (var fixture = new LogFixture()) {
            var acknowledged = new HashSet<String>();
            for (int started = 0; started < PROCESSES; started += AT_ONCE) {
                var dying = new ArrayList<Process>();
                for (int number = started; number < Math.min(PROCESSES, started + AT_ONCE); number++) {
                    dying.add(ChildProcess.start(KilledWriter.class, arguments(fixture, number, random)));
                }
                for (var process : dying) {
                    acknowledged.addAll(acknowledgedBy(process));
                }
            }
            assertThat(acknowledged).hasSizeGreaterThan(PROCESSES * DEATHS_EACH);
            var log = fixture.open();
            assertThat(stored(log)).containsAll(acknowledged);
            assertThat(fixture.verify().message()).startsWith("The log is intact");
            log.append(List.of(LogFixture.event("after_all", 0)));
            LoggerFactory.getLogger(ProcessKilledTest.class)
                    .info(
                            "{} acknowledged, {} stored",
                            acknowledged.size(),
                            log.head().position());
        }
    }

    /// The real death comes last and moves through all points as well.
    private static String[] arguments(LogFixture fixture, int number, Random random) {
        var points = AppendProbe.Point.values();
        var arguments = new ArrayList<String>();
        arguments.add(ChildProcess.urlOf(fixture.command()));
        arguments.add(Integer.toString(number));
        for (int death = 0; death < DEATHS_EACH; death++) {
            arguments.add(points[(number + death) % points.length] + ":" + random.nextInt(25));
        }
        return arguments.toArray(String[]::new);
    }

    private static List<String> acknowledgedBy(Process process) throws IOException, InterruptedException {
        try (var out = process.inputReader()) {
            var lines = out.lines().filter(line -> line.length() == 36).toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
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
