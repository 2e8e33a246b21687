package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// A process that freezes while it holds the head of the log must not stop the others for long.
@Timeout(60)
class FrozenHolderTest {

    @Test
    void the_others_append_again_within_five_seconds_and_the_frozen_one_finishes_when_it_wakes() throws Exception {
        try (var fixture = new LogFixture()) {
            var log = fixture.open();
            log.append(List.of(LogFixture.event("before", 0)));
            var frozen = ChildProcess.start(FrozenWriter.class, ChildProcess.urlOf(fixture.command()));
            try (var out = frozen.inputReader();
                    var in = frozen.outputWriter()) {
                assertThat(word(out, "HELD")).isEqualTo("HELD");
                signal(frozen, "STOP");
                long start = System.nanoTime();
                var stored = log.append(List.of(LogFixture.event("after", 0)));
                var waited = Duration.ofNanos(System.nanoTime() - start);
                LoggerFactory.getLogger(FrozenHolderTest.class).info("the others waited {} ms", waited.toMillis());
                assertThat(waited).isLessThan(Duration.ofSeconds(5));
                signal(frozen, "CONT");
                in.write("go\n");
                in.flush();
                assertThat(word(out, "ACKNOWLEDGED")).isEqualTo("ACKNOWLEDGED " + (stored.lastPosition() + 1));
            } finally {
                frozen.destroyForcibly();
            }
            assertThat(fixture.verify().intact()).isTrue();
            assertThat(log.lastSequence("frozen")).hasValue(0);
        }
    }

    /// The process logs to the same stream.
    private static String word(BufferedReader out, String start) {
        return out.lines().filter(line -> line.startsWith(start)).findFirst().orElse("nothing");
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
