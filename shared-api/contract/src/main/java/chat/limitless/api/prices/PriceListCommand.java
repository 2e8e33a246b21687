package chat.limitless.api.prices;

import chat.limitless.api.Command;
import java.time.Instant;
import java.util.List;

/// What can be asked of a price list.
public sealed interface PriceListCommand extends Command {

    /// The list.
    PriceListId priceListId();

    @Override
    default String targetId() {
        return priceListId().value();
    }

    /// Publishes the catalogue; the same contents as the current version change nothing.
    record PublishPriceList(PriceListId priceListId, long microsPerUsd, List<ModelPrice> models, Instant at)
            implements PriceListCommand {}
}
