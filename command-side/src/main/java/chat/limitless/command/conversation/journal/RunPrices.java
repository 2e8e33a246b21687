package chat.limitless.command.conversation.journal;

import chat.limitless.api.prices.ModelPrice;
import java.util.List;

/// The prices a reply was accepted with; its estimate uses them whatever happens to the price list.
///
/// @param version of the price list
/// @param microsPerUsd micro-credits for one US dollar
/// @param promptPicoUsd for a token sent
/// @param completionPicoUsd for a token received
/// @param requestPicoUsd for the request
public record RunPrices(
        long version, long microsPerUsd, long promptPicoUsd, long completionPicoUsd, long requestPicoUsd) {

    /// For the arithmetic, which asks for no more of a model than its prices.
    public ModelPrice forModel(String model) {
        return new ModelPrice(model, model, 0, null, promptPicoUsd, completionPicoUsd, requestPicoUsd, List.of(), null);
    }
}
