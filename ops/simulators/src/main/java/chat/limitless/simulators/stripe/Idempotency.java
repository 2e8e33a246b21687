package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RecordFile;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Answers a repeated key with the first answer, for a day. Only what was carried out is remembered: a refused
/// request may be mended and sent again under its key.
final class Idempotency {
    private static final long KEPT_SECONDS = Duration.ofHours(24).toSeconds();
    private static final int KEY_LENGTH_MAX = 255;
    private static final int CARRIED_OUT = 200;
    private final Map<String, ObjectNode> answers = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final RecordFile file;
    private final Clock clock;

    Idempotency(RecordFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        file.loaded().forEach(record -> answers.put(record.path("id").asString(""), record));
    }

    record Answer(int status, ObjectNode body, boolean replayed, String originalRequest) {}

    Answer once(@Nullable String key, String requestHash, String requestId, Supplier<ObjectNode> work) {
        if (key == null) {
            return new Answer(CARRIED_OUT, work.get(), false, requestId);
        }
        Answer earlier = begin(key, requestHash);
        if (earlier != null) {
            return earlier;
        }
        try {
            Answer answer = answer(work, requestId);
            remember(key, requestHash, answer);
            return answer;
        } finally {
            synchronized (this) {
                running.remove(key);
            }
        }
    }

    /// A bank's no is an answer like any other.
    private static Answer answer(Supplier<ObjectNode> work, String requestId) {
        try {
            return new Answer(CARRIED_OUT, work.get(), false, requestId);
        } catch (StripeRefusal refusal) {
            if (!refusal.isRemembered()) {
                throw refusal;
            }
            return new Answer(refusal.status(), refusal.body(), false, requestId);
        }
    }

    private synchronized @Nullable Answer begin(String key, String requestHash) {
        if (key.length() > KEY_LENGTH_MAX) {
            throw StripeRefusal.idempotency(400, null, "Idempotency keys can be at most 255 characters long.");
        }
        ObjectNode known = answers.get(key);
        if (known != null && clock.instant().getEpochSecond() - known.path("at").asLong() > KEPT_SECONDS) {
            answers.remove(key);
            known = null;
        }
        if (known != null) {
            if (!known.path("hash").asString("").equals(requestHash)) {
                throw StripeRefusal.idempotency(
                        400,
                        null,
                        "Keys for idempotent requests can only be used with the same parameters they were first used"
                                + " with. Try using a key other than '" + key
                                + "' if you meant to execute a different request.");
            }
            return new Answer(
                    known.path("status").asInt(CARRIED_OUT),
                    (ObjectNode) known.path("body"),
                    true,
                    known.path("request").asString(""));
        }
        if (!running.add(key)) {
            throw StripeRefusal.idempotency(
                    409,
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this Idempotency Key.");
        }
        return null;
    }

    private synchronized void remember(String key, String requestHash, Answer answer) {
        ObjectNode record = Json.object();
        record.put("id", key);
        record.put("hash", requestHash);
        record.put("request", answer.originalRequest());
        record.put("status", answer.status());
        record.put("at", clock.instant().getEpochSecond());
        record.set("body", answer.body());
        answers.put(key, record);
        file.write(record);
    }
}
