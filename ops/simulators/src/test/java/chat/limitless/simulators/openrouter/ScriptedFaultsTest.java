package chat.limitless.simulators.openrouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.simulators.http.Fault;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Every way a reply can go wrong, asked for by a word in the prompt or by the control API.
class ScriptedFaultsTest {
    private OpenRouterSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = new OpenRouterSimulator(0, null, Clock.systemUTC(), Settings.fast());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 524, 529})
    void an_error_before_the_first_token_carries_its_status_in_the_body(int status) throws IOException {
        Reply reply = Reply.to(simulator, "Please fail [[sim:error-" + status + "]]");

        assertThat(reply.status).isEqualTo(status);
        assertThat(Json.parse(reply.errorBody).path("error").path("code").asInt())
                .isEqualTo(status);
        assertThat(simulator.billed()).isZero();
    }

    @Test
    void a_cut_ends_without_finish_and_is_billed_up_to_there() throws IOException {
        Reply reply = Reply.to(simulator, "Cut me off [[sim:cut]] [[sim:at=3]]");

        assertThat(reply.failed).isTrue();
        assertThat(reply.done).isFalse();
        assertThat(reply.chunks).hasSize(3);
        assertThat(recorded(reply).path("total_cost").asDecimal()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall", "no-answer"})
    void a_stall_is_silent(String word) throws IOException {
        Reply reply = new Reply();
        try {
            reply = Reply.to(simulator, "Stop talking [[sim:" + word + "]]");
        } catch (SocketTimeoutException e) {
            reply.failed = true;
        }
        assertThat(reply.failed).isTrue();
        assertThat(reply.done).isFalse();
    }

    @Test
    void an_error_in_the_middle_arrives_as_a_chunk_and_costs_nothing() throws IOException {
        Reply reply = Reply.to(simulator, "Break halfway [[sim:midstream-error]]");

        ObjectNode last = reply.chunks.getLast();
        assertThat(last.path("error").path("code").asString()).isEqualTo("server_error");
        assertThat(reply.finishReason()).isEqualTo("error");
        assertThat(reply.text()).isNotEmpty();
        assertThat(recorded(reply).path("total_cost").asDecimal()).isZero();
    }

    @Test
    void usage_and_done_can_be_missing() throws IOException {
        Reply noUsage = Reply.to(simulator, "Hide the bill [[sim:no-usage]]");
        Reply noDone = Reply.to(simulator, "End abruptly [[sim:no-done]]");

        assertThat(noUsage.chunks).noneMatch(chunk -> chunk.has("usage"));
        assertThat(recorded(noUsage).path("total_cost").asDecimal()).isPositive();
        assertThat(noDone.done).isFalse();
        assertThat(noDone.failed).isFalse();
        assertThat(noDone.finishReason()).isEqualTo("stop");
        assertThat(noDone.chunks.getLast().has("usage")).isTrue();
    }

    @Test
    void the_bill_can_be_larger_than_the_limit() throws IOException {
        Reply reply = Reply.read(
                simulator,
                Reply.body("openai/gpt-4o-mini", "Overcharge [[sim:overrun]]").put("max_tokens", 20),
                count -> false);

        assertThat(reply.usage().path("completion_tokens").asInt()).isEqualTo(60);
        assertThat(recorded(reply).path("total_cost").asDecimal())
                .isEqualByComparingTo(reply.usage().path("cost").asDecimal());
    }

    @Test
    void another_model_answers_and_is_billed() throws IOException {
        Reply reply = Reply.to(simulator, "Use another [[sim:fallback]]");

        assertThat(reply.chunks)
                .allMatch(chunk ->
                        "anthropic/claude-3.5-haiku".equals(chunk.path("model").asString()));
        BigDecimal completions =
                new BigDecimal(reply.usage().path("completion_tokens").asInt()).multiply(new BigDecimal("0.000004"));
        assertThat(reply.usage().path("cost").asDecimal()).isGreaterThan(completions);
    }

    @Test
    void an_empty_reply_has_a_blank_finish_and_no_cost() throws IOException {
        Reply reply = Reply.to(simulator, "Say nothing [[sim:empty]]");

        assertThat(reply.text()).isEmpty();
        assertThat(reply.finishReason()).isEmpty();
        assertThat(reply.usage().path("cost").asDecimal()).isZero();
        assertThat(reply.done).isTrue();
    }

    @Test
    void reasoning_comes_first_and_counts_as_completion() throws IOException {
        Reply reply = Reply.to(simulator, "Think about tides [[sim:reasoning]]");

        int reasoning = reply.usage()
                .path("completion_tokens_details")
                .path("reasoning_tokens")
                .asInt();
        assertThat(reply.reasoning()).contains("tides");
        assertThat(reasoning)
                .isPositive()
                .isLessThan(reply.usage().path("completion_tokens").asInt());
        Reply endless = Reply.read(
                simulator,
                Reply.body("deepseek/deepseek-r1", "Think [[sim:endless-reasoning]]")
                        .put("max_tokens", 500),
                count -> false);
        assertThat(endless.text()).isEmpty();
        assertThat(endless.finishReason()).isEqualTo("length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crlf", "split", "multiline", "duplicate-final"})
    void odd_but_allowed_framing_reads_the_same(String word) throws IOException {
        Reply plain = Reply.to(simulator, "Describe a lighthouse");
        Reply odd = Reply.to(simulator, "Describe a lighthouse [[sim:" + word + "]]");

        assertThat(odd.text()).isEqualTo(plain.text());
        assertThat(odd.usage().path("completion_tokens"))
                .isEqualTo(plain.usage().path("completion_tokens"));
    }

    @Test
    void hostile_text_and_exact_text_can_be_asked_for() throws IOException {
        assertThat(Reply.to(simulator, "[[sim:hostile]]").text()).contains("<script>", "javascript:", "onerror");
        assertThat(Reply.to(simulator, "[[sim:say=Exactly this.]]").text()).isEqualTo("Exactly this.");
    }

    @Test
    void a_cost_can_be_unknown_or_zero() throws IOException {
        assertThat(Reply.to(simulator, "Hm [[sim:cost-null]]")
                        .usage()
                        .path("cost")
                        .isNull())
                .isTrue();
        assertThat(Reply.to(simulator, "Hm [[sim:cost-zero]]")
                        .usage()
                        .path("cost")
                        .asDecimal())
                .isZero();
    }

    @Test
    void faults_can_be_planned_from_outside() throws IOException {
        simulator.letNextReply("error-503");
        simulator.faults().add(Fault.status("/api/v1/chat", 502, 1));

        assertThat(Reply.to(simulator, "First").status).isEqualTo(502);
        assertThat(Reply.to(simulator, "Second").status).isEqualTo(503);
        assertThat(Reply.to(simulator, "Third").status).isEqualTo(200);
    }

    @Test
    void pieces_are_numbered_and_stamped_when_measuring() throws IOException {
        Reply reply = Reply.to(simulator, "Measure [[sim:stamp]] [[sim:deltas=50]]");

        assertThat(reply.text()).contains("[#0 t=1", "[#49 t=1").doesNotContain("[#50");
    }

    private ObjectNode recorded(Reply reply) {
        await().until(() -> simulator.generations().stream()
                .anyMatch(data -> reply.generationId.equals(data.path("id").asString())));
        return simulator.generations().stream()
                .filter(data -> reply.generationId.equals(data.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }
}
