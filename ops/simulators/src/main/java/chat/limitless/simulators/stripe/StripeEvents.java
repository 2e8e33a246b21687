package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The events, frozen as they were when they happened, and whether the webhook took them.
final class StripeEvents {
    private final StripeBooks events;
    private final Clock clock;
    private volatile String apiVersion;
    private volatile @Nullable Consumer<ObjectNode> listener;

    StripeEvents(StripeBooks events, Clock clock, String apiVersion) {
        this.events = events;
        this.clock = clock;
        this.apiVersion = apiVersion;
    }

    void listener(Consumer<ObjectNode> newListener) {
        listener = newListener;
    }

    /// The version events are written in: that of the client seen last, as if the endpoint had been made with it.
    String apiVersion() {
        return apiVersion;
    }

    void sawVersion(String version) {
        apiVersion = version;
    }

    ObjectNode add(String type, ObjectNode object) {
        ObjectNode event = Json.object();
        event.put("id", "evt_1" + RandomText.ofLength(23));
        event.put("object", "event");
        event.put("api_version", apiVersion);
        event.put("created", clock.instant().getEpochSecond());
        event.putObject("data").set("object", Json.shown(object));
        event.put("livemode", false);
        event.put("pending_webhooks", 1);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.put("type", type);
        event.put("_delivered", false);
        events.save(event);
        Consumer<ObjectNode> told = listener;
        if (told != null) {
            told.accept(event);
        }
        return event;
    }

    /// A second event, with an id of its own, about the same change.
    ObjectNode twin(ObjectNode event) {
        ObjectNode twin = event.deepCopy();
        twin.put("id", "evt_1" + RandomText.ofLength(23));
        events.save(twin);
        return twin;
    }

    void delivered(String id) {
        ObjectNode event = events.get(id);
        if (!event.path("_delivered").asBoolean()) {
            event.put("_delivered", true);
            event.put("pending_webhooks", 0);
            events.save(event);
        }
    }

    ObjectNode get(String id) {
        return events.get(id);
    }

    List<ObjectNode> newestFirst() {
        return events.newestFirst();
    }

    List<ObjectNode> undelivered() {
        return events.oldestFirst().stream()
                .filter(event -> !event.path("_delivered").asBoolean())
                .toList();
    }
}
