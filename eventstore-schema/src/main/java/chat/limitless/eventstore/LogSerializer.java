package chat.limitless.eventstore;

import java.util.Map;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/// Axon's serializer for everything but the log itself: tokens, sagas, dead letters, snapshots. Events and snapshots go
/// under their stored names, never under class names; personal text in events is sealed here too.
public final class LogSerializer extends Jackson3Serializer {

    private LogSerializer(Builder builder) {
        super(builder);
    }

    /// @param events how events are written
    /// @param snapshots stored names and revisions of the aggregate shells
    public static LogSerializer of(EventSerializer events, Map<Class<?>, SnapshotName> snapshots) {
        throw new UnsupportedOperationException();
    }
}
