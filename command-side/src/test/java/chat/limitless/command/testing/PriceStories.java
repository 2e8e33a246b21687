package chat.limitless.command.testing;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.util.List;

/// Models and their prices, in as few words as tests need.
public final class PriceStories {

    private PriceStories() {}

    /// One price for a token sent or received, whatever the length of the prompt.
    public static List<PriceTier> flat(String usdPerToken) {
        return List.of(tier(0, usdPerToken, usdPerToken));
    }

    /// Prices for prompts of more than so many tokens.
    public static PriceTier tier(long abovePromptTokens, String promptUsd, String completionUsd) {
        return new PriceTier(abovePromptTokens, new Usd(promptUsd), new Usd(completionUsd), null, Usd.ZERO, null, null);
    }

    /// A model that reads text.
    public static ModelPrice model(String modelId, int contextTokens, List<PriceTier> tiers) {
        return new ModelPrice(modelId, modelId, contextTokens, null, tiers, List.of("text"), null);
    }
}
