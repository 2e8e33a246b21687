package chat.limitless.api.prices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One model of the catalogue with its prices.
///
/// @param modelId the provider's id, for example `openai/gpt-5-mini`
/// @param name the name people read
/// @param contextTokens size of the model's window
/// @param maxOutputTokens most tokens it writes in one answer; null when the provider does not say
/// @param tiers prices by the length of the prompt, the shortest first; none when the model cannot be sold
/// @param inputModalities such as `text`, `image`
/// @param notSellableReason null when the model can be sold; else why not (`price-missing`, `price-negative`,
///     `price-variable`, `price-unreadable`, `context-missing`)
public record ModelPrice(
        String modelId,
        String name,
        int contextTokens,
        @Nullable Integer maxOutputTokens,
        List<PriceTier> tiers,
        List<String> inputModalities,
        @Nullable String notSellableReason) {

    /// Copies what could be changed.
    public ModelPrice {
        tiers = List.copyOf(tiers);
        inputModalities = List.copyOf(inputModalities);
    }

    /// Whether users can choose it.
    public boolean sellable() {
        return notSellableReason == null;
    }
}
