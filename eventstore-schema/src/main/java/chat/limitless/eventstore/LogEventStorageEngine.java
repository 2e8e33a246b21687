package chat.limitless.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Axon's view of the log.
public final class LogEventStorageEngine implements EventStorageEngine {

    /// @param log the log
    /// @param events how events are written
    /// @param snapshots how snapshots are written
    public LogEventStorageEngine(EventLog log, EventSerializer events, LogSerializer snapshots) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DomainEventStream readEvents(String streamId, long firstSequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
        throw new UnsupportedOperationException();
    }
}
