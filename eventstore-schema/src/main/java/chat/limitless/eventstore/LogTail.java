package chat.limitless.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Follows the log for the whole process: one thread reads, checks that positions are dense and hashes chained, and
/// keeps the last events in memory for everybody who listens.
public final class LogTail {

    LogTail() {}

    /// Last position seen by this process.
    public long position() {
        throw new UnsupportedOperationException();
    }

    /// Calls the listener with every event after the position, in order and in batches, on a thread of its own.
    /// A listener that throws is called again with the same batch.
    public LogSubscription subscribe(String name, long afterPosition, Consumer<List<StoredEvent>> listener) {
        throw new UnsupportedOperationException();
    }

    /// Waits until this process has seen the position; false when the time is over first.
    public boolean awaitPosition(long position, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /// Called, quickly, whenever the position has moved.
    public AutoCloseable onAdvance(Runnable callback) {
        throw new UnsupportedOperationException();
    }

    /// Why the tail stopped, if it did: the log is not what it was. Nothing may be served from it then.
    public Optional<RuntimeException> failure() {
        throw new UnsupportedOperationException();
    }
}
