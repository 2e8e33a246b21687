package chat.limitless.api.prices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One model of the catalogue with its price. Prices are 10^-12 US dollars per token, rounded up from the provider's
/// decimal strings.
///
/// @param modelId the provider's id, for example `openai/gpt-5-mini`
/// @param name the name people read
/// @param contextTokens size of the model's window
/// @param maxOutputTokens most tokens it writes in one answer; null when the provider does not say
/// @param promptPicoUsdPerToken price of one token sent
/// @param completionPicoUsdPerToken price of one token received
/// @param requestPicoUsd price of one request, usually 0
/// @param inputModalities such as `text`, `image`
/// @param notSellableReason null when the model can be sold; else why not (`price-missing`, `price-negative`,
///     `price-variable`, `price-unreadable`, `context-missing`); its prices are then 0 and mean nothing
public record ModelPrice(
        String modelId,
        String name,
        int contextTokens,
        @Nullable Integer maxOutputTokens,
        long promptPicoUsdPerToken,
        long completionPicoUsdPerToken,
        long requestPicoUsd,
        List<String> inputModalities,
        @Nullable String notSellableReason) {

    /// Whether users can choose it.
    public boolean sellable() {
        return notSellableReason == null;
    }
}
