package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.RandomText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /api/v1/chat/completions`.
final class ChatCompletions implements Handler {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private final OpenRouterState state;
    private final ReplyStream stream;
    private final WholeReply whole;

    ChatCompletions(OpenRouterState state) {
        this.state = state;
        this.stream = new ReplyStream(state);
        this.whole = new WholeReply(state);
    }

    @Override
    public void handle(Call call) throws IOException {
        ObjectNode json = call.json();
        ChatRequest request = ChatRequest.of(json);
        PromptWords words = PromptWords.in(request.lastUserText());
        String planned = state.nextWord();
        if (planned != null) {
            words.add(planned);
        }
        if (words.errorStatus() != 0) {
            OpenRouterErrors.refuse(call, words.errorStatus());
            return;
        }
        if (json.path("messages").isEmpty()) {
            OpenRouterErrors.refuse(call, 400, "Input required: specify \"prompt\" or \"messages\"", "invalid_request");
            return;
        }
        Model model = chosen(request.models());
        if (model == null) {
            OpenRouterErrors.refuse(call, 404, "No endpoints found for " + request.models() + ".", "not_found");
            return;
        }
        if (request.promptTokens() > model.contextTokens()) {
            OpenRouterErrors.refuse(
                    call,
                    400,
                    "This endpoint's maximum context length is " + model.contextTokens()
                            + " tokens. However, you requested about " + request.promptTokens() + " tokens.",
                    "context_length_exceeded");
            return;
        }
        Model answering = answering(model, request, words);
        if (tooDear(answering, json.path("provider").path("max_price"))) {
            OpenRouterErrors.refuse(call, 503);
            return;
        }
        answer(call, request, answering, words);
    }

    private void answer(Call call, ChatRequest request, Model model, PromptWords words) throws IOException {
        String id = "gen-" + state.clock().instant().getEpochSecond() + "-" + RandomText.ofLength(20);
        ReplyPlan plan = ReplyPlan.of(id, request, model, words, state.settings());
        call.setHeader("X-Generation-Id", id);
        if (request.stream()) {
            stream.send(call, plan);
        } else {
            whole.send(call, plan);
        }
    }

    private @Nullable Model chosen(List<String> wanted) {
        for (String id : wanted) {
            Model model = state.catalogue().find(id);
            if (model != null) {
                return model;
            }
        }
        return null;
    }

    private Model answering(Model asked, ChatRequest request, PromptWords words) {
        Model model = asked;
        if (words.has("fallback")) {
            String id = words.value("fallback");
            if (id == null || id.isEmpty()) {
                id = request.models().size() > 1 ? request.models().get(1) : "anthropic/claude-3.5-haiku";
            }
            Model other = state.catalogue().find(id);
            model = other == null ? asked : other;
        }
        if (model.hasVariablePrice()) {
            Model routed = state.catalogue().find(Catalogue.FALLBACK);
            model = routed == null ? model : routed;
        }
        return model;
    }

    private static boolean tooDear(Model model, JsonNode maxPricePerMillion) {
        Price price = model.price(0);
        return above(price.prompt(), maxPricePerMillion.path("prompt"))
                || above(price.completion(), maxPricePerMillion.path("completion"));
    }

    private static boolean above(BigDecimal pricePerToken, JsonNode limit) {
        if (!limit.isNumber() && !limit.isString()) {
            return false;
        }
        return pricePerToken.multiply(MILLION).compareTo(new BigDecimal(limit.asString())) > 0;
    }
}
