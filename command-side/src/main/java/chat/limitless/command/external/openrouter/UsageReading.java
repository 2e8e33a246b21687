package chat.limitless.command.external.openrouter;

import chat.limitless.command.conversation.port.ProviderUsage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what OpenRouter counted, from the end of a stream or from a generation record.
final class UsageReading {

    private UsageReading() {}

    /// The `usage` of a chunk; null when there is none.
    static @Nullable ProviderUsage ofChunk(JsonNode usage) {
        if (!usage.isObject()) {
            return null;
        }
        return new ProviderUsage(
                count(usage.path("prompt_tokens")),
                count(usage.path("prompt_tokens_details").path("cached_tokens")),
                count(usage.path("completion_tokens")),
                count(usage.path("completion_tokens_details").path("reasoning_tokens")),
                UsdReading.read(usage.path("cost")));
    }

    /// The `data` of a generation record.
    static ProviderUsage ofRecord(JsonNode data) {
        return new ProviderUsage(
                count(first(data, "native_tokens_prompt", "tokens_prompt")),
                count(data.path("native_tokens_cached")),
                count(first(data, "native_tokens_completion", "tokens_completion")),
                count(data.path("native_tokens_reasoning")),
                UsdReading.read(data.path("total_cost")));
    }

    private static JsonNode first(JsonNode data, String field, String otherwise) {
        return data.path(field).isNumber() ? data.path(field) : data.path(otherwise);
    }

    private static long count(JsonNode node) {
        return node.isNumber() ? Math.max(0, node.asLong()) : 0;
    }
}
