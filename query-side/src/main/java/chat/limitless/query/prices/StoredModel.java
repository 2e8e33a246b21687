package chat.limitless.query.prices;

import chat.limitless.api.prices.ModelPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One model as the row of its price list keeps it.
record StoredModel(
        String modelId,
        String name,
        int contextTokens,
        @Nullable Integer maxOutputTokens,
        long promptPicoUsdPerToken,
        long completionPicoUsdPerToken,
        List<String> inputModalities,
        @Nullable String notSellableReason) {

    static StoredModel of(ModelPrice price) {
        return new StoredModel(
                price.modelId(),
                price.name(),
                price.contextTokens(),
                price.maxOutputTokens(),
                price.promptPicoUsdPerToken(),
                price.completionPicoUsdPerToken(),
                price.inputModalities(),
                price.notSellableReason());
    }
}
