package chat.limitless.eventstore;

import java.time.Clock;
import java.time.Duration;

/// How one process works with the log.
///
/// @param database account to use
/// @param clock source of `recorded_at`
/// @param writes whether this process appends; a reader needs SELECT only
/// @param appenderThreads threads that append, each with a connection of its own
/// @param queueUnits appends that may wait; one more is refused with [LogBusy]
/// @param batchEvents most events of one transaction
/// @param batchBytes most payload bytes of one transaction
/// @param tailPoll longest time until an append of another process is seen
/// @param ringEvents events kept in memory behind the tail
/// @param readConnections connections for reading streams
/// @param decideWithin time after which an append that can neither be finished nor disproved fails
public record EventLogOptions(
        DatabaseUrl database,
        Clock clock,
        boolean writes,
        int appenderThreads,
        int queueUnits,
        int batchEvents,
        int batchBytes,
        Duration tailPoll,
        int ringEvents,
        int readConnections,
        Duration decideWithin) {

    /// For a process that decides.
    public static EventLogOptions writer(DatabaseUrl database, Clock clock) {
        return new EventLogOptions(
                database,
                clock,
                true,
                2,
                4096,
                512,
                1 << 20,
                Duration.ofMillis(20),
                1 << 14,
                8,
                Duration.ofSeconds(30));
    }

    /// For a process that only reads.
    public static EventLogOptions reader(DatabaseUrl database, Clock clock) {
        var writer = writer(database, clock);
        return new EventLogOptions(
                database,
                clock,
                false,
                0,
                writer.queueUnits,
                writer.batchEvents,
                writer.batchBytes,
                writer.tailPoll,
                writer.ringEvents,
                writer.readConnections,
                writer.decideWithin);
    }

    /// The same with another queue length.
    public EventLogOptions withQueueUnits(int units) {
        return new EventLogOptions(
                database,
                clock,
                writes,
                appenderThreads,
                units,
                batchEvents,
                batchBytes,
                tailPoll,
                ringEvents,
                readConnections,
                decideWithin);
    }

    /// The same with another number of appender threads.
    public EventLogOptions withAppenderThreads(int threads) {
        return new EventLogOptions(
                database,
                clock,
                writes,
                threads,
                queueUnits,
                batchEvents,
                batchBytes,
                tailPoll,
                ringEvents,
                readConnections,
                decideWithin);
    }
}
