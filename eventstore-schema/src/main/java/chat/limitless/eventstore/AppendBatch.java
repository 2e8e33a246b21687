package chat.limitless.eventstore;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What one transaction stores: the units that fit to their streams, with positions and hashes; and those that do not,
/// with the reason. A conflict is the matter of its own unit, never of its neighbours.
final class AppendBatch {

    /// A unit and where it will stand.
    record Placed(PendingAppend unit, AppendResult result) {}

    private final List<Placed> accepted = new ArrayList<>();
    private final Map<PendingAppend, RuntimeException> refused = new HashMap<>();
    private final List<AppendTransaction.Row> rows = new ArrayList<>();

    private AppendBatch() {}

    /// Decides under the lock of the head.
    static AppendBatch check(
            LogHead head, List<PendingAppend> units, AppendTransaction transaction, StreamEnds ends, Clock clock)
            throws SQLException {
        var streams = new HashSet<String>();
        units.forEach(unit -> unit.events().forEach(event -> streams.add(event.streamId())));
        var last = ends.known(head, streams);
        streams.removeAll(last.keySet());
        if (!streams.isEmpty()) {
            last.putAll(transaction.lastSequences(streams));
        }
        var batch = new AppendBatch();
        long recordedAt = Math.max(micros(clock.instant()), head.recordedAtMicros());
        long position = head.position();
        byte[] hash = head.hash();
        for (var unit : units) {
            if (!batch.fits(unit, last)) {
                continue;
            }
            long first = position + 1;
            for (int i = 0; i < unit.events().size(); i++) {
                position++;
                hash = ChainHash.chain(hash, position, ChainHash.content(unit.content(i), recordedAt));
                batch.rows.add(new AppendTransaction.Row(position, unit.events().get(i), recordedAt, hash));
            }
            batch.accepted.add(new Placed(unit, new AppendResult(first, position, recordedAt)));
        }
        return batch;
    }

    /// Checks that each event continues its stream; takes over the new ends only if all do.
    private boolean fits(PendingAppend unit, Map<String, Long> last) {
        var ends = new HashMap<String, Long>();
        for (var event : unit.events()) {
            long end = ends.getOrDefault(event.streamId(), last.getOrDefault(event.streamId(), -1L));
            if (event.sequence() != end + 1) {
                refused.put(unit, new AppendConflict(event.streamId(), event.sequence(), end));
                return false;
            }
            ends.put(event.streamId(), event.sequence());
        }
        last.putAll(ends);
        return true;
    }

    /// What the database's refusal means to the only unit of a transaction.
    static RuntimeException explain(SQLException e, PendingAppend unit) {
        var first = unit.events().getFirst();
        if (DatabaseErrors.isDuplicateKey(e)) {
            var key = DatabaseErrors.violatedKey(e);
            if ("event_log_stream".equals(key)) {
                return new AppendConflict(first.streamId(), first.sequence(), -2);
            }
            if ("event_log_event".equals(key)) {
                return new AppendRefused("an event id of this append exists already in the log", e);
            }
            return new LogUnavailable("the head row of the log is behind the log; run verify-log", e);
        }
        return new AppendRefused("the log refuses an event of stream " + first.streamId(), e);
    }

    List<Placed> accepted() {
        return accepted;
    }

    List<AppendTransaction.Row> rows() {
        return rows;
    }

    void answerConflicts() {
        refused.forEach((unit, reason) -> unit.result().completeExceptionally(reason));
    }

    /// Answers everybody, after the commit.
    void answer() {
        accepted.forEach(placed -> placed.unit().result().complete(placed.result()));
        answerConflicts();
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
