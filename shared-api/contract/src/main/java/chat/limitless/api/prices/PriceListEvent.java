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

    /// These models and packs are sold at these prices from `effectiveAt` on. Versions count 1, 2, 3, …; a catalogue
    /// that says nothing new publishes nothing. A later version ends an earlier one, even before its time has come.
    /// Charge in micro-credits = provider cost in US dollars × [#microsPerUsd()], rounded up to one micro-credit.
    ///
    /// @param baseMicrosPerUsd micro-credits for one US dollar of provider cost, before the margin
    /// @param marginPercent what is added to that
    /// @param effectiveAt never before `publishedAt`: what was accepted stays priced as it was
    @EventName(value = "prices.list-published", revision = 3, loadsFrom = 2)
    record PriceListPublished(
            PriceListId priceListId,
            long version,
            long baseMicrosPerUsd,
            int marginPercent,
            List<ModelPrice> models,
            List<PackPrice> packs,
            Instant effectiveAt,
            Instant publishedAt)
            implements PriceListEvent {

        private static final int PERCENT = 100;

        /// Copies what could be changed.
        public PriceListPublished {
            models = List.copyOf(models);
            packs = List.copyOf(packs);
        }

        /// Micro-credits charged for one US dollar of provider cost, margin included: for every published list a
        /// whole number.
        public long microsPerUsd() {
            return Math.multiplyExact(baseMicrosPerUsd, Math.addExact(PERCENT, marginPercent)) / PERCENT;
        }
    }
}
