package chat.limitless.platform.log;

import chat.limitless.eventstore.LogEventStorageEngine;
import chat.limitless.eventstore.Positions;
import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jpa.DeadLetterEventEntry;
import org.axonframework.eventhandling.deadletter.jpa.DeadLetterJpaConverter;
import org.axonframework.serialization.Serializer;

/// Stores a dead letter as the position of its event, and reads the event from the log again when the letter is tried.
/// So a letter never outlives an erasure, and it is read by the newest upcasters.
final class LogReferenceConverter implements DeadLetterJpaConverter<EventMessage<?>> {

    private static final String MESSAGE_TYPE = "log-reference";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final LogEventStorageEngine engine;

    LogReferenceConverter(LogEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public DeadLetterEventEntry convert(EventMessage<?> message, Serializer events, Serializer general) {
        var position = Long.toString(Positions.of(message));
        return new DeadLetterEventEntry(
                MESSAGE_TYPE,
                message.getIdentifier(),
                message.getTimestamp().toString(),
                "position",
                null,
                position.getBytes(StandardCharsets.US_ASCII),
                NOTHING,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public EventMessage<?> convert(DeadLetterEventEntry entry, Serializer events, Serializer general) {
        var position = Long.parseLong(new String(entry.getPayload().getData(), StandardCharsets.US_ASCII));
        try (var found = engine.readEvents(new GlobalSequenceTrackingToken(position - 1), false)) {
            return found.findFirst()
                    .filter(event -> event.getIdentifier().equals(entry.getEventIdentifier()))
                    .orElseThrow(() -> new IllegalStateException(
                            "a dead letter refers to position " + position + ", where its event is not"));
        }
    }

    @Override
    public boolean canConvert(DeadLetterEventEntry entry) {
        return MESSAGE_TYPE.equals(entry.getMessageType());
    }

    @Override
    public boolean canConvert(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?>;
    }
}
