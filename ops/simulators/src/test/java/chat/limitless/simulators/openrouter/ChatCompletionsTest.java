package chat.limitless.simulators.openrouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What protocols/openrouter.md says of chat completions, read with okhttp-sse.
class ChatCompletionsTest {
    private OpenRouterSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = new OpenRouterSimulator(0, null, Clock.systemUTC(), Settings.fast());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_stream_is_chunks_then_a_finish_then_usage_then_done() throws IOException {
        Reply reply = Reply.to(simulator, "How do I plan a vegetable garden?");

        assertThat(reply.done).isTrue();
        assertThat(reply.failed).isFalse();
        assertThat(reply.finishReason()).isEqualTo("stop");
        assertThat(reply.text()).contains("vegetable", "\n\n").hasSizeGreaterThan(300);
        assertThat(reply.chunks).allSatisfy(chunk -> {
            assertThat(chunk.path("id").asString())
                    .isEqualTo(reply.generationId)
                    .startsWith("gen-");
            assertThat(chunk.path("object").asString()).isEqualTo("chat.completion.chunk");
            assertThat(chunk.path("model").asString()).isEqualTo("openai/gpt-4o-mini");
        });
        assertThat(reply.usage().path("total_tokens").asInt())
                .isEqualTo(reply.usage().path("prompt_tokens").asInt()
                        + reply.usage().path("completion_tokens").asInt());
    }

    @Test
    void a_comment_comes_before_the_first_token() throws IOException {
        try (Response response = Reply.CLIENT
                .newCall(Reply.request(simulator, Reply.body("openai/gpt-4o", "Hello there")))
                .execute()) {
            assertThat(response.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(response.body().string()).startsWith(": OPENROUTER PROCESSING\n\ndata: {");
        }
    }

    @Test
    void the_same_prompt_gives_the_same_text_streamed_or_not() throws IOException {
        String prompt = "Explain compound interest with an example";
        ObjectNode whole = Reply.body("openai/gpt-4o-mini", prompt).put("stream", false);

        ObjectNode answer = post(whole);

        assertThat(answer.path("choices")
                        .path(0)
                        .path("message")
                        .path("content")
                        .asString())
                .isEqualTo(Reply.to(simulator, prompt).text())
                .isEqualTo(Reply.to(simulator, prompt).text());
        assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
        assertThat(answer.path("usage").path("cost").isNumber()).isTrue();
    }

    @Test
    void another_seed_gives_another_text() throws IOException {
        String before =
                Reply.to(simulator, "Explain compound interest with an example").text();
        simulator.change(new Settings(2, 1000, Duration.ZERO, Duration.ZERO, false));

        assertThat(Reply.to(simulator, "Explain compound interest with an example")
                        .text())
                .isNotEqualTo(before);
    }

    @Test
    void the_output_stops_exactly_at_the_token_limit() throws IOException {
        for (String key : new String[] {"max_tokens", "max_completion_tokens"}) {
            Reply reply = Reply.read(
                    simulator,
                    Reply.body("openai/gpt-4o-mini", "Tell me about rivers").put(key, 17),
                    count -> false);

            assertThat(reply.finishReason()).isEqualTo("length");
            assertThat(reply.usage().path("completion_tokens").asInt()).isEqualTo(17);
        }
    }

    @Test
    void the_cost_follows_the_price_list_to_the_last_digit() throws IOException {
        Reply reply = Reply.to(simulator, "Count the cost [[sim:cached]]");

        ObjectNode usage = reply.usage();
        BigDecimal prompt = new BigDecimal(usage.path("prompt_tokens").asInt());
        BigDecimal cached = new BigDecimal(
                usage.path("prompt_tokens_details").path("cached_tokens").asInt());
        BigDecimal completion = new BigDecimal(usage.path("completion_tokens").asInt());
        BigDecimal expected = prompt.subtract(cached)
                .multiply(new BigDecimal("0.00000015"))
                .add(cached.multiply(new BigDecimal("0.000000075")))
                .add(completion.multiply(new BigDecimal("0.0000006")));
        assertThat(cached).isPositive();
        assertThat(usage.path("cost").asDecimal()).isEqualByComparingTo(expected);
        assertThat(simulator.billed()).isEqualByComparingTo(expected);
    }

    @Test
    void a_request_price_is_added_and_the_auto_router_bills_the_model_it_picked() throws IOException {
        Reply perRequest = Reply.read(simulator, Reply.body("x-ai/grok-3-mini", "Hi [[sim:say=Yes]]"), count -> false);
        Reply routed = Reply.read(simulator, Reply.body("openrouter/auto", "Hi [[sim:say=Yes]]"), count -> false);

        assertThat(perRequest.usage().path("cost").asDecimal()).isGreaterThan(new BigDecimal("0.0001"));
        assertThat(routed.chunks.getFirst().path("model").asString()).isEqualTo("openai/gpt-4o-mini");
        assertThat(routed.usage().path("cost").asDecimal()).isPositive();
    }

    @Test
    void the_generation_record_appears_later_and_agrees_with_the_usage() throws IOException {
        simulator.change(Settings.fast().withRecordDelay(Duration.ofMillis(300)));

        Reply reply = Reply.to(simulator, "What is a monsoon?");

        assertThat(status("/generation?id=" + reply.generationId)).isEqualTo(404);
        await().until(() -> status("/generation?id=" + reply.generationId) == 200);
        ObjectNode data =
                (ObjectNode) get("/generation?id=" + reply.generationId).path("data");
        assertThat(data.path("total_cost").asDecimal())
                .isEqualByComparingTo(reply.usage().path("cost").asDecimal());
        assertThat(data.path("cancelled").asBoolean()).isFalse();
        assertThat(data.path("native_tokens_completion").asInt())
                .isEqualTo(reply.usage().path("completion_tokens").asInt());
    }

    @Test
    void the_key_shows_what_is_left() throws IOException {
        Reply.to(simulator, "Spend something");

        ObjectNode data = (ObjectNode) get("/key").path("data");
        assertThat(data.path("limit_remaining").asDecimal())
                .isEqualByComparingTo(new BigDecimal(1000).subtract(simulator.billed()));
        assertThat(get("/credits").path("data").path("total_usage").asDecimal())
                .isEqualByComparingTo(simulator.billed());
    }

    @Test
    void calls_without_a_key_are_refused() throws IOException {
        Request request = new Request.Builder().url(simulator.apiUrl() + "/key").build();
        try (Response response = Reply.CLIENT.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
    }

    private ObjectNode post(ObjectNode body) throws IOException {
        try (Response response =
                Reply.CLIENT.newCall(Reply.request(simulator, body)).execute()) {
            return Json.parse(response.body().string());
        }
    }

    private ObjectNode get(String path) throws IOException {
        try (Response response = call(path)) {
            return Json.parse(response.body().string());
        }
    }

    private int status(String path) throws IOException {
        try (Response response = call(path)) {
            return response.code();
        }
    }

    private Response call(String path) throws IOException {
        return Reply.CLIENT
                .newCall(new Request.Builder()
                        .url(simulator.apiUrl() + path)
                        .header("Authorization", "Bearer sk-or-test")
                        .build())
                .execute();
    }
}
