package chat.limitless.query.live;

import chat.limitless.platform.signin.SignedIn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be told to one browser. A newer change of the same thing replaces the older one, so that a slow
/// browser is told less often, never wrongly. One that is behind by more things than it can show is let go: it comes
/// back and reads everything.
final class LiveClient {

    /// Far more than a page shows at a time.
    static final int MAX_PENDING = 256;

    private final SignedIn user;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Map<String, Change> pending = new LinkedHashMap<>();
    private boolean closed;

    LiveClient(SignedIn user) {
        this.user = user;
    }

    SignedIn user() {
        return user;
    }

    void offer(Change change) {
        lock.lock();
        try {
            var key = change.topic() + ' ' + change.id();
            pending.remove(key);
            pending.put(key, change);
            if (pending.size() > MAX_PENDING) {
                closed = true;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// What has changed; empty when nothing has within the time or the client was closed.
    List<Change> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var nanos = patience.toNanos();
            while (pending.isEmpty() && !closed && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            var taken = List.copyOf(pending.values());
            pending = new LinkedHashMap<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
