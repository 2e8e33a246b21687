package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// A stored event as an Axon message. The payload is read, and personal text opened, only when a handler asks for it:
/// most processors pass over most events.
final class LogMessage implements DomainEventMessage<Object>, TrackedEventMessage<Object> {

    private static final long serialVersionUID = 1L;

    private final transient StoredEvent stored;
    private final transient EventSerializer serializer;
    private final TrackingToken token;
    private transient volatile @Nullable DomainEvent payload;
    private volatile @Nullable MetaData metaData;

    LogMessage(StoredEvent stored, EventSerializer serializer) {
        this(stored, serializer, new GlobalSequenceTrackingToken(stored.position()), null, null);
    }

    private LogMessage(
            StoredEvent stored,
            EventSerializer serializer,
            TrackingToken token,
            @Nullable DomainEvent payload,
            @Nullable MetaData metaData) {
        this.stored = stored;
        this.serializer = serializer;
        this.token = token;
        this.payload = payload;
        this.metaData = metaData;
    }

    /// The row behind the message.
    StoredEvent stored() {
        return stored;
    }

    @Override
    public String getIdentifier() {
        return stored.eventId();
    }

    @Override
    public MetaData getMetaData() {
        var read = metaData;
        if (read == null) {
            read = MetaData.from(serializer.deserializeMetadata(stored.metadata()));
            metaData = read;
        }
        return read;
    }

    @Override
    public Object getPayload() {
        var read = payload;
        if (read == null) {
            read = serializer.deserialize(stored);
            payload = read;
        }
        return read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        var read = payload;
        Class<?> type = read != null ? read.getClass() : serializer.classOf(stored);
        return (Class<Object>) (type == null ? UnknownEvent.class : type);
    }

    @Override
    public Instant getTimestamp() {
        return stored.recordedAt();
    }

    @Override
    public long getSequenceNumber() {
        return stored.sequence();
    }

    @Override
    public String getAggregateIdentifier() {
        return stored.streamId();
    }

    @Override
    public String getType() {
        return stored.streamType();
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public LogMessage withTrackingToken(TrackingToken other) {
        return new LogMessage(stored, serializer, other, payload, metaData);
    }

    @Override
    public LogMessage withMetaData(Map<String, ?> other) {
        return new LogMessage(stored, serializer, token, payload, MetaData.from(other));
    }

    @Override
    public LogMessage andMetaData(Map<String, ?> other) {
        return other.isEmpty() ? this : withMetaData(getMetaData().mergedWith(other));
    }

    @Override
    public String toString() {
        return stored.eventType() + " " + stored.eventId() + " at " + stored.position();
    }
}
