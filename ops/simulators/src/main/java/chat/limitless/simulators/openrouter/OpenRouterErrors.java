package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Errors before the first token: the status again in the body, a message, and the kind in the metadata.
final class OpenRouterErrors {
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(400, "invalid_request"),
            Map.entry(401, "authentication"),
            Map.entry(402, "payment_required"),
            Map.entry(403, "content_policy_violation"),
            Map.entry(404, "not_found"),
            Map.entry(408, "timeout"),
            Map.entry(413, "payload_too_large"),
            Map.entry(422, "unprocessable"),
            Map.entry(429, "rate_limit_exceeded"),
            Map.entry(502, "provider_unavailable"),
            Map.entry(503, "provider_unavailable"),
            Map.entry(524, "timeout"),
            Map.entry(529, "provider_overloaded"));
    private static final Map<Integer, String> MESSAGES = Map.ofEntries(
            Map.entry(401, "No auth credentials found"),
            Map.entry(402, "Insufficient credits. Add more using https://openrouter.ai/settings/credits"),
            Map.entry(403, "Your input was flagged by moderation"),
            Map.entry(408, "Your request timed out"),
            Map.entry(429, "Provider returned error: rate limit exceeded"),
            Map.entry(502, "Provider returned an invalid response"),
            Map.entry(503, "No available model provider that meets your routing requirements"),
            Map.entry(524, "A timeout occurred"),
            Map.entry(529, "Provider is overloaded"));

    private OpenRouterErrors() {}

    static ObjectNode body(int status, String message) {
        return body(status, message, TYPES.getOrDefault(status, "server"));
    }

    static ObjectNode body(int status, String message, String type) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("code", status);
        error.put("message", message);
        ObjectNode metadata = error.putObject("metadata");
        metadata.put("error_type", type);
        if (status == 403) {
            metadata.putArray("patterns").add("moderation");
        }
        return body;
    }

    static ObjectNode body(int status) {
        return body(status, MESSAGES.getOrDefault(status, "Error " + status));
    }

    static void refuse(Call call, int status) throws IOException {
        if (status == 429 || status == 503) {
            call.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        call.json(status, body(status));
    }

    static void refuse(Call call, int status, String message, String type) throws IOException {
        call.json(status, body(status, message, type));
    }
}
