package chat.limitless.api.prices;

import org.jspecify.annotations.Nullable;

/// What a model costs for prompts of more than so many tokens, up to where the next tier begins. The tier a prompt
/// falls into prices all of the request, its answer included. Amounts are US dollars, exactly as the provider tells
/// them; where a provider asks for more at some hours of the day, the dearest hour counts, so that a hold stays an
/// upper bound.
///
/// @param abovePromptTokens the tier holds for prompts of more tokens than this; the first one, 0, for every prompt
/// @param promptUsd one token sent
/// @param completionUsd one token received
/// @param reasoningUsd one token of reasoning received; null when it costs what every other does
/// @param requestUsd one request, usually 0
/// @param imageUsd one image sent; null when not told
/// @param imageOutputUsd one token of an image received; null when not told
public record PriceTier(
        long abovePromptTokens,
        Usd promptUsd,
        Usd completionUsd,
        @Nullable Usd reasoningUsd,
        Usd requestUsd,
        @Nullable Usd imageUsd,
        @Nullable Usd imageOutputUsd) {

    /// One token received, whatever it is: reasoning is not told apart before it was written.
    public Usd outputUsd() {
        return reasoningUsd == null ? completionUsd : completionUsd.orMore(reasoningUsd);
    }
}
