package chat.limitless.eventstore;

import tools.jackson.databind.node.ObjectNode;

/// Lifts the stored JSON of one event from one revision to the next. Sealed fields keep their names: the name is part
/// of
/// what their seal vouches for.
public interface EventUpcaster {

    /// Stored name it applies to.
    String eventType();

    /// Revision it starts from; it ends at the next one.
    int fromRevision();

    /// Stored name after it; the same unless the event was renamed.
    default String renamedTo() {
        return eventType();
    }

    /// Changes the payload.
    ObjectNode upcast(ObjectNode payload);
}
