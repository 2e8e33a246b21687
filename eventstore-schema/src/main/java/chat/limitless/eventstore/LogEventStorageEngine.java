package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// Axon's view of the log. Events are serialised by the thread that decided them, so one that cannot be fails alone;
/// then they wait for an appender, and the unit of work goes on when they are durable.
public final class LogEventStorageEngine implements EventStorageEngine {

    private static final int TRACK_BATCH = 500;

    private final EventLog log;
    private final EventSerializer events;
    private final LogSerializer snapshots;

    /// @param log the log
    /// @param events how events are written
    /// @param snapshots how snapshots are written
    public LogEventStorageEngine(EventLog log, EventSerializer events, LogSerializer snapshots) {
        this.log = log;
        this.events = events;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var unit = new ArrayList<EventToAppend>(messages.size());
        for (var message : messages) {
            unit.add(toAppend(message));
        }
        try {
            var result = log.append(unit);
            if (CurrentUnitOfWork.isStarted()) {
                Positions.remember(CurrentUnitOfWork.get(), result.lastPosition());
            }
        } catch (AppendConflict e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    private EventToAppend toAppend(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof DomainEvent event)) {
            throw new IllegalArgumentException(
                    "only events of aggregates go into the log, not " + message.getPayloadType());
        }
        if (!event.streamId().equals(domain.getAggregateIdentifier())) {
            throw new IllegalArgumentException(
                    "event of stream " + event.streamId() + " applied by " + domain.getAggregateIdentifier());
        }
        var written = events.serialize(event, message.getIdentifier());
        return new EventToAppend(
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                message.getIdentifier(),
                domain.getType(),
                written.eventType(),
                written.revision(),
                written.subjectId(),
                written.payload(),
                events.serializeMetadata(message.getMetaData()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        var name = snapshots.snapshotName(snapshot.getPayloadType());
        if (name.isEmpty()) {
            throw new IllegalArgumentException(snapshot.getPayloadType() + " has no stored name for snapshots");
        }
        var payload = snapshots.serialize(snapshot.getPayload(), byte[].class).getData();
        log.snapshots()
                .write(new SnapshotStore.Snapshot(
                        snapshot.getAggregateIdentifier(),
                        snapshot.getType(),
                        snapshot.getSequenceNumber(),
                        snapshot.getIdentifier(),
                        name.get().name(),
                        name.get().revision(),
                        payload,
                        snapshot.getTimestamp().toEpochMilli()));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
        return log.snapshots()
                .read(streamId)
                .filter(stored -> snapshots.reads(stored.name(), stored.revision()))
                .map(this::message);
    }

    private DomainEventMessage<?> message(SnapshotStore.Snapshot stored) {
        Object shell = snapshots.deserialize(new SimpleSerializedObject<>(
                stored.payload(), byte[].class, stored.name(), Integer.toString(stored.revision())));
        return new GenericDomainEventMessage<>(
                stored.streamType(),
                stored.streamId(),
                stored.sequence(),
                shell,
                MetaData.emptyInstance(),
                stored.snapshotId(),
                Instant.ofEpochMilli(stored.takenAtMillis()));
    }

    @Override
    public DomainEventStream readEvents(String streamId, long firstSequence) {
        return new StreamPages(log, events, streamId, firstSequence);
    }

    /// Used by tools only; processors get their streams from [LogEventStore].
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        log.read(Positions.of(token), TRACK_BATCH),
                        page -> !page.isEmpty(),
                        page -> log.read(page.getLast().position(), TRACK_BATCH))
                .flatMap(List::stream)
                .map(stored -> new LogMessage(stored, events));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        var last = log.lastSequence(streamId);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(log.positionBefore(time));
    }

    EventLog log() {
        return log;
    }

    EventSerializer events() {
        return events;
    }
}
