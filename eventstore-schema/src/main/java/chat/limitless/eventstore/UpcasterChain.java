package chat.limitless.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Applies upcasters one after the other until none fits any more.
final class UpcasterChain {

    private record Step(String eventType, int fromRevision) {}

    /// Where an old payload ends up.
    record Upcasted(String eventType, int revision, ObjectNode payload) {}

    private final Map<Step, EventUpcaster> steps = new HashMap<>();

    UpcasterChain(List<EventUpcaster> upcasters) {
        for (var upcaster : upcasters) {
            var step = new Step(upcaster.eventType(), upcaster.fromRevision());
            if (steps.put(step, upcaster) != null) {
                throw new IllegalArgumentException("two upcasters start at " + step);
            }
        }
    }

    boolean concerns(String eventType, int revision) {
        return !steps.isEmpty() && steps.containsKey(new Step(eventType, revision));
    }

    Upcasted apply(String eventType, int revision, ObjectNode payload) {
        var now = new Upcasted(eventType, revision, payload);
        for (@Nullable EventUpcaster next = step(now); next != null; next = step(now)) {
            now = new Upcasted(next.renamedTo(), now.revision() + 1, next.upcast(now.payload()));
        }
        return now;
    }

    private @Nullable EventUpcaster step(Upcasted now) {
        return steps.get(new Step(now.eventType(), now.revision()));
    }
}
