package chat.limitless.query.prices;

import org.jspecify.annotations.Nullable;

/// A version of the price list without what is in it.
record PriceListLine(
        long version,
        long baseMicrosPerUsd,
        int marginPercent,
        int modelCount,
        int sellableCount,
        long effectiveAtMicros,
        @Nullable Long endedAtMicros,
        long publishedAtMicros) {}
