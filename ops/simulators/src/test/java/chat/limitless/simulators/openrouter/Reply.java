package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A reply as the product's own client reads it: okhttp-sse on the calling thread.
final class Reply {
    static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .readTimeout(Duration.ofSeconds(2))
            .retryOnConnectionFailure(false)
            .build();
    final List<ObjectNode> chunks = new ArrayList<>();
    int status;
    String generationId = "";
    String errorBody = "";
    boolean done;
    boolean failed;

    static Request request(OpenRouterSimulator simulator, ObjectNode body) {
        return new Request.Builder()
                .url(simulator.apiUrl() + "/chat/completions")
                .header("Authorization", "Bearer sk-or-test")
                .post(RequestBody.create(Json.text(body), MediaType.get("application/json")))
                .build();
    }

    static ObjectNode body(String model, String prompt) {
        ObjectNode body = Json.object();
        body.put("model", model);
        body.put("stream", true);
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        return body;
    }

    static Reply to(OpenRouterSimulator simulator, String prompt) throws IOException {
        return read(simulator, body("openai/gpt-4o-mini", prompt), count -> false);
    }

    /// Reads until the end, or until the listener wants to hang up after so many chunks.
    static Reply read(OpenRouterSimulator simulator, ObjectNode body, IntPredicate hangUpAfter) throws IOException {
        Reply reply = new Reply();
        Call call = CLIENT.newCall(request(simulator, body));
        call.timeout().timeout(20, TimeUnit.SECONDS);
        try (Response response = call.execute()) {
            reply.status = response.code();
            String id = response.header("X-Generation-Id");
            reply.generationId = id == null ? "" : id;
            if (response.code() != 200) {
                reply.errorBody = response.body().string();
                return reply;
            }
            EventSources.processResponse(response, reply.listener(call, hangUpAfter));
        }
        return reply;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(
                chunk.path("choices").path(0).path("delta").path("content").asString("")));
        return text.toString();
    }

    String reasoning() {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(
                chunk.path("choices").path(0).path("delta").path("reasoning").asString("")));
        return text.toString();
    }

    String finishReason() {
        return chunks.stream()
                .map(chunk ->
                        chunk.path("choices").path(0).path("finish_reason").asString(""))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    ObjectNode usage() {
        return (ObjectNode) chunks.getLast().path("usage");
    }

    private EventSourceListener listener(Call call, IntPredicate hangUpAfter) {
        return new EventSourceListener() {
            @Override
            public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
                if ("[DONE]".equals(data)) {
                    done = true;
                    return;
                }
                chunks.add(Json.parse(data));
                if (hangUpAfter.test(chunks.size())) {
                    call.cancel();
                }
            }

            @Override
            public void onFailure(EventSource source, @Nullable Throwable problem, @Nullable Response response) {
                failed = true;
            }
        };
    }
}
