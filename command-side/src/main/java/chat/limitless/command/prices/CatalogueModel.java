package chat.limitless.command.prices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One model as the provider's catalogue tells it, before anybody judged its prices.
///
/// @param contextTokens null when not told
/// @param maxOutputTokens null when not told
/// @param pricing decimal strings in US dollars per token (`prompt`, `completion`, `internal_reasoning`) or per request
///     (`request`); absent keys are not told
public record CatalogueModel(
        String modelId,
        String name,
        @Nullable Integer contextTokens,
        @Nullable Integer maxOutputTokens,
        Map<String, String> pricing,
        List<String> inputModalities) {

    /// Copies what could be changed.
    public CatalogueModel {
        pricing = Map.copyOf(pricing);
        inputModalities = List.copyOf(inputModalities);
    }
}
