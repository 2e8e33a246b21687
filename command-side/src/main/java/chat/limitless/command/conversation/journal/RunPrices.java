package chat.limitless.command.conversation.journal;

import chat.limitless.api.prices.PriceTier;
import java.util.List;

/// The prices a reply was accepted with; everything about it is priced by them, whatever happens to the price list.
///
/// @param version of the price list
/// @param microsPerUsd micro-credits for one US dollar
/// @param tiers prices by the length of the prompt
public record RunPrices(long version, long microsPerUsd, List<PriceTier> tiers) {

    /// Takes a copy of the tiers.
    public RunPrices {
        tiers = List.copyOf(tiers);
    }
}
