package chat.limitless.command.external.openrouter;

import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.GenerationSink;
import chat.limitless.command.conversation.port.ProviderUsage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Follows one streamed answer, event by event. It is whole once a finish reason was seen, with or without `[DONE]`;
/// an error after the start makes it a broken one, whatever came before.
final class AnswerStream {

    private static final String DONE = "[DONE]";

    private final GenerationSink sink;
    private final JsonMapper json;
    private @Nullable String finishReason;
    private @Nullable String modelAnswered;
    private @Nullable ProviderUsage usage;
    private @Nullable ProviderError error;

    AnswerStream(GenerationSink sink, JsonMapper json) {
        this.sink = sink;
        this.json = json;
    }

    /// Takes the data of one event.
    void onData(String data) {
        if (data.isBlank() || data.strip().equals(DONE)) {
            return;
        }
        JsonNode chunk;
        try {
            chunk = json.readTree(data);
        } catch (JacksonException _) {
            // Its text may be personal: it is not kept anywhere.
            broken(ProviderError.UNAVAILABLE);
            return;
        }
        onChunk(chunk);
    }

    /// Something other than the stream itself ended it.
    void broken(ProviderError why) {
        if (error == null) {
            error = why;
        }
    }

    private void onChunk(JsonNode chunk) {
        if (chunk.path("id").isString()) {
            sink.onGenerationId(chunk.path("id").asString());
        }
        if (chunk.path("model").isString()) {
            modelAnswered = chunk.path("model").asString();
        }
        var choice = chunk.path("choices").path(0);
        var delta = choice.path("delta");
        sink.onReasoning(text(delta.path("reasoning")));
        sink.onText(text(delta.path("content")) + text(delta.path("refusal")));
        var told = UsageReading.ofChunk(chunk.path("usage"));
        usage = told == null ? usage : told;
        if (chunk.path("error").isObject()) {
            broken(ProviderError.of(200, chunk.path("error")));
        }
        var reason = text(choice.path("finish_reason"));
        if (reason.equals("error")) {
            broken(ProviderError.UNAVAILABLE);
        } else if (!reason.isEmpty()) {
            finishReason = reason;
        }
    }

    GenerationEnd end() {
        if (error != null) {
            return new GenerationEnd(false, error.code(), modelAnswered, usage);
        }
        if (finishReason == null) {
            return new GenerationEnd(false, ProviderError.UNAVAILABLE.code(), modelAnswered, usage);
        }
        return new GenerationEnd(true, finishReason, modelAnswered, usage);
    }

    /// Whether the connection may break now without harm: all of the text is there.
    boolean isWhole() {
        return finishReason != null;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
