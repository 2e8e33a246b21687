package chat.limitless.command.external.openrouter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What went wrong at OpenRouter, as one of our stable codes. Its own words stay here: they may quote the prompt.
enum ProviderError {
    /// Too many requests; passes.
    RATE_LIMITED("provider.rate-limited"),
    /// Down, overloaded, or our own account with it is the trouble; not the user's.
    UNAVAILABLE("provider.unavailable"),
    /// The request or the answer was refused for what it says.
    MODERATED("provider.moderated"),
    /// More was sent than the model takes.
    CONTEXT_TOO_LONG("provider.context-too-long"),
    /// The model is not there any more.
    MODEL_GONE("provider.model-gone"),
    /// It took too long.
    TIMEOUT("provider.timeout"),
    /// It does not take such a request.
    REQUEST_REFUSED("provider.request-refused");

    private final String code;

    ProviderError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// Reads an `error` object; `status` is that of the answer, 200 within a stream.
    static ProviderError of(int status, @Nullable JsonNode error) {
        if (error != null) {
            var type = byType(error.path("metadata").path("error_type").asString(""));
            type = type == null ? byType(error.path("code").asString("")) : type;
            if (type != null) {
                return type;
            }
            if (saysTooLong(error.path("message").asString(""))) {
                return CONTEXT_TOO_LONG;
            }
        }
        int code = error != null && error.path("code").isNumber()
                ? error.path("code").asInt()
                : status;
        return byStatus(code);
    }

    private static @Nullable ProviderError byType(String type) {
        return switch (type) {
            case "context_length_exceeded",
                    "max_tokens_exceeded",
                    "token_limit_exceeded",
                    "string_too_long",
                    "payload_too_large" -> CONTEXT_TOO_LONG;
            case "rate_limit_exceeded" -> RATE_LIMITED;
            case "content_policy_violation", "refusal" -> MODERATED;
            case "timeout" -> TIMEOUT;
            case "not_found" -> MODEL_GONE;
            case "authentication",
                    "payment_required",
                    "provider_overloaded",
                    "provider_unavailable",
                    "server",
                    "server_error" -> UNAVAILABLE;
            case "invalid_request", "invalid_prompt", "unprocessable", "precondition_failed" -> null;
            default -> null;
        };
    }

    private static ProviderError byStatus(int status) {
        return switch (status) {
            case 400, 422 -> REQUEST_REFUSED;
            case 403 -> MODERATED;
            case 404 -> MODEL_GONE;
            case 408, 524 -> TIMEOUT;
            case 413 -> CONTEXT_TOO_LONG;
            case 429 -> RATE_LIMITED;
            default -> UNAVAILABLE;
        };
    }

    private static boolean saysTooLong(String message) {
        var lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("context length") || lower.contains("context window");
    }
}
