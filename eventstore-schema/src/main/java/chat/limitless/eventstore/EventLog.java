package chat.limitless.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// The one log, as one process sees it: appends, reads, and the tail. Open one per process and close it at the end.
public final class EventLog implements AutoCloseable {

    private EventLog() {}

    /// Connects, starts the tail and, in a writing process, the appenders.
    public static EventLog open(EventLogOptions options) {
        throw new UnsupportedOperationException();
    }

    /// Stores the events as one unit, all or nothing, and waits until they are durable.
    /// Throws [AppendConflict], [AppendRefused], [LogBusy] or [LogUnavailable].
    public AppendResult append(List<EventToAppend> events) {
        throw new UnsupportedOperationException();
    }

    /// Events after a position, in order of position, at most `limit`.
    public List<StoredEvent> read(long afterPosition, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Events of one stream from a sequence on, at most `limit`.
    public List<StoredEvent> readStream(String streamId, long fromSequence, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Events about one user after a position, at most `limit`.
    public List<StoredEvent> readSubject(String subjectId, long afterPosition, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Last sequence of a stream; empty when it has no events.
    public OptionalLong lastSequence(String streamId) {
        throw new UnsupportedOperationException();
    }

    /// Where the log ends, read from the database.
    public LogHead head() {
        throw new UnsupportedOperationException();
    }

    /// Last position recorded before the time; 0 when there is none.
    public long positionBefore(Instant time) {
        throw new UnsupportedOperationException();
    }

    /// The follower of this process.
    public LogTail tail() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
