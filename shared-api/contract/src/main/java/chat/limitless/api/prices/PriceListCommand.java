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

    /// Publishes the catalogue; the same contents as the latest version change nothing.
    ///
    /// @param baseMicrosPerUsd micro-credits for one US dollar of provider cost, before the margin
    /// @param marginPercent what is added to that
    /// @param effectiveAt from when on it is in force; never before `at`, and at once when it is the first list
    record PublishPriceList(
            PriceListId priceListId,
            long baseMicrosPerUsd,
            int marginPercent,
            List<ModelPrice> models,
            List<PackPrice> packs,
            Instant effectiveAt,
            Instant at)
            implements PriceListCommand {}
}
