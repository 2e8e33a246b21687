package chat.limitless.command.external.openrouter;

import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.GenerationRecord;
import chat.limitless.command.conversation.port.GenerationRequest;
import chat.limitless.command.conversation.port.GenerationSink;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.platform.DerivedIds;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers streamed by OpenRouter. One blocking call on the thread of the reply: no dispatcher, so no queue.
final class OpenRouterLanguageModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRouterLanguageModel.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int ERROR_BYTES = 64 * 1024;

    private final OpenRouterHttp http;

    /// Costs are decimals with more digits than a double keeps.
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    OpenRouterLanguageModel(OpenRouterHttp http) {
        this.http = http;
    }

    @Override
    public GenerationEnd generate(GenerationRequest request, GenerationSink sink) {
        var stream = new AnswerStream(sink, json);
        var call = http.streams()
                .newCall(http.request("/chat/completions")
                        .header("Accept", "text/event-stream")
                        .post(RequestBody.create(body(request), JSON))
                        .build());
        sink.onCall(call::cancel);
        try (var response = call.execute()) {
            var generationId = response.header("X-Generation-Id");
            if (generationId != null && !generationId.isBlank()) {
                sink.onGenerationId(generationId);
            }
            if (!response.isSuccessful()) {
                return refused(response);
            }
            if (!isEventStream(response)) {
                // An error may come with status 200 and a plain body.
                return refused(response);
            }
            follow(response, stream);
        } catch (IOException e) {
            LOG.info("openrouter: call ended: {}", e.toString());
            stream.broken(errorOf(e));
        }
        return stream.end();
    }

    /// Reads the events of an answer to their end; never throws for a broken stream.
    static void follow(Response response, AnswerStream stream) {
        var body = response.body();
        var source = Okio.buffer(new LineFeeds(body.source()));
        var events = response.newBuilder()
                .body(ResponseBody.create(source, body.contentType(), -1))
                .build();
        EventSources.processResponse(events, listener(stream));
    }

    private static EventSourceListener listener(AnswerStream stream) {
        return new EventSourceListener() {
            @Override
            public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
                stream.onData(data);
            }

            @Override
            public void onFailure(EventSource source, @Nullable Throwable failure, @Nullable Response response) {
                if (!stream.isWhole()) {
                    LOG.debug("openrouter: stream broke: {}", String.valueOf(failure));
                    stream.broken(failure instanceof IOException e ? errorOf(e) : ProviderError.UNAVAILABLE);
                }
            }
        };
    }

    private static ProviderError errorOf(IOException failure) {
        return failure instanceof InterruptedIOException ? ProviderError.TIMEOUT : ProviderError.UNAVAILABLE;
    }

    private static boolean isEventStream(Response response) {
        var type = response.body().contentType();
        return type != null && type.type().equals("text") && type.subtype().equals("event-stream");
    }

    private GenerationEnd refused(Response response) throws IOException {
        var error = errorIn(response);
        var kind = ProviderError.of(response.code(), error);
        if (response.code() == 401 || response.code() == 402) {
            LOG.error("openrouter: our own account is refused with status {}: replies fail", response.code());
        } else {
            LOG.info("openrouter: refused with status {} as {}", response.code(), kind.code());
        }
        return new GenerationEnd(false, kind.code(), null, null);
    }

    private @Nullable JsonNode errorIn(Response response) throws IOException {
        try {
            var error = json.readTree(response.peekBody(ERROR_BYTES).string()).path("error");
            return error.isObject() ? error : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /// Only the model asked may answer, at no more than the price that was held for.
    private String body(GenerationRequest request) {
        var body = json.createObjectNode();
        body.put("model", request.model());
        var messages = body.putArray("messages");
        for (var turn : request.turns()) {
            messages.addObject()
                    .put("role", turn.byUser() ? "user" : "assistant")
                    .put("content", turn.text());
        }
        body.put("stream", true);
        body.put("max_tokens", request.maxOutputTokens());
        body.put("user", DerivedIds.hash("openrouter", request.userId().value()));
        putMaxPrice(body.putObject("provider").putObject("max_price"), request);
        return json.writeValueAsString(body);
    }

    private static void putMaxPrice(ObjectNode maxPrice, GenerationRequest request) {
        maxPrice.put("prompt", UsdReading.perMillion(request.promptUsdAtMost()));
        maxPrice.put("completion", UsdReading.perMillion(request.outputUsdAtMost()));
    }

    @Override
    public GenerationRecord lookUp(String generationId) {
        var plain = http.request("/generation").build();
        HttpUrl url =
                plain.url().newBuilder().addQueryParameter("id", generationId).build();
        try (var response =
                http.questions().newCall(plain.newBuilder().url(url).build()).execute()) {
            if (response.code() == 404) {
                return new GenerationRecord.Missing();
            }
            if (!response.isSuccessful()) {
                return new GenerationRecord.Unreachable("status " + response.code());
            }
            var data = json.readTree(response.body().string()).path("data");
            var model = data.path("model").isString() ? data.path("model").asString() : null;
            return new GenerationRecord.Found(UsageReading.ofRecord(data), model);
        } catch (IOException | JacksonException e) {
            return new GenerationRecord.Unreachable(e.getClass().getSimpleName());
        }
    }
}
