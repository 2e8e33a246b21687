package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/// The usage block of the last chunk.
final class Usage {
    private Usage() {}

    static ObjectNode of(ReplyPlan plan, TokenCounts tokens) {
        BigDecimal cost = plan.cost(tokens);
        Price price = plan.model().price(tokens.prompt());
        ObjectNode usage = Json.object();
        usage.put("prompt_tokens", tokens.prompt());
        usage.put("completion_tokens", tokens.completion());
        usage.put("total_tokens", tokens.prompt() + tokens.completion());
        usage.put("cost", plan.words().has("cost-null") ? null : cost);
        usage.put("is_byok", false);
        ObjectNode details = usage.putObject("cost_details");
        details.putNull("upstream_inference_cost");
        details.put("upstream_inference_prompt_cost", price.promptCost(tokens));
        details.put("upstream_inference_completions_cost", price.completionCost(tokens));
        usage.putObject("prompt_tokens_details")
                .put("cached_tokens", tokens.cached())
                .put("cache_write_tokens", 0)
                .put("audio_tokens", 0)
                .put("video_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", tokens.reasoning())
                .put("audio_tokens", 0);
        return usage;
    }
}
