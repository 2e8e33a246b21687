package chat.limitless.eventstore;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the streams end that this process has appended to, so that most batches need not ask the database.
///
/// What is known holds for exactly one head of the log, told by its hash. The hash covers the whole history: a head
/// moved by another process, or a commit of ours that was lost, never passes for the one that is known, and everything
/// is forgotten. Used under the lock of the head row, which orders the threads of all processes.
final class StreamEnds {

    private static final byte[] NONE = {};

    private final int mostStreams;
    private final Map<String, Long> ends = new HashMap<>();
    private byte[] headHash = NONE;

    /// @param mostStreams how many streams are remembered; beyond them all are forgotten
    StreamEnds(int mostStreams) {
        this.mostStreams = mostStreams;
    }

    /// Last sequence of those among these streams that are known under this head.
    synchronized Map<String, Long> known(LogHead head, Collection<String> streamIds) {
        if (!Arrays.equals(headHash, head.hash())) {
            forget();
        }
        var known = new HashMap<String, Long>();
        for (var streamId : streamIds) {
            var end = ends.get(streamId);
            if (end != null) {
                known.put(streamId, end);
            }
        }
        return known;
    }

    /// Takes over a batch on top of this head, just before its commit: whoever gets the lock next must find it.
    synchronized void advance(LogHead head, List<AppendTransaction.Row> rows) {
        if (!Arrays.equals(headHash, head.hash()) || ends.size() > mostStreams) {
            forget();
        }
        rows.forEach(row -> ends.put(row.event().streamId(), row.event().sequence()));
        headHash = rows.getLast().hash();
    }

    /// The database is asked about every stream again.
    synchronized void forget() {
        ends.clear();
        headHash = NONE;
    }
}
