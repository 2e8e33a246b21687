package chat.limitless.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listener to the tail on a virtual thread of its own: a slow one delays nobody else, a failing one never skips.
final class TailSubscription implements LogSubscription {

    private static final Logger LOG = LoggerFactory.getLogger(TailSubscription.class);
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final LogTail tail;
    private final String name;
    private final Consumer<List<StoredEvent>> listener;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition handled = lock.newCondition();
    private volatile long position;
    private volatile boolean closed;

    TailSubscription(LogTail tail, String name, long afterPosition, Consumer<List<StoredEvent>> listener) {
        this.tail = tail;
        this.name = name;
        this.listener = listener;
        this.position = afterPosition;
        this.thread = Thread.ofVirtual().name("log-tail-" + name).unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean awaitPosition(long awaited, Duration timeout) {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (position < awaited && left > 0 && !closed) {
                left = handled.awaitNanos(left);
            }
            return position >= awaited;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        tail.forget(this);
        signal();
    }

    private void listen() {
        try {
            while (!closed && !tail.isClosed()) {
                if (tail.awaitAfter(position, LOOK_AGAIN)) {
                    hand(tail.after(position, BATCH));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("listener {} ended", name, e);
        }
    }

    private void hand(List<StoredEvent> events) throws InterruptedException {
        if (events.isEmpty()) {
            return;
        }
        try {
            listener.accept(events);
            position = events.getLast().position();
            signal();
        } catch (RuntimeException e) {
            LOG.error(
                    "listener {} failed at {}, it is called again",
                    name,
                    events.getFirst().position(),
                    e);
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void signal() {
        lock.lock();
        try {
            handled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
