package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the log for the whole process: one thread reads, checks that positions are dense and hashes chained, and
/// keeps the last events in memory for everybody who listens. Woken by a commit of this process; appends of others are
/// seen by asking every few milliseconds.
public final class LogTail {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int BATCH = 500;
    private static final int SOCKET_TIMEOUT_MILLIS = 10_000;
    private static final long LOCAL_BYTES_MOST = 16L << 20;
    /// Long messages must not fill the memory: beyond this the oldest events leave the ring early.
    private static final long RING_BYTES_MOST = 64L << 20;
    private static final String NEXT =
            "select " + StoredEventRows.COLUMNS + " from event_log where position > ? order by position limit " + BATCH;

    private final EventLogOptions options;
    private final LogReader reader;
    private final AtomicReferenceArray<@Nullable StoredEvent> ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final CopyOnWriteArrayList<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<TailSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final LocalCommits local = new LocalCommits(LOCAL_BYTES_MOST);
    private final Thread thread;
    private final ChainCheck check;
    private long oldest;
    private long ringBytes;
    private volatile long position;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    LogTail(EventLogOptions options, LogReader reader) {
        this.options = options;
        this.reader = reader;
        this.ring = new AtomicReferenceArray<>(options.ringEvents());
        var head = reader.head();
        this.position = head.position();
        this.oldest = head.position() + 1;
        this.check = new ChainCheck(head.position(), head.hash());
        this.thread = Thread.ofPlatform().name("log-tail").daemon().unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /// Last position seen by this process.
    public long position() {
        return position;
    }

    /// Calls the listener with every event after the position, in order and in batches, on a thread of its own.
    /// A listener that throws is called again with the same batch.
    public LogSubscription subscribe(String name, long afterPosition, Consumer<List<StoredEvent>> listener) {
        var subscription = new TailSubscription(this, name, afterPosition, listener);
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    /// Waits until this process has seen the position; false when the time is over first.
    public boolean awaitPosition(long awaited, Duration timeout) {
        try {
            return awaitAfter(awaited - 1, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Called, quickly, whenever the position has moved; until the returned action is run.
    public Runnable onAdvance(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    /// Why the tail stopped, if it did: the log is not what it was. Nothing may be served from it then.
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /// Waits until there is something after the position.
    boolean awaitAfter(long seen, Duration timeout) throws InterruptedException {
        if (position > seen) {
            return true;
        }
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= seen && left > 0 && !closed) {
                left = advanced.awaitNanos(left);
            }
            return position > seen;
        } finally {
            lock.unlock();
        }
    }

    /// Events after a position that this process has already seen and checked: from memory, or from the database when
    /// they are too old for that.
    List<StoredEvent> after(long seen, int limit) {
        long end = position;
        if (seen >= end) {
            return List.of();
        }
        int wanted = (int) Math.min(limit, end - seen);
        var events = new ArrayList<StoredEvent>(wanted);
        for (long next = seen + 1; next <= seen + wanted; next++) {
            var event = ring.get(slot(next));
            if (event == null || event.position() != next) {
                break;
            }
            events.add(event);
        }
        // A slot is overwritten only by a later position, so what was found is a gapless start.
        return events.isEmpty() ? reader.after(seen, wanted) : events;
    }

    /// Looks at once instead of at the next poll, and need not read from the database what this process has just
    /// committed itself. The rows may be empty.
    void committed(List<AppendTransaction.Row> rows) {
        local.add(rows);
        LockSupport.unpark(thread);
    }

    void close() {
        closed = true;
        subscriptions.forEach(TailSubscription::close);
        LockSupport.unpark(thread);
        signal();
        try {
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget(TailSubscription subscription) {
        subscriptions.remove(subscription);
    }

    boolean isClosed() {
        return closed;
    }

    private void follow() {
        long pauseMillis = 50;
        while (!closed && failure == null) {
            try (var connection = options.database().connect(DatabaseName.EVENTS, SOCKET_TIMEOUT_MILLIS)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                try (var statement = connection.prepareStatement(NEXT)) {
                    pauseMillis = 50;
                    followOn(statement);
                }
            } catch (SQLException e) {
                LOG.warn("the log cannot be followed: {}", DatabaseErrors.words(e));
                LockSupport.parkNanos(Duration.ofMillis(pauseMillis).toNanos());
                pauseMillis = Math.min(1_000, pauseMillis * 2);
            } catch (ChainBroken e) {
                LOG.error("the log is not what it was; this process stops following it", e);
                failure = e;
                signal();
            }
        }
    }

    private void followOn(PreparedStatement statement) throws SQLException {
        while (!closed) {
            var events = local.after(position);
            if (events.isEmpty()) {
                statement.setLong(1, position);
                events = StoredEventRows.list(statement);
            }
            if (!events.isEmpty()) {
                take(events);
            }
            // A commit of this process in the meantime ends the pause before it begins.
            if (events.size() < BATCH) {
                LockSupport.parkNanos(options.tailPoll().toNanos());
            }
        }
    }

    private void take(List<StoredEvent> events) {
        for (var event : events) {
            check.next(event);
            keep(event);
        }
        position = check.position();
        signal();
        for (var callback : callbacks) {
            try {
                callback.run();
            } catch (RuntimeException e) {
                LOG.error("a listener to the tail failed", e);
            }
        }
    }

    private void keep(StoredEvent event) {
        ringBytes += bytes(event);
        while (oldest < event.position()
                && (event.position() - oldest >= ring.length() || ringBytes > RING_BYTES_MOST)) {
            var gone = ring.getAndSet(slot(oldest), null);
            ringBytes -= gone == null ? 0 : bytes(gone);
            oldest++;
        }
        ring.set(slot(event.position()), event);
    }

    private static long bytes(StoredEvent event) {
        return event.payload().length + (long) event.metadata().length;
    }

    private void signal() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int slot(long at) {
        return (int) (at % ring.length());
    }
}
