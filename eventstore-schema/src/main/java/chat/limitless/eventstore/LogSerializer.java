package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Axon's serializer for everything but the log itself: tokens, sagas, dead letters, snapshots. Events and snapshots go
/// under their stored names, never under class names; personal text in events is sealed here too.
public final class LogSerializer extends Jackson3Serializer {

    private static final String OURS = "chat.limitless.";

    private final EventSerializer events;
    private final Map<Class<?>, SnapshotName> snapshots;
    private final Map<String, Class<?>> snapshotsByName = new HashMap<>();

    private LogSerializer(Builder builder, EventSerializer events, Map<Class<?>, SnapshotName> snapshots) {
        super(builder);
        this.events = events;
        this.snapshots = Map.copyOf(snapshots);
        snapshots.forEach((shell, stored) -> {
            if (snapshotsByName.put(stored.name(), shell) != null) {
                throw new IllegalArgumentException("two shells are stored as " + stored.name());
            }
        });
    }

    /// @param events how events are written
    /// @param snapshots stored names and revisions of the aggregate shells
    public static LogSerializer of(EventSerializer events, Map<Class<?>, SnapshotName> snapshots) {
        var builder = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LogSerializer::customize);
        return new LogSerializer(builder, events, snapshots);
    }

    /// Axon's tokens name their parts by class; without the validator 4.13.0 writes a ReplayToken it cannot read.
    private static void customize(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType(OURS)
                .build());
        mapper.annotationIntrospector(new FieldsOfOurs());
        mapper.addModule(new PersonalTextModule());
    }

    /// Shells and sagas are their fields; a constructor that handles a command is not how to make one from JSON.
    private static final class FieldsOfOurs extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public VisibilityChecker findAutoDetectVisibility(
                MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
            var raw = type.getRawType();
            if (raw.getName().startsWith(OURS) && !raw.isRecord() && !raw.isEnum()) {
                return checker.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withSetterVisibility(Visibility.NONE)
                        .withCreatorVisibility(Visibility.NONE);
            }
            return super.findAutoDetectVisibility(config, type, checker);
        }
    }

    /// Stored name and revision of a shell; empty when it has no snapshots.
    Optional<SnapshotName> snapshotName(Class<?> shell) {
        return Optional.ofNullable(snapshots.get(shell));
    }

    /// Whether a stored snapshot has the shape this version writes.
    boolean reads(String name, int revision) {
        var shell = snapshotsByName.get(name);
        var stored = shell == null ? null : snapshots.get(shell);
        return stored != null && stored.revision() == revision;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
        if (object instanceof DomainEvent event && !(event instanceof UnknownEvent)) {
            var written = events.serialize(event, EventSerializer.DETACHED);
            var type = new SimpleSerializedType(written.eventType(), Integer.toString(written.revision()));
            return new SimpleSerializedObject<>(getConverter().convert(written.payload(), expected), expected, type);
        }
        return super.serialize(object, expected);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        var type = serialized.getType();
        if (events.types().named(type.getName()) != null) {
            var bytes = getConverter().convert(serialized, byte[].class).getData();
            return (T) events.deserializeDetached(type.getName(), revision(type), bytes);
        }
        return super.deserialize(serialized);
    }

    private static int revision(SerializedType type) {
        return type.getRevision() == null ? 1 : Integer.parseInt(type.getRevision());
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom(type) && type != UnknownEvent.class && type.isRecord()) {
            var event = events.types().of(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
        var snapshot = type == null ? null : snapshots.get(type);
        return snapshot == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(snapshot.name(), Integer.toString(snapshot.revision()));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var event = events.types().named(type.getName());
        if (event != null) {
            return event.type().getName();
        }
        var shell = snapshotsByName.get(type.getName());
        return shell == null ? super.resolveClassName(type) : shell.getName();
    }
}
