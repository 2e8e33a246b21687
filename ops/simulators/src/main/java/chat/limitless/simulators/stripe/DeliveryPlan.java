package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How the next events are delivered. The plain plan delivers each once, at once, properly signed.
///
/// @param types the event types it is for; empty means all
/// @param events how many events it is for
/// @param copies how often each is sent
/// @param atOnce whether the copies are sent side by side
/// @param twin whether a second event with an id of its own tells of the same change
/// @param reorder so many events are held back and sent in reverse, 0 or 1 for none
/// @param delay how long each is held back
/// @param drop never sent; only the list of events knows it
/// @param wrongSecret signed with a secret that is not the endpoint's
/// @param alteredBody one byte of the body differs from what was signed
/// @param ageSeconds how old the signature's timestamp is; below zero lies in the future
/// @param apiVersion the version the body claims, or null
/// @param firstAttemptOnly whether retries are delivered as they should be
public record DeliveryPlan(
        List<String> types,
        int events,
        int copies,
        boolean atOnce,
        boolean twin,
        int reorder,
        Duration delay,
        boolean drop,
        boolean wrongSecret,
        boolean alteredBody,
        long ageSeconds,
        @Nullable String apiVersion,
        boolean firstAttemptOnly) {
    static final DeliveryPlan PLAIN = of(Json.object());

    /// The plan as the control API writes it: only what differs from the plain one is named.
    public static DeliveryPlan of(ObjectNode json) {
        return new DeliveryPlan(
                FormTree.list(json.path("types")).stream()
                        .map(type -> type.asString(""))
                        .toList(),
                json.path("events").asInt(Integer.MAX_VALUE),
                json.path("copies").asInt(1),
                json.path("atOnce").asBoolean(false),
                json.path("twin").asBoolean(false),
                json.path("reorder").asInt(0),
                Duration.ofMillis(json.path("delayMillis").asLong(0)),
                json.path("drop").asBoolean(false),
                json.path("wrongSecret").asBoolean(false),
                json.path("alteredBody").asBoolean(false),
                json.path("ageSeconds").asLong(0),
                json.path("apiVersion").isString() ? json.path("apiVersion").asString() : null,
                json.path("firstAttemptOnly").asBoolean(false));
    }

    boolean isFor(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /// What is wrong with an attempt, first is 1.
    DeliveryPlan forAttempt(int attempt) {
        return firstAttemptOnly && attempt > 1 ? PLAIN : this;
    }
}
