package chat.limitless.command.credits.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Changes of accounts by hand.
///
/// @param approvalAboveMicros above this amount, added or taken, a second person has to approve
/// @param creditsLastFor how long added credits last; a proposal has to be decided within this time
@ConfigurationProperties("limitless.adjustments")
record AdjustmentProperties(
        @DefaultValue("100000000") long approvalAboveMicros,
        @DefaultValue("60d") Duration creditsLastFor) {

    /// Refuses what would make every adjustment impossible.
    AdjustmentProperties {
        if (approvalAboveMicros < 0 || !creditsLastFor.isPositive()) {
            throw new IllegalArgumentException(
                    "limitless.adjustments: approval-above-micros cannot be negative, and credits-last-for not zero");
        }
    }
}
