package chat.limitless.query.testing;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Price lists in as few words as tests need. There is one list for all tests, so that its versions count on.
public final class PriceStory {

    private static final AtomicLong VERSION = new AtomicLong(1_000);
    private static final List<PackPrice> PACKS = List.of(new PackPrice("starter", 200_000_000, 1_000, "usd", null));

    private PriceStory() {}

    /// The version of the next list.
    public static long nextVersion() {
        return VERSION.incrementAndGet();
    }

    /// A list at 30 credits per dollar and half of that on top.
    public static PriceListPublished list(long version, List<ModelPrice> models, Instant effectiveAt, Instant at) {
        return new PriceListPublished(PriceListId.MODELS, version, 30_000_000, 50, models, PACKS, effectiveAt, at);
    }

    /// A model with one tier.
    public static ModelPrice sold(String modelId, String promptUsd, String completionUsd) {
        return new ModelPrice(
                modelId, modelId, 1_000, null, List.of(tier(0, promptUsd, completionUsd)), List.of("text"), null);
    }

    /// A model that is not sold.
    public static ModelPrice notSold(String modelId, String reason) {
        return new ModelPrice(modelId, modelId, 1_000, 10, List.of(), List.of("text"), reason);
    }

    /// Prices for prompts of more than so many tokens.
    public static PriceTier tier(long abovePromptTokens, String promptUsd, String completionUsd) {
        return new PriceTier(abovePromptTokens, new Usd(promptUsd), new Usd(completionUsd), null, Usd.ZERO, null, null);
    }
}
