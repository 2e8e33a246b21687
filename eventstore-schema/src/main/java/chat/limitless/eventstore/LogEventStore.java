package chat.limitless.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/// Axon's event store and bus on the log: streams are fed by the tail, so there is no polling thread per store.
public final class LogEventStore extends AbstractEventStore {

    private LogEventStore(Builder builder) {
        super(builder);
    }

    /// @param engine the storage engine on the same log
    public static LogEventStore on(LogEventStorageEngine engine) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException();
    }
}
