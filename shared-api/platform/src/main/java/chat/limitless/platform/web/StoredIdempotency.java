package chat.limitless.platform.web;

import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.DerivedIds;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// [Idempotency] with first answers kept in the database.
final class StoredIdempotency implements Idempotency {

    /// Tells the client that it got the first answer again.
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{8,128}");

    private final StoredAnswers stored;
    private final JsonMapper json;

    StoredIdempotency(StoredAnswers stored, JsonMapper json) {
        this.stored = stored;
        this.json = json;
    }

    /// What is kept of an answer.
    private record Kept(Map<String, String> headers, String body) {}

    @Override
    public <T> ResponseEntity<T> once(
            UserId user,
            String route,
            @Nullable String key,
            Object body,
            Class<T> answerType,
            Function<String, ResponseEntity<T>> work) {
        if (key == null || !USABLE.matcher(key).matches()) {
            throw new Problem(ProblemCode.IDEMPOTENCY_KEY_MISSING);
        }
        var id = DerivedIds.hash(user.value(), route, key);
        var bodyHash = DerivedIds.hash(json.writeValueAsString(body));
        var known = stored.find(id, user);
        if (known.isPresent()) {
            if (!known.get().bodyHash().equals(bodyHash)) {
                throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            }
            if (known.get().json().isPresent()) {
                return replay(known.get().status(), known.get().json().get(), answerType);
            }
        }
        stored.requireKeepable(user);
        var answer = work.apply(key);
        if (!answer.getStatusCode().is5xxServerError()) {
            stored.keep(
                    id, user, route, bodyHash, answer.getStatusCode().value(), json.writeValueAsString(keep(answer)));
        }
        return answer;
    }

    private Kept keep(ResponseEntity<?> answer) {
        var headers = new TreeMap<String, String>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Kept(headers, json.writeValueAsString(answer.getBody()));
    }

    private <T> ResponseEntity<T> replay(int status, String keptJson, Class<T> answerType) {
        var kept = json.readValue(keptJson, Kept.class);
        var headers = new HttpHeaders();
        kept.headers().forEach(headers::set);
        headers.set(REPLAYED, "true");
        return ResponseEntity.status(status).headers(headers).body(json.readValue(kept.body(), answerType));
    }
}
