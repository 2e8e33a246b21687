package chat.limitless.ops.benchmarks.views;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/// Times how long answered commands wait to be seen. One thread looks at the position of the view and settles all that
/// it has passed: a thread per waiting command would measure their waking up.
final class Visibility implements AutoCloseable {

    private static final long LOOK_NANOS = 250_000;
    private static final long HIGHEST_MICROS = 60_000_000L;

    private final LongSupplier position;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Answered> waiting = new PriorityQueue<>();
    private final Thread watch;
    private Histogram micros = new Histogram(HIGHEST_MICROS, 3);
    private volatile boolean over;

    private record Answered(long position, long atNanos) implements Comparable<Answered> {

        @Override
        public int compareTo(Answered other) {
            return Long.compare(position, other.position);
        }
    }

    /// @param position where the view stands now
    Visibility(LongSupplier position) {
        this.position = position;
        this.watch = Thread.ofPlatform().daemon().name("visibility").start(this::look);
    }

    /// A command was answered at this moment.
    void answered(long at) {
        var now = System.nanoTime();
        lock.lock();
        try {
            waiting.add(new Answered(at, now));
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is waited for, and answers with the times since the last call.
    Histogram take() {
        while (true) {
            lock.lock();
            try {
                if (waiting.isEmpty()) {
                    var taken = micros;
                    micros = new Histogram(HIGHEST_MICROS, 3);
                    return taken;
                }
            } finally {
                lock.unlock();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void look() {
        while (!over) {
            var reached = position.getAsLong();
            var now = System.nanoTime();
            lock.lock();
            try {
                for (var first = waiting.peek(); first != null && first.position() <= reached; first = waiting.peek()) {
                    waiting.remove();
                    micros.recordValue(Math.clamp((now - first.atNanos()) / 1_000, 0, HIGHEST_MICROS));
                }
            } finally {
                lock.unlock();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(watch);
    }
}
