package chat.limitless.command.conversation.journal;

import chat.limitless.platform.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what all replies of this instance say, with one thread and one transaction for each interval, and keeps the
/// instance's lease alive with it. When the lease is lost, the replies are somebody else's: the listener is told, and
/// the instance comes back under a new id.
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /// Idle instances renew this many times within a lease.
    private static final int RENEWALS = 5;

    private final JournalFlush flush;
    private final Ids ids;
    private final Duration interval;
    private final Duration leaseLength;
    private final LongSupplier nanoTime;
    private final Set<JournaledReply> replies = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable InstanceLease> lease = new AtomicReference<>();
    private @Nullable Listener listener;
    private @Nullable Thread thread;
    private volatile boolean closing;
    private volatile boolean halted;
    private long renewedAtNanos;

    /// What the journal finds out.
    public interface Listener {

        /// Users of these replies want them to stop.
        void onStopRequested(Set<String> replyIds);

        /// The lease is lost: everything written under it belongs to somebody else.
        void onFenced(InstanceLease lost);
    }

    /// @param interval between two flushes while replies run
    /// @param leaseLength after which others may take over
    public Journal(
            DataSource events,
            JournalStore store,
            Ids ids,
            Duration interval,
            Duration leaseLength,
            LongSupplier nanoTime) {
        this.flush = new JournalFlush(events, store, leaseLength);
        this.ids = ids;
        this.interval = interval;
        this.leaseLength = leaseLength;
        this.nanoTime = nanoTime;
    }

    /// Takes the lease and begins to write.
    public void start(Listener told) {
        listener = told;
        try {
            takeLease();
        } catch (SQLException e) {
            throw new IllegalStateException("the lease of this instance could not be taken", e);
        }
        thread = Thread.ofPlatform().name("reply-journal").daemon(true).start(this::work);
    }

    /// The lease of this instance.
    public InstanceLease lease() {
        var current = lease.get();
        if (current == null) {
            throw new IllegalStateException("the journal was not started");
        }
        return current;
    }

    /// From now on what this reply says is stored.
    public void add(JournaledReply reply) {
        replies.add(reply);
    }

    /// Stops following a reply that is somebody else's now.
    public void remove(JournaledReply reply) {
        replies.remove(reply);
    }

    /// Replies with something left to write.
    public int size() {
        return replies.size();
    }

    /// Stops as a crash would: nothing more is written, the lease runs out. For tests of exactly that.
    void halt() {
        halted = true;
    }

    /// Goes on after [#halt()], as a frozen process does when it wakes up.
    void wake() {
        halted = false;
        LockSupport.unpark(thread);
    }

    private void work() {
        while (!closing) {
            LockSupport.parkNanos(interval.toNanos());
            if (!halted) {
                cycle();
            }
        }
    }

    private synchronized void cycle() {
        var current = lease();
        var open = new ArrayList<>(replies);
        long asked = nanoTime.getAsLong();
        if (open.isEmpty() && asked - renewedAtNanos < leaseLength.toNanos() / RENEWALS) {
            return;
        }
        try {
            var outcome = flush.run(current.instanceId(), open);
            if (outcome.fenced()) {
                fenced(current);
                return;
            }
            current.renewed(asked);
            renewedAtNanos = asked;
            outcome.finished().forEach(replies::remove);
            if (!outcome.stopRequested().isEmpty()) {
                told().onStopRequested(outcome.stopRequested());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("reply journal: flush of {} replies failed, tried again: {}", open.size(), e.toString());
            if (!current.isHeld()) {
                fenced(current);
            }
        }
    }

    private void fenced(InstanceLease lost) {
        LOG.error("reply journal: instance {} lost its lease, its replies are given up", lost.instanceId());
        lost.lose();
        replies.removeIf(reply -> reply.lease() == lost);
        told().onFenced(lost);
        try {
            takeLease();
        } catch (SQLException e) {
            LOG.warn("reply journal: no new lease yet: {}", e.toString());
        }
    }

    private void takeLease() throws SQLException {
        var instanceId = ids.next("ins_");
        long asked = nanoTime.getAsLong();
        flush.takeLease(instanceId);
        renewedAtNanos = asked;
        lease.set(new InstanceLease(instanceId, leaseLength, nanoTime, asked));
        LOG.info("reply journal: instance {} begins", instanceId);
    }

    private Listener told() {
        if (listener == null) {
            throw new IllegalStateException("the journal was not started");
        }
        return listener;
    }

    /// Writes what is left, gives the lease back and ends.
    @Override
    public void close() {
        closing = true;
        if (thread == null) {
            return;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (halted) {
            return;
        }
        cycle();
        try {
            flush.giveLeaseBack(lease().instanceId());
        } catch (SQLException e) {
            LOG.info("reply journal: the lease is left to run out: {}", e.toString());
        }
    }

    /// Replies being written, for figures.
    public List<JournaledReply> replies() {
        return List.copyOf(replies);
    }
}
