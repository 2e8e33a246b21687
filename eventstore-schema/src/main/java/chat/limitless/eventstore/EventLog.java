package chat.limitless.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The one log, as one process sees it: appends, reads, and the tail. Open one per process and close it at the end.
public final class EventLog implements AutoCloseable {

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int BYTES_MOST = 8 << 20;
    private static final int STREAM_ENDS_MOST = 50_000;

    private final EventLogOptions options;
    private final LogReader reader;
    private final SnapshotStore snapshots;
    private final LogTail tail;
    private final AppendQueue queue;
    private final List<Thread> appenders = new ArrayList<>();
    private final @Nullable HeadLockWatchdog watchdog;

    private EventLog(EventLogOptions options, AppendProbe probe) {
        this.options = options;
        this.reader = new LogReader(options.database(), options.readConnections());
        this.snapshots = new SnapshotStore(reader);
        this.tail = new LogTail(options, reader);
        this.queue = new AppendQueue(options.queueUnits());
        this.watchdog = options.writes() ? HeadLockWatchdog.ifNeeded(options.database()) : null;
        var ends = new StreamEnds(STREAM_ENDS_MOST);
        for (int i = 0; options.writes() && i < options.appenderThreads(); i++) {
            var appender = new LogAppender(options, queue, ends, tail::committed, probe);
            appenders.add(Thread.ofPlatform().name("log-appender-" + i).daemon().unstarted(appender));
        }
    }

    /// Connects, starts the tail and, in a writing process, the appenders.
    public static EventLog open(EventLogOptions options) {
        return open(options, AppendProbe.NONE);
    }

    static EventLog open(EventLogOptions options, AppendProbe probe) {
        var log = new EventLog(options, probe);
        log.tail.start();
        log.appenders.forEach(Thread::start);
        return log;
    }

    /// Stores the events as one unit, all or nothing, and waits until they are durable.
    /// Throws [AppendConflict], [AppendRefused], [LogBusy] or [LogUnavailable].
    public AppendResult append(List<EventToAppend> events) {
        var result = submit(events);
        try {
            // The appenders decide within their own limits; this one only ends what a mistake of ours would hang.
            return result.get(options.decideWithin().toSeconds() * 3 + 30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            throw new LogUnavailable("the append was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while an append was under way; it may have been stored", e);
        }
    }

    /// The same without waiting.
    public CompletableFuture<AppendResult> submit(List<EventToAppend> events) {
        if (!options.writes() || events.isEmpty()) {
            throw new IllegalArgumentException(events.isEmpty() ? "nothing to append" : "this log was opened to read");
        }
        var unit = new PendingAppend(
                events, System.nanoTime() + options.decideWithin().toNanos());
        if (unit.bytes() > BYTES_MOST) {
            throw new AppendRefused(
                    "an append of " + unit.bytes() + " bytes is beyond the limit of " + BYTES_MOST, null);
        }
        if (!queue.offer(unit)) {
            throw new LogBusy(RETRY_AFTER_SECONDS);
        }
        return unit.result();
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            // One exception object per unit; the stack of the caller says more than that of the appender.
            case RuntimeException failure -> failure;
            case Throwable other -> new LogUnavailable("an appender failed", other);
            case null -> new LogUnavailable("an appender failed", e);
        };
    }

    /// Events after a position, in order of position, at most `limit`.
    public List<StoredEvent> read(long afterPosition, int limit) {
        return reader.after(afterPosition, limit);
    }

    /// Events of one stream from a sequence on, at most `limit`.
    public List<StoredEvent> readStream(String streamId, long fromSequence, int limit) {
        return reader.stream(streamId, fromSequence, limit);
    }

    /// Events about one user after a position, at most `limit`.
    public List<StoredEvent> readSubject(String subjectId, long afterPosition, int limit) {
        return reader.subject(subjectId, afterPosition, limit);
    }

    /// Events stored under one of these names, after a position and up to another, in order of position, at most
    /// `limit`. Reads no other events: meant for names that are rare.
    public List<StoredEvent> readTypes(
            Collection<String> eventTypes, long afterPosition, long lastPosition, int limit) {
        return eventTypes.isEmpty()
                ? List.of()
                : reader.types(List.copyOf(eventTypes), afterPosition, lastPosition, limit);
    }

    /// Last sequence of a stream; empty when it has no events.
    public OptionalLong lastSequence(String streamId) {
        return reader.lastSequence(streamId);
    }

    /// Where the log ends, read from the database.
    public LogHead head() {
        return reader.head();
    }

    /// Last position recorded before the time; 0 when there is none.
    public long positionBefore(Instant time) {
        return reader.positionBefore(AppendBatch.micros(time));
    }

    /// The follower of this process.
    public LogTail tail() {
        return tail;
    }

    /// How many appends wait, for metrics.
    public int waitingAppends() {
        return queue.size();
    }

    SnapshotStore snapshots() {
        return snapshots;
    }

    /// Whether the database answers now.
    public boolean isReachable() {
        try (var connection = options.database().connect(DatabaseName.EVENTS, 2_000)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Finishes what waits, then ends the threads and connections.
    @Override
    public void close() {
        queue.close();
        try {
            for (var appender : appenders) {
                appender.join(Duration.ofSeconds(20));
                appender.interrupt();
            }
        } catch (InterruptedException e) {
            appenders.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
        if (watchdog != null) {
            watchdog.close();
        }
        tail.close();
        reader.close();
    }
}
