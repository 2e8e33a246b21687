package chat.limitless.platform.web;

import chat.limitless.platform.RequestScope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Makes problem answers (RFC 9457): a stable `code`, the `facts` behind it, the `requestId` that finds it in our logs.
/// The words for people are chosen in the UI by the code, so there is no sentence here that could leak anything.
final class ProblemAnswers {

    private static final String TYPE_PREFIX = "urn:limitless:problem:";

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /// An answer for a controller's exception.
    ResponseEntity<ProblemDetail> answer(int status, String code, Map<String, ?> facts, @Nullable Duration retryAfter) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        return ResponseEntity.status(status).headers(headers).body(detail(status, code, facts));
    }

    /// An answer for a problem of the protocol.
    ResponseEntity<ProblemDetail> answer(ProblemCode code, Map<String, ?> facts) {
        return answer(code.httpStatus(), code.code(), facts, null);
    }

    /// Writes an answer from a filter, where no controller is involved.
    void write(HttpServletResponse response, ProblemCode code, Map<String, ?> facts, @Nullable Duration retryAfter)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(code.httpStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        response.getOutputStream().write(json.writeValueAsBytes(detail(code.httpStatus(), code.code(), facts)));
    }

    private static ProblemDetail detail(int status, String code, Map<String, ?> facts) {
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(TYPE_PREFIX + code));
        var known = HttpStatus.resolve(status);
        detail.setTitle(known == null ? "Problem" : known.getReasonPhrase());
        detail.setProperty("code", code);
        detail.setProperty("facts", wire(facts));
        detail.setProperty("requestId", RequestScope.requestId());
        return detail;
    }

    /// Amounts are strings on the wire, because browsers cannot hold every 64-bit number.
    private static Map<String, Object> wire(Map<String, ?> facts) {
        var wire = new TreeMap<String, Object>();
        facts.forEach((name, value) -> wire.put(name, name.endsWith("Micros") ? String.valueOf(value) : value));
        return wire;
    }

    private static String seconds(Duration duration) {
        return Long.toString(LimitProblems.wholeSeconds(duration));
    }
}
