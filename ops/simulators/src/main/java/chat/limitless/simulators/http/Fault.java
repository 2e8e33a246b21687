package chat.limitless.simulators.http;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What shall go wrong with the next calls.
///
/// @param method the method it waits for, or null for any
/// @param pathPrefix the beginning of the paths it waits for
/// @param count how many calls it spoils
/// @param when before the work is done, or after it: the answer is then lost
/// @param how an error answer, a silent connection or a cut one
/// @param status the status of an error answer
/// @param retryAfterSeconds sent as Retry-After, or null
/// @param delay how long the answer is held back, or the connection stays silent
public record Fault(
        @Nullable String method,
        String pathPrefix,
        int count,
        When when,
        How how,
        int status,
        @Nullable Integer retryAfterSeconds,
        Duration delay) {

    /// On which side of the work the call fails.
    public enum When {
        BEFORE,
        AFTER
    }

    /// In which way the call fails. SLOW only delays.
    public enum How {
        STATUS,
        HANG,
        CUT,
        SLOW
    }

    /// An error answer to the next `count` calls under a path.
    public static Fault status(String pathPrefix, int status, int count) {
        return new Fault(null, pathPrefix, count, When.BEFORE, How.STATUS, status, null, Duration.ZERO);
    }

    /// The work is done, but the connection is cut before the answer.
    public static Fault lostAnswer(String pathPrefix, int count) {
        return new Fault(null, pathPrefix, count, When.AFTER, How.CUT, 0, null, Duration.ZERO);
    }

    /// The fault as the control API writes it.
    public static Fault of(ObjectNode json) {
        How how = How.valueOf(json.path("how").asString("status").toUpperCase(Locale.ROOT));
        Duration silence = how == How.HANG ? Duration.ofMinutes(10) : Duration.ZERO;
        return new Fault(
                json.has("method") ? json.path("method").asString("") : null,
                json.path("path").asString("/"),
                json.path("count").asInt(1),
                When.valueOf(json.path("when").asString("before").toUpperCase(Locale.ROOT)),
                how,
                json.path("status").asInt(500),
                json.has("retryAfterSeconds") ? json.path("retryAfterSeconds").asInt() : null,
                Duration.ofMillis(json.path("delayMillis").asLong(silence.toMillis())));
    }

    boolean matches(String calledMethod, String path) {
        return (method == null || method.equals(calledMethod)) && path.startsWith(pathPrefix);
    }

    Fault once() {
        return new Fault(method, pathPrefix, count - 1, when, how, status, retryAfterSeconds, delay);
    }
}
