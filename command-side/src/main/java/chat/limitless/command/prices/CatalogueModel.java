package chat.limitless.command.prices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One model as the provider's catalogue tells it, before anybody judged its prices.
///
/// @param contextTokens null when not told
/// @param maxOutputTokens null when not told
/// @param pricing decimal strings in US dollars per token (`prompt`, `completion`, `internal_reasoning`,
///     `image_output`), per request (`request`) or per image (`image`); absent keys are not told
/// @param overrides other prices under some condition; of those that hold, a later one wins, key by key
public record CatalogueModel(
        String modelId,
        String name,
        @Nullable Integer contextTokens,
        @Nullable Integer maxOutputTokens,
        Map<String, String> pricing,
        List<PriceOverride> overrides,
        List<String> inputModalities) {

    /// Copies what could be changed.
    public CatalogueModel {
        pricing = Map.copyOf(pricing);
        overrides = List.copyOf(overrides);
        inputModalities = List.copyOf(inputModalities);
    }

    /// Prices that take the place of others.
    ///
    /// @param abovePromptTokens for prompts of more tokens than this; 0 for every prompt
    /// @param isForSomeHours whether they hold at some hours of the day only
    /// @param pricing as that of the model
    public record PriceOverride(long abovePromptTokens, boolean isForSomeHours, Map<String, String> pricing) {

        /// Copies what could be changed.
        public PriceOverride {
            pricing = Map.copyOf(pricing);
        }
    }
}
