package chat.limitless.simulators.openrouter;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/// Keeps to a rate over the whole stream: a late piece does not make the next ones late.
final class Pace {
    private final long startNanos = System.nanoTime();
    private final double nanosPerDelta;
    private long waited;

    Pace(double deltasPerSecond) {
        this.nanosPerDelta = 1_000_000_000 / Math.max(deltasPerSecond, 0.001);
    }

    /// Waits for the turn of the next piece; the first has its turn at once.
    void await() throws IOException {
        long due = startNanos + (long) (nanosPerDelta * waited++);
        pause(Duration.ofNanos(due - System.nanoTime()));
    }

    static void pause(Duration time) throws IOException {
        if (time.isNegative() || time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulator is closing");
        }
    }
}
