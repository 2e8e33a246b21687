package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalTextModule.Scribe;
import chat.limitless.eventstore.PersonalTextModule.SealingScribe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Domain events to stored bytes and back. Seals and opens [PersonalText] on the way; old revisions are lifted by the
/// upcasters. Reading is tolerant of fields it does not know, because a newer process may have written them.
public final class EventSerializer {

    /// Stands for the event id in the seal of an event kept outside the log: a dead letter, for example.
    static final String DETACHED = "detached";

    private static final String HIDDEN = "[hidden]";
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final EventTypes types;
    private final PersonalDataVault vault;
    private final UpcasterChain upcasters;
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new PersonalTextModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What the vault says, a refusal for one, goes to the caller as it is.
            .disable(SerializationFeature.WRAP_EXCEPTIONS)
            .build();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();

    /// @param types names and revisions
    /// @param vault keys of the people the events are about
    /// @param upcasters steps from old revisions to new ones, in any order
    public EventSerializer(EventTypes types, PersonalDataVault vault, List<EventUpcaster> upcasters) {
        this.types = types;
        this.vault = vault;
        this.upcasters = new UpcasterChain(upcasters);
        for (var type : types.classes()) {
            writers.put(type, mapper.writerFor(type));
            readers.put(type, mapper.readerFor(type));
        }
    }

    /// The event as it will be stored under the event id. Refused with `accounts.erased` when it would say something of
    /// a person whose key was destroyed.
    public SerializedEvent serialize(DomainEvent event, String eventId) {
        var type = types.of(event.getClass());
        var subject = event.subjectId();
        var payload = writer(type.type())
                .withAttribute(PersonalTextModule.SCRIBE, new LogScribe(vault, eventId, subject))
                .writeValueAsBytes(event);
        return new SerializedEvent(type.name(), type.revision(), subject == null ? null : subject.value(), payload);
    }

    /// The event that was stored; an [UnknownEvent] when this version does not know its name.
    public DomainEvent deserialize(StoredEvent stored) {
        var subject = stored.subjectId() == null ? null : new UserId(stored.subjectId());
        var event = read(
                stored.eventType(),
                stored.revision(),
                stored.payload(),
                new LogScribe(vault, stored.eventId(), subject));
        return event == null
                ? new UnknownEvent(stored.streamId(), subject, stored.eventType(), stored.revision())
                : event;
    }

    /// The record class a stored event will have; null when this version does not know its name.
    @Nullable
    Class<? extends DomainEvent> classOf(StoredEvent stored) {
        if (upcasters.concerns(stored.eventType(), stored.revision())) {
            // An upcaster may rename it, which only the payload can tell.
            return deserialize(stored).getClass();
        }
        var type = types.named(stored.eventType());
        return type == null ? null : type.type();
    }

    /// An event that is kept outside the log, such as a dead letter.
    DomainEvent deserializeDetached(String eventType, int revision, byte[] payload) {
        var event = read(eventType, revision, payload, new LogScribe(vault, DETACHED, null));
        return event == null ? new UnknownEvent("", null, eventType, revision) : event;
    }

    private @Nullable DomainEvent read(String eventType, int revision, byte[] payload, Scribe scribe) {
        if (upcasters.concerns(eventType, revision)) {
            var lifted = upcasters.apply(eventType, revision, (ObjectNode) mapper.readTree(payload));
            var type = types.named(lifted.eventType());
            return type == null
                    ? null
                    : reader(type.type())
                            .withAttribute(PersonalTextModule.SCRIBE, scribe)
                            .readValue(lifted.payload());
        }
        var type = types.named(eventType);
        return type == null
                ? null
                : reader(type.type())
                        .withAttribute(PersonalTextModule.SCRIBE, scribe)
                        .readValue(payload);
    }

    private ObjectWriter writer(Class<?> type) {
        return Objects.requireNonNull(writers.get(type));
    }

    private ObjectReader reader(Class<?> type) {
        return Objects.requireNonNull(readers.get(type));
    }

    /// The payload as JSON for people: personal text opened when `reveal`, else shown as hidden.
    public String readableJson(StoredEvent stored, boolean reveal) {
        var event = deserialize(stored);
        if (event instanceof UnknownEvent) {
            return "{}";
        }
        return writer(event.getClass())
                .withAttribute(PersonalTextModule.SCRIBE, new ReadableScribe(reveal))
                .writeValueAsString(event);
    }

    /// Metadata as stored: an object of strings, sorted by name.
    public byte[] serializeMetadata(Map<String, ?> metadata) {
        var strings = new TreeMap<String, String>();
        metadata.forEach((name, value) -> {
            if (value != null) {
                strings.put(name, value.toString());
            }
        });
        return mapper.writeValueAsBytes(strings);
    }

    /// Metadata that was stored.
    public Map<String, String> deserializeMetadata(byte[] metadata) {
        return mapper.readValue(metadata, STRINGS);
    }

    /// Names and revisions.
    public EventTypes types() {
        return types;
    }

    /// Seals for the subject of one event; the context is event id + field name.
    private static final class LogScribe extends SealingScribe {

        private final PersonalDataVault vault;
        private final String eventId;
        private final @Nullable UserId subject;

        LogScribe(PersonalDataVault vault, String eventId, @Nullable UserId subject) {
            this.vault = vault;
            this.eventId = eventId;
            this.subject = subject;
        }

        @Override
        byte @Nullable [] seal(String field, String clear) {
            if (subject == null) {
                throw new IllegalArgumentException("an event with personal text needs a subject");
            }
            return eventId.equals(DETACHED)
                    ? vault.sealUnlessErased(subject, context(field), clear)
                    : vault.seal(subject, context(field), clear);
        }

        @Override
        PersonalText open(String field, byte[] sealed) {
            return subject == null ? vault.open(context(field), sealed) : vault.open(subject, context(field), sealed);
        }

        private String context(String field) {
            return eventId + "/" + field;
        }
    }

    private record ReadableScribe(boolean reveal) implements Scribe {

        @Override
        public String write(String field, PersonalText text) {
            return reveal ? text.textOr("[erased]") : HIDDEN;
        }

        @Override
        public PersonalText read(String field, String written) {
            throw new IllegalStateException("a readable payload is not read back");
        }
    }
}
