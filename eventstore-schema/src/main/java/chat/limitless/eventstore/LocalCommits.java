package chat.limitless.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What this process has committed and its tail has not yet taken, so that the tail need not read it back. Bounded:
/// what does not fit is read from the database like the appends of others.
final class LocalCommits {

    private final long mostBytes;
    private final TreeMap<Long, List<AppendTransaction.Row>> byFirstPosition = new TreeMap<>();
    private long bytes;

    /// @param mostBytes of payload and metadata; a long message counts as what it is
    LocalCommits(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Keeps the rows of one commit. Called after the commit, never before.
    synchronized void add(List<AppendTransaction.Row> rows) {
        long added = bytesOf(rows);
        if (!rows.isEmpty() && bytes + added <= mostBytes) {
            byFirstPosition.put(rows.getFirst().position(), rows);
            bytes += added;
        }
    }

    /// The events that directly follow a position, as far as they are known here; older ones are let go.
    synchronized List<StoredEvent> after(long position) {
        var following = new ArrayList<StoredEvent>();
        long next = position + 1;
        while (!byFirstPosition.isEmpty() && byFirstPosition.firstKey() <= next) {
            var rows = byFirstPosition.pollFirstEntry().getValue();
            bytes -= bytesOf(rows);
            // A commit of which the tail has read a part already is left to the database.
            if (rows.getFirst().position() == next) {
                rows.forEach(row -> following.add(row.stored()));
                next += rows.size();
            }
        }
        return following;
    }

    private static long bytesOf(List<AppendTransaction.Row> rows) {
        return rows.stream().mapToLong(row -> row.event().bytes()).sum();
    }
}
