package chat.limitless.simulators.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /v1/events`: of the last 30 days, by type and by whether the webhook took them.
final class ListEvents implements StripeOperation {
    private static final long KEPT_SECONDS = Duration.ofDays(30).toSeconds();
    private static final int TYPES_MAX = 20;
    private final StripeEvents events;
    private final Clock clock;

    ListEvents(StripeEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        List<String> types = FormTree.list(request.params().path("types")).stream()
                .map(JsonNode::asString)
                .toList();
        if (types.size() > TYPES_MAX) {
            throw StripeRefusal.invalid(null, "types", "You may pass up to 20 event types.");
        }
        String type = request.param("type");
        if (type != null && !types.isEmpty()) {
            throw StripeRefusal.invalid(null, "types", "You may pass either type or types, but not both.");
        }
        String delivered = request.param("delivery_success");
        long oldest = clock.instant().getEpochSecond() - KEPT_SECONDS;
        Predicate<ObjectNode> wanted = event -> event.path("created").asLong() >= oldest
                && (type == null || matches(type, event))
                && (types.isEmpty() || types.stream().anyMatch(one -> matches(one, event)))
                && (delivered == null
                        || Boolean.parseBoolean(delivered)
                                == event.path("_delivered").asBoolean());
        return ListPage.of(request, "/v1/events", events.newestFirst(), wanted);
    }

    private static boolean matches(String type, ObjectNode event) {
        String name = event.path("type").asString("");
        return type.endsWith(".*") ? name.startsWith(type.substring(0, type.length() - 1)) : name.equals(type);
    }
}
