package chat.limitless.eventstore;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that moves waiting units into the log. It takes its batch only when it has the lock of the head: whatever
/// arrived while it waited goes along, so batches grow with the load and nobody waits for a timer.
final class LogAppender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LogAppender.class);
    private static final long PAUSE_MILLIS_LONGEST = 500;

    private final EventLogOptions options;
    private final AppendQueue queue;
    private final StreamEnds ends;
    private final Consumer<List<AppendTransaction.Row>> onCommit;
    private final AppendProbe probe;
    private final AppendTransaction transaction;
    private final OutcomeResolver resolver;
    private final Clock clock;
    private long pauseMillis;

    /// @param ends shared by the appenders of the process
    /// @param onCommit told what was committed; nothing when only the database knows
    LogAppender(
            EventLogOptions options,
            AppendQueue queue,
            StreamEnds ends,
            Consumer<List<AppendTransaction.Row>> onCommit,
            AppendProbe probe) {
        this.options = options;
        this.queue = queue;
        this.ends = ends;
        this.onCommit = onCommit;
        this.probe = probe;
        this.clock = options.clock();
        this.transaction = new AppendTransaction(options.database());
        this.resolver = new OutcomeResolver(options, queue);
    }

    @Override
    public void run() {
        try (transaction) {
            while (queue.awaitWork()) {
                appendBatch();
                failOverdue();
                if (pauseMillis > 0) {
                    queue.pause(pauseMillis);
                    if (queue.isClosed()) {
                        failAll("the log was closed while the database did not answer");
                    }
                }
            }
        } catch (InterruptedException e) {
            failAll("the log was closed");
            Thread.currentThread().interrupt();
        }
    }

    private void appendBatch() {
        LogHead head;
        try {
            head = transaction.lockHead();
        } catch (SQLException e) {
            LOG.warn("the head of the log could not be locked: {}", DatabaseErrors.words(e));
            transaction.drop();
            slowDown();
            return;
        }
        probe.at(AppendProbe.Point.LOCKED);
        var units = queue.take(options.batchEvents(), options.batchBytes());
        if (units.isEmpty()) {
            transaction.rollback();
            return;
        }
        try {
            store(head, units, true);
        } catch (RuntimeException e) {
            // Our own mistake: callers get it instead of waiting, and this thread goes on.
            LOG.error("a batch of {} appends failed", units.size(), e);
            transaction.drop();
            units.forEach(unit -> unit.result().completeExceptionally(e));
        }
    }

    /// Stores what fits to the streams and answers everybody, or hands the units on to whoever can.
    private void store(LogHead head, List<PendingAppend> units, boolean mayRedo) {
        AppendBatch batch;
        try {
            batch = AppendBatch.check(head, units, transaction, ends, clock);
            probe.at(AppendProbe.Point.CHECKED);
            if (batch.accepted().isEmpty()) {
                transaction.rollback();
                batch.answerConflicts();
                return;
            }
            transaction.insert(batch.rows());
            probe.at(AppendProbe.Point.INSERTED);
            transaction.moveHead(head, batch.rows().getLast());
            ends.advance(head, batch.rows());
            probe.at(AppendProbe.Point.BEFORE_COMMIT);
        } catch (SQLException e) {
            onRefusedByDatabase(e, units, mayRedo);
            return;
        }
        try {
            transaction.commit();
        } catch (SQLException e) {
            LOG.warn("the outcome of a commit is not known: {}", DatabaseErrors.words(e));
            transaction.drop();
            batch.answerConflicts();
            resolver.resolve(batch);
            onCommit.accept(List.of());
            return;
        }
        probe.at(AppendProbe.Point.AFTER_COMMIT);
        pauseMillis = 0;
        batch.answer();
        onCommit.accept(batch.rows());
        probe.at(AppendProbe.Point.ACKNOWLEDGED);
    }

    /// Nothing was committed. A passing trouble: all units wait again. A key clash: once more with a new check. A value
    /// the table refuses: each unit alone, so that only the guilty one fails.
    private void onRefusedByDatabase(SQLException e, List<PendingAppend> units, boolean mayRedo) {
        if (DatabaseErrors.isTransient(e)) {
            LOG.warn("a batch of {} appends is tried again: {}", units.size(), DatabaseErrors.words(e));
            transaction.drop();
            queue.putBack(units);
            slowDown();
            return;
        }
        transaction.rollback();
        if (units.size() == 1 && !mayRedo) {
            units.getFirst().result().completeExceptionally(AppendBatch.explain(e, units.getFirst()));
            return;
        }
        if (mayRedo && (DatabaseErrors.isDuplicateKey(e) || units.size() == 1)) {
            redo(units);
        } else {
            units.forEach(unit -> redo(List.of(unit)));
        }
    }

    private void redo(List<PendingAppend> units) {
        ends.forget();
        try {
            store(transaction.lockHead(), units, false);
        } catch (SQLException e) {
            LOG.warn("{} appends are tried again: {}", units.size(), DatabaseErrors.words(e));
            transaction.drop();
            queue.putBack(units);
            slowDown();
        }
    }

    private void slowDown() {
        pauseMillis = Math.min(PAUSE_MILLIS_LONGEST, Math.max(10, pauseMillis * 2));
    }

    private void failOverdue() {
        for (var unit : queue.removeOverdue(System.nanoTime())) {
            unit.result()
                    .completeExceptionally(new LogUnavailable(
                            "nothing could be stored for "
                                    + TimeUnit.NANOSECONDS.toSeconds(
                                            options.decideWithin().toNanos()) + " s",
                            null));
        }
    }

    private void failAll(String why) {
        var left = new ArrayList<PendingAppend>();
        for (var some = queue.take(512, Integer.MAX_VALUE);
                !some.isEmpty();
                some = queue.take(512, Integer.MAX_VALUE)) {
            left.addAll(some);
        }
        left.forEach(unit -> unit.result().completeExceptionally(new LogUnavailable(why, null)));
    }
}
