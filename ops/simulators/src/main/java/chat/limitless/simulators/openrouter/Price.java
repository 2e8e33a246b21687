package chat.limitless.simulators.openrouter;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a model costs in US dollars per token, exactly as its catalogue entry says.
record Price(BigDecimal prompt, BigDecimal completion, BigDecimal request, BigDecimal cacheRead) {
    static final Price NOTHING = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// The price for a prompt of this size. An override starts strictly above its limit; later ones win.
    static Price of(JsonNode pricing, int promptTokens) {
        if (!pricing.isObject()) {
            return NOTHING;
        }
        Price price = read(pricing, Map.of());
        for (JsonNode override : pricing.path("overrides")) {
            if (promptTokens > override.path("min_prompt_tokens").asInt(Integer.MAX_VALUE)) {
                price = read(
                        override,
                        Map.of(
                                "prompt", price.prompt,
                                "completion", price.completion,
                                "request", price.request,
                                "input_cache_read", price.cacheRead));
            }
        }
        return price;
    }

    BigDecimal promptCost(TokenCounts tokens) {
        return prompt.multiply(BigDecimal.valueOf(tokens.prompt() - tokens.cached()))
                .add(cacheRead.multiply(BigDecimal.valueOf(tokens.cached())));
    }

    BigDecimal completionCost(TokenCounts tokens) {
        return completion.multiply(BigDecimal.valueOf(tokens.completion()));
    }

    BigDecimal cost(TokenCounts tokens) {
        BigDecimal cost = request.add(promptCost(tokens)).add(completionCost(tokens));
        return cost.signum() == 0 ? BigDecimal.ZERO : cost.stripTrailingZeros();
    }

    private static Price read(JsonNode pricing, Map<String, BigDecimal> before) {
        BigDecimal prompt = amount(pricing, "prompt", before.getOrDefault("prompt", BigDecimal.ZERO));
        return new Price(
                prompt,
                amount(pricing, "completion", before.getOrDefault("completion", BigDecimal.ZERO)),
                amount(pricing, "request", before.getOrDefault("request", BigDecimal.ZERO)),
                amount(pricing, "input_cache_read", before.getOrDefault("input_cache_read", prompt)));
    }

    private static BigDecimal amount(JsonNode pricing, String key, BigDecimal otherwise) {
        return pricing.path(key).isString() ? new BigDecimal(pricing.path(key).asString("0")) : otherwise;
    }
}
