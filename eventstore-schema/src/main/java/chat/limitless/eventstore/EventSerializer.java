package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import java.util.List;
import java.util.Map;

/// Domain events to stored bytes and back. Seals and opens [chat.limitless.api.PersonalText] on the way; old revisions
/// are lifted by the upcasters.
public final class EventSerializer {

    /// @param types names and revisions
    /// @param vault keys of the people the events are about
    /// @param upcasters steps from old revisions to new ones, in any order
    public EventSerializer(EventTypes types, PersonalDataVault vault, List<EventUpcaster> upcasters) {
        throw new UnsupportedOperationException();
    }

    /// The event as it will be stored under the event id.
    public SerializedEvent serialize(DomainEvent event, String eventId) {
        throw new UnsupportedOperationException();
    }

    /// The event that was stored.
    public DomainEvent deserialize(StoredEvent stored) {
        throw new UnsupportedOperationException();
    }

    /// The payload as JSON for people: personal text opened when `reveal`, else shown as hidden.
    public String readableJson(StoredEvent stored, boolean reveal) {
        throw new UnsupportedOperationException();
    }

    /// Metadata as stored: an object of strings.
    public byte[] serializeMetadata(Map<String, ?> metadata) {
        throw new UnsupportedOperationException();
    }

    /// Metadata that was stored.
    public Map<String, String> deserializeMetadata(byte[] metadata) {
        throw new UnsupportedOperationException();
    }

    /// Names and revisions.
    public EventTypes types() {
        throw new UnsupportedOperationException();
    }
}
