package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Digest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything about a reply before its first byte is sent.
///
/// @param model the model that answers, which is the one that is billed
/// @param finishReason null is a blank one
record ReplyPlan(
        String generationId,
        ChatRequest request,
        Model model,
        PromptWords words,
        List<Delta> deltas,
        @Nullable String finishReason) {
    private static final int OVERRUN_FACTOR = 3;

    static ReplyPlan of(String generationId, ChatRequest request, Model model, PromptWords words, Settings settings) {
        int allowed = request.maxTokens() == null
                ? model.maxOutputTokens()
                : Math.min(request.maxTokens(), model.maxOutputTokens());
        String prompt = PromptWords.without(request.lastUserText());
        long seed = Digest.seed(Long.toString(settings.seed()), model.id(), prompt, "" + request.messageCount());
        Deltas deltas = new Deltas(seed, allowed);
        if (words.has("endless-reasoning")) {
            deltas.addReasoningWithoutEnd(ReplyText.reasoning(prompt));
        } else if (words.has("reasoning") || (request.wantsReasoning() && model.reasons())) {
            deltas.add(true, ReplyText.reasoning(prompt));
        }
        if (words.has("deltas")) {
            deltas.addExactly(words.number("deltas", 0), ReplyText.of(prompt, words, seed));
        } else if (!words.has("empty")) {
            deltas.add(false, ReplyText.of(prompt, words, seed));
        }
        String finishReason = words.has("empty") ? null : deltas.cutOff() ? "length" : "stop";
        if (words.has("content-filter")) {
            finishReason = "content_filter";
        }
        return new ReplyPlan(generationId, request, model, words, deltas.all(), finishReason);
    }

    /// The tokens when so many pieces were generated.
    TokenCounts counts(int generated) {
        int completion = 0;
        int reasoning = 0;
        for (Delta delta : deltas.subList(0, generated)) {
            completion += delta.tokens();
            reasoning += delta.reasoning() ? delta.tokens() : 0;
        }
        if (words.has("overrun") && generated == deltas.size()) {
            Integer maxTokens = request.maxTokens();
            completion = OVERRUN_FACTOR * (maxTokens == null ? completion : Math.max(completion, maxTokens));
        }
        int cached = words.has("cached") ? request.promptTokens() / 2 : 0;
        return new TokenCounts(request.promptTokens(), cached, completion, reasoning);
    }

    /// What is billed. A catalogue entry below zero is a mistake of the catalogue, not money for the caller, and a
    /// reply without a token and without a reason to end is not billed at all.
    BigDecimal cost(TokenCounts tokens) {
        boolean insured = tokens.completion() == 0 && finishReason == null;
        if (insured || words.has("cost-zero")) {
            return BigDecimal.ZERO;
        }
        return model.price(tokens.prompt()).cost(tokens).max(BigDecimal.ZERO);
    }

    /// After how many pieces a fault strikes.
    int faultAt() {
        return words.number("at", Math.min(5, deltas.size() / 2));
    }
}
