package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of the chunks. The pieces of text are put together by hand: ten thousand of them leave every second.
final class Chunks {
    private final String start;
    private final long created;
    private final ReplyPlan plan;

    Chunks(ReplyPlan plan, long created) {
        this.plan = plan;
        this.created = created;
        String empty = Json.text(base());
        this.start = empty.substring(0, empty.length() - 1)
                + ",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",";
    }

    String delta(Delta delta, String text) {
        String quoted = Json.quoted(text);
        String fields = delta.reasoning()
                ? "\"content\":\"\",\"reasoning\":" + quoted
                        + ",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":" + quoted
                        + ",\"format\":\"unknown\",\"index\":0}]"
                : "\"content\":" + quoted;
        return start + fields + "},\"finish_reason\":null,\"native_finish_reason\":null,\"logprobs\":null}]}";
    }

    String finish() {
        ObjectNode chunk = base();
        choice(chunk, plan.finishReason());
        return Json.text(chunk);
    }

    String usage(TokenCounts tokens) {
        ObjectNode chunk = base();
        // Both shapes are seen in the wild: no choice at all, or one with an empty delta.
        if (tokens.prompt() % 2 == 0) {
            chunk.putArray("choices");
        } else {
            choice(chunk, null);
        }
        chunk.set("usage", Usage.of(plan, tokens));
        return Json.text(chunk);
    }

    String error(TokenCounts tokens, boolean billed) {
        ObjectNode chunk = base();
        ObjectNode error = chunk.putObject("error");
        error.put("code", "server_error");
        error.put("message", "Provider disconnected unexpectedly");
        error.putObject("metadata")
                .put("error_type", "provider_unavailable")
                .put("provider_name", plan.model().provider());
        choice(chunk, "error");
        if (billed) {
            chunk.set("usage", Usage.of(plan, tokens));
        }
        return Json.text(chunk);
    }

    private ObjectNode base() {
        ObjectNode chunk = Json.object();
        chunk.put("id", plan.generationId());
        chunk.put("provider", plan.model().provider());
        chunk.put("model", plan.model().id());
        chunk.put("object", "chat.completion.chunk");
        chunk.put("created", created);
        return chunk;
    }

    private static void choice(ObjectNode chunk, @Nullable String finishReason) {
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", "");
        choice.put("finish_reason", finishReason);
        choice.put("native_finish_reason", finishReason);
        choice.putNull("logprobs");
    }
}
