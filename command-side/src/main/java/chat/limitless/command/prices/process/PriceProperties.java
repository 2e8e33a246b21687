package chat.limitless.command.prices.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How provider prices become ours.
///
/// @param microsPerUsd micro-credits charged for one US dollar of provider cost
/// @param refreshInterval between two looks at the catalogue
/// @param retryInterval after a look that failed
@ConfigurationProperties("limitless.prices")
public record PriceProperties(
        @DefaultValue("45000000") long microsPerUsd,
        @DefaultValue("10m") Duration refreshInterval,
        @DefaultValue("15s") Duration retryInterval) {

    /// Refuses a rate that would charge nothing.
    public PriceProperties {
        if (microsPerUsd <= 0) {
            throw new IllegalArgumentException("limitless.prices.micros-per-usd must be positive");
        }
    }
}
