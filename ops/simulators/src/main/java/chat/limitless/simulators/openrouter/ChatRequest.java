package chat.limitless.simulators.openrouter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A chat completion as it was asked for.
///
/// @param models the model and its fallbacks, in order
/// @param lastUserText the text of the last user message: it steers the reply
record ChatRequest(
        List<String> models,
        String lastUserText,
        int messageCount,
        int promptTokens,
        boolean stream,
        @Nullable Integer maxTokens,
        boolean wantsReasoning,
        @Nullable String user,
        @Nullable String sessionId) {
    private static final int IMAGE_TOKENS = 765;

    static ChatRequest of(ObjectNode json) {
        List<String> models = new ArrayList<>();
        if (json.path("model").isString()) {
            models.add(json.path("model").asString());
        }
        json.path("models").forEach(model -> models.add(model.asString("")));
        String lastUserText = "";
        int promptTokens = 0;
        for (JsonNode message : json.path("messages")) {
            String text = textOf(message.path("content"));
            promptTokens += Tokens.ofMessage(text) + images(message.path("content")) * IMAGE_TOKENS;
            if ("user".equals(message.path("role").asString(""))) {
                lastUserText = text;
            }
        }
        return new ChatRequest(
                models,
                lastUserText,
                json.path("messages").size(),
                promptTokens,
                json.path("stream").asBoolean(false),
                maxTokens(json),
                json.has("reasoning") || json.has("reasoning_effort"),
                text(json, "user"),
                text(json, "session_id"));
    }

    private static @Nullable Integer maxTokens(ObjectNode json) {
        for (String key : List.of("max_completion_tokens", "max_tokens")) {
            if (json.path(key).isNumber()) {
                return json.path(key).asInt();
            }
        }
        return null;
    }

    private static @Nullable String text(ObjectNode json, String key) {
        return json.path(key).isString() ? json.path(key).asString() : null;
    }

    private static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    private static int images(JsonNode content) {
        int images = 0;
        for (JsonNode part : content) {
            images += "image_url".equals(part.path("type").asString("")) ? 1 : 0;
        }
        return images;
    }
}
