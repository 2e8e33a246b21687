package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Sends a reply in one piece.
final class WholeReply {
    private final OpenRouterState state;

    WholeReply(OpenRouterState state) {
        this.state = state;
    }

    void send(Call call, ReplyPlan plan) throws IOException {
        Instant startedAt = state.clock().instant();
        Pace.pause(state.settings().firstToken());
        TokenCounts tokens = plan.counts(plan.deltas().size());
        boolean failed = plan.words().has("midstream-error");
        BigDecimal cost = failed ? BigDecimal.ZERO : plan.cost(tokens);
        Duration took = Duration.between(startedAt, state.clock().instant());
        state.generations()
                .record(
                        Generations.data(
                                plan,
                                tokens,
                                cost,
                                new Generations.Timing(
                                        startedAt, took, took, false, failed ? "error" : plan.finishReason())),
                        plan.words().has("no-record") ? null : state.settings().recordDelay());
        if (plan.words().has("cut")) {
            throw new IOException("planned cut");
        }
        call.json(200, failed ? OpenRouterErrors.body(502) : body(plan, tokens, startedAt));
    }

    private static ObjectNode body(ReplyPlan plan, TokenCounts tokens, Instant startedAt) {
        ObjectNode body = Json.object();
        body.put("id", plan.generationId());
        body.put("provider", plan.model().provider());
        body.put("model", plan.model().id());
        body.put("object", "chat.completion");
        body.put("created", startedAt.getEpochSecond());
        ObjectNode choice = body.putArray("choices").addObject();
        choice.putNull("logprobs");
        choice.put("finish_reason", plan.finishReason());
        choice.put("native_finish_reason", plan.finishReason());
        choice.put("index", 0);
        ObjectNode message = choice.putObject("message");
        message.put("role", "assistant");
        message.put("content", text(plan, false));
        message.putNull("refusal");
        String reasoning = text(plan, true);
        message.put("reasoning", reasoning.isEmpty() ? null : reasoning);
        if (!plan.words().has("no-usage")) {
            body.set("usage", Usage.of(plan, tokens));
        }
        return body;
    }

    private static String text(ReplyPlan plan, boolean reasoning) {
        return plan.deltas().stream()
                .filter(delta -> delta.reasoning() == reasoning)
                .map(Delta::text)
                .collect(Collectors.joining());
    }
}
