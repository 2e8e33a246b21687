package chat.limitless.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Axon's event store and bus on the log: streams are fed by the tail, so there is no polling thread per store.
public final class LogEventStore extends AbstractEventStore {

    private final LogEventStorageEngine engine;

    private LogEventStore(Builder builder, LogEventStorageEngine engine) {
        super(builder);
        this.engine = engine;
    }

    /// @param engine the storage engine on the same log
    public static LogEventStore on(LogEventStorageEngine engine) {
        var builder = new Builder();
        builder.storageEngine(engine);
        return new LogEventStore(builder, engine);
    }

    private static final class Builder extends AbstractEventStore.Builder {

        @Override
        public Builder storageEngine(EventStorageEngine storageEngine) {
            super.storageEngine(storageEngine);
            return this;
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var start = Positions.of(token == null ? null : WrappedToken.unwrapLowerBound(token));
        return new LogTrackingStream(engine.log().tail(), engine.events(), start);
    }
}
