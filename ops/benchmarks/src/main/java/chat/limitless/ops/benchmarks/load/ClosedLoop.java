package chat.limitless.ops.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/// A fixed number of clients, each starting its next unit as soon as the last one ended. Right for "commands per second
/// at 64 clients"; says nothing about waiting times at an arrival rate (see [OpenLoop]).
public final class ClosedLoop {

    private static final long HIGHEST_MICROS = 60_000_000L;

    private ClosedLoop() {}

    /// Runs for a time and measures all of it; warm up with a round whose figures are thrown away.
    public static Figures run(int clients, Duration duration, Work work) {
        var micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var failures = new LongAdder();
        var end = System.nanoTime() + duration.toNanos();
        var threads = new ArrayList<Thread>();
        var begin = System.nanoTime();
        for (var client = 0; client < clients; client++) {
            var number = client;
            threads.add(Thread.ofVirtual().start(() -> {
                for (var turn = 0L; System.nanoTime() < end; turn++) {
                    var started = System.nanoTime();
                    try {
                        work.run(number, turn);
                        micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - started) / 1_000));
                    } catch (RuntimeException failure) {
                        failures.increment();
                    }
                }
            }));
        }
        threads.forEach(ClosedLoop::join);
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Figures(
                micros.getTotalCount() / seconds,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                failures.sum());
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
