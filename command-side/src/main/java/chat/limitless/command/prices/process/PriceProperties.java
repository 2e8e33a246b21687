package chat.limitless.command.prices.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How provider prices become ours.
///
/// @param baseMicrosPerUsd micro-credits for one US dollar of provider cost, before the margin
/// @param marginPercent what is added to that; both together must give a whole number
/// @param notice how long a changed list is published before it comes into force
/// @param refreshInterval between two looks at the catalogue
/// @param retryInterval after a look that failed
@ConfigurationProperties("limitless.prices")
public record PriceProperties(
        @DefaultValue("30000000") long baseMicrosPerUsd,
        @DefaultValue("50") int marginPercent,
        @DefaultValue("0s") Duration notice,
        @DefaultValue("10m") Duration refreshInterval,
        @DefaultValue("15s") Duration retryInterval) {

    private static final int PERCENT = 100;

    /// Refuses a rate that would charge nothing or a fraction, and a list in force before it is published.
    public PriceProperties {
        if (baseMicrosPerUsd <= 0 || marginPercent < 0) {
            throw new IllegalArgumentException("limitless.prices.base-micros-per-usd must be positive and"
                    + " limitless.prices.margin-percent not negative");
        }
        if (Math.multiplyExact(baseMicrosPerUsd, (long) PERCENT + marginPercent) % PERCENT != 0) {
            throw new IllegalArgumentException("limitless.prices.base-micros-per-usd with"
                    + " limitless.prices.margin-percent gives no whole number");
        }
        if (notice.isNegative()) {
            throw new IllegalArgumentException("limitless.prices.notice must not be negative");
        }
    }
}
