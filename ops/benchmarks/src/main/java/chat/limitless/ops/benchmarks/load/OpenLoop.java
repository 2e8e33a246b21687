package chat.limitless.ops.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/// Units arrive at a fixed rate, whether earlier ones have ended or not; each is timed from the moment it was due, so a
/// stall shows in every unit that had to wait (no coordinated omission).
public final class OpenLoop {

    private static final long HIGHEST_MICROS = 60_000_000L;

    private OpenLoop() {}

    /// Runs `perSecond` units a second for a time.
    public static Arrivals run(int perSecond, Duration duration, Work work) {
        var micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var late = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var failures = new LongAdder();
        var told = new AtomicBoolean();
        var total = Math.toIntExact(duration.toMillis() * perSecond / 1_000);
        var gapNanos = 1_000_000_000L / perSecond;
        var threads = new ArrayList<Thread>(total);
        var begin = System.nanoTime();
        for (var unit = 0; unit < total; unit++) {
            var due = begin + unit * gapNanos;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var number = unit;
            threads.add(Thread.ofVirtual().start(() -> {
                late.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1_000));
                try {
                    work.run(number, 0);
                    micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1_000));
                } catch (RuntimeException failure) {
                    failures.increment();
                    if (told.compareAndSet(false, true)) {
                        IO.println("first error of the round: " + failure);
                    }
                }
            }));
        }
        threads.forEach(ClosedLoop::join);
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Arrivals(
                micros.getTotalCount() / seconds,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                late.getValueAtPercentile(99) / 1e3,
                failures.sum());
    }
}
