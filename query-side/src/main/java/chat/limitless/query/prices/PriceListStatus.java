package chat.limitless.query.prices;

import org.jspecify.annotations.Nullable;

/// How a version of the price list stands at a time.
final class PriceListStatus {

    private static final int PERCENT = 100;

    private PriceListStatus() {}

    static String at(long nowMicros, long effectiveAtMicros, @Nullable Long endedAtMicros) {
        if (endedAtMicros != null && endedAtMicros <= effectiveAtMicros) {
            return "withdrawn";
        }
        if (effectiveAtMicros > nowMicros) {
            return "scheduled";
        }
        return endedAtMicros != null && endedAtMicros <= nowMicros ? "past" : "in-force";
    }

    /// Micro-credits charged for one US dollar of provider cost.
    static long microsPerUsd(long baseMicrosPerUsd, int marginPercent) {
        return Math.multiplyExact(baseMicrosPerUsd, (long) PERCENT + marginPercent) / PERCENT;
    }
}
