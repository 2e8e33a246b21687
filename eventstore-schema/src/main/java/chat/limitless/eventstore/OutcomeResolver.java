package chat.limitless.eventstore;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what became of a commit whose answer was lost, before anybody is answered. A new connection waits for the
/// lock of the head, so that the lost commit is decided one way or the other, and only then looks for the events.
final class OutcomeResolver {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeResolver.class);
    private static final long PAUSE_MILLIS = 100;

    private final EventLogOptions options;
    private final AppendQueue queue;

    OutcomeResolver(EventLogOptions options, AppendQueue queue) {
        this.options = options;
        this.queue = queue;
    }

    /// Answers the batch's units if they were stored, and lets them wait again if they were not.
    void resolve(AppendBatch batch) {
        long deadline = System.nanoTime() + options.decideWithin().toNanos();
        while (true) {
            try {
                look(batch);
                return;
            } catch (SQLException e) {
                LOG.warn("the outcome of a commit is still not known: {}", DatabaseErrors.words(e));
                if (System.nanoTime() > deadline) {
                    fail(batch, e);
                    return;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                fail(batch, e);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look(AppendBatch batch) throws SQLException {
        try (var transaction = new AppendTransaction(options.database())) {
            transaction.lockHead();
            var firstIds = batch.accepted().stream()
                    .map(placed -> placed.unit().events().getFirst().eventId())
                    .toList();
            var found = transaction.find(firstIds);
            transaction.rollback();
            if (found.isEmpty()) {
                LOG.info("the commit was lost; {} appends are tried again", firstIds.size());
                queue.putBack(units(batch));
                return;
            }
            for (var placed : batch.accepted()) {
                answer(placed, found.get(placed.unit().events().getFirst().eventId()));
            }
            LOG.info("the commit had been stored; {} appends are answered", firstIds.size());
        }
    }

    private static void answer(AppendBatch.Placed placed, long @Nullable [] stored) {
        if (stored != null && stored[0] == placed.result().firstPosition()) {
            placed.unit().result().complete(placed.result());
        } else {
            placed.unit()
                    .result()
                    .completeExceptionally(new LogUnavailable(
                            "one transaction was stored in part; run verify-log before anything else", null));
        }
    }

    private static void fail(AppendBatch batch, Exception cause) {
        units(batch)
                .forEach(unit -> unit.result()
                        .completeExceptionally(
                                new LogUnavailable("whether the append was stored could not be found out", cause)));
    }

    private static List<PendingAppend> units(AppendBatch batch) {
        return batch.accepted().stream().map(AppendBatch.Placed::unit).toList();
    }
}
