package chat.limitless.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for an appender. Bounded: a full queue refuses at once, because whoever waits here holds an aggregate.
final class AppendQueue {

    private final int capacityUnits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private boolean closed;

    AppendQueue(int capacityUnits) {
        this.capacityUnits = capacityUnits;
    }

    /// False when the queue is full or closed.
    boolean offer(PendingAppend unit) {
        lock.lock();
        try {
            if (closed || waiting.size() >= capacityUnits) {
                return false;
            }
            waiting.addLast(unit);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for work; false when there is none and there will be none.
    boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    return false;
                }
                filled.await();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Takes what waits, within the limits of one transaction; one unit beyond them goes alone.
    List<PendingAppend> take(int mostEvents, int mostBytes) {
        lock.lock();
        try {
            var batch = new ArrayList<PendingAppend>();
            int events = 0;
            long bytes = 0;
            for (var next = waiting.peekFirst(); next != null; next = waiting.peekFirst()) {
                events += next.events().size();
                bytes += next.bytes();
                if (!batch.isEmpty() && (events > mostEvents || bytes > mostBytes)) {
                    break;
                }
                batch.add(waiting.removeFirst());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /// Puts units back to the front, in order, after a transaction that certainly stored nothing.
    void putBack(List<PendingAppend> units) {
        lock.lock();
        try {
            for (var unit : units.reversed()) {
                waiting.addFirst(unit);
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Removes and returns the units that have waited longer than their callers do.
    List<PendingAppend> removeOverdue(long nowNanos) {
        lock.lock();
        try {
            var overdue = waiting.stream().filter(unit -> unit.isOver(nowNanos)).toList();
            waiting.removeAll(overdue);
            return overdue;
        } finally {
            lock.unlock();
        }
    }

    /// Refuses new work; what waits is still taken.
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
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

    /// Pauses a thread that met an error, unless the queue is closed meanwhile.
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!closed && left > 0) {
                left = filled.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
