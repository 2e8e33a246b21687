package chat.limitless.ops.systemtests;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a reader of a reply stream has received so far.
final class StreamedReply extends EventSourceListener implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuffer text = new StringBuffer();
    private final CompletableFuture<JsonNode> end = new CompletableFuture<>();
    private final CountDownLatch someText = new CountDownLatch(5);
    private final EventSource source;
    private volatile String replyId = "";
    private volatile String kindOfEnd = "";

    private StreamedReply(OkHttpClient client, Request request) {
        this.source = EventSources.createFactory(client).newEventSource(request, this);
    }

    static StreamedReply read(OkHttpClient client, Request request) {
        return new StreamedReply(client, request);
    }

    /// Everything that came, in order.
    String text() {
        return text.toString();
    }

    /// Which reply it is.
    String replyId() {
        return replyId;
    }

    /// How it ended: `done`, `stopped`, `interrupted` or `error`.
    String kindOfEnd() {
        return kindOfEnd;
    }

    /// Waits until some text has come.
    StreamedReply awaitText() throws InterruptedException {
        if (!someText.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("no text within 30 s; so far: " + text);
        }
        return this;
    }

    /// Waits for its end.
    JsonNode awaitEnd(Duration limit) {
        return end.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public void onEvent(EventSource eventSource, @Nullable String id, @Nullable String type, String data) {
        switch (type == null ? "" : type) {
            case "reply" -> replyId = JSON.readTree(data).path("replyId").asString();
            case "delta" -> {
                text.append(JSON.readTree(data).path("text").asString());
                someText.countDown();
            }
            case "done", "stopped", "interrupted", "error" -> {
                kindOfEnd = type;
                end.complete(JSON.readTree(data));
            }
            default -> {
                // announcements, heartbeats, reasoning
            }
        }
    }

    @Override
    public void onFailure(EventSource eventSource, @Nullable Throwable failure, @Nullable Response response) {
        end.completeExceptionally(
                new AssertionError("the stream failed: " + failure + ", " + (response == null ? "" : response.code())));
    }

    @Override
    public void close() {
        source.cancel();
    }
}
