package chat.limitless.api.prices;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to a price list.
public sealed interface PriceListEvent extends DomainEvent {

    /// The list.
    PriceListId priceListId();

    @Override
    default String streamId() {
        return priceListId().value();
    }

    @Override
    default @Nullable UserId subjectId() {
        return null;
    }

    /// These models are sold at these prices from now on. Versions count 1, 2, 3, …; an unchanged catalogue publishes
    /// nothing.
    /// Charge in micro-credits = provider cost in US dollars × `microsPerUsd`, rounded up to one micro-credit.
    @EventName("prices.list-published")
    record PriceListPublished(
            PriceListId priceListId, long version, long microsPerUsd, List<ModelPrice> models, Instant publishedAt)
            implements PriceListEvent {}
}
