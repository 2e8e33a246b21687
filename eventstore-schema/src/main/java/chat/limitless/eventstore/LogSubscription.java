package chat.limitless.eventstore;

import java.time.Duration;

/// One listener to the tail.
public interface LogSubscription extends AutoCloseable {

    /// Position of the last event the listener has handled.
    long position();

    /// Waits until the listener has handled the position; false when the time is over first.
    boolean awaitPosition(long position, Duration timeout);

    @Override
    void close();
}
