package chat.limitless.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What this process has committed and its tail has not yet taken, so that the tail need not read it back. Bounded:
/// what
/// does not fit is read from the database like the appends of others.
final class LocalCommits {

    private final int mostEvents;
    private final TreeMap<Long, List<AppendTransaction.Row>> byFirstPosition = new TreeMap<>();
    private int events;

    LocalCommits(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /// Keeps the rows of one commit. Called after the commit, never before.
    synchronized void add(List<AppendTransaction.Row> rows) {
        if (!rows.isEmpty() && events + rows.size() <= mostEvents) {
            byFirstPosition.put(rows.getFirst().position(), rows);
            events += rows.size();
        }
    }

    /// The events that directly follow a position, as far as they are known here; older ones are let go.
    synchronized List<StoredEvent> after(long position) {
        var following = new ArrayList<StoredEvent>();
        long next = position + 1;
        while (!byFirstPosition.isEmpty() && byFirstPosition.firstKey() <= next) {
            var rows = byFirstPosition.pollFirstEntry().getValue();
            events -= rows.size();
            // A commit of which the tail has read a part already is left to the database.
            if (rows.getFirst().position() == next) {
                rows.forEach(row -> following.add(row.stored()));
                next += rows.size();
            }
        }
        return following;
    }
}
