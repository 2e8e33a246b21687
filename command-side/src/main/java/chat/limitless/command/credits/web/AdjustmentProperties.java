package chat.limitless.command.credits.web;

import chat.limitless.api.credits.AloneLimit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Changes of accounts by hand.
///
/// @param approvalAboveMicros beyond this amount, added, taken and given up together, a second person has to
///     approve: for one account, and for one person in all accounts
/// @param countedFor how far back that is added up; at most 31 days
/// @param creditsLastFor how long added credits last; a proposal has to be decided within this time
@ConfigurationProperties("limitless.adjustments")
record AdjustmentProperties(
        @DefaultValue("100000000") long approvalAboveMicros,
        @DefaultValue("24h") Duration countedFor,
        @DefaultValue("60d") Duration creditsLastFor) {

    /// Refuses what would make every adjustment impossible.
    AdjustmentProperties {
        if (!creditsLastFor.isPositive()) {
            throw new IllegalArgumentException("limitless.adjustments.credits-last-for cannot be zero");
        }
        if (approvalAboveMicros < 0 || !countedFor.isPositive() || countedFor.compareTo(AloneLimit.LONGEST) > 0) {
            throw new IllegalArgumentException("limitless.adjustments: approval-above-micros cannot be negative, and"
                    + " counted-for must be between nothing and 31 days");
        }
    }

    /// What one person may do without another.
    AloneLimit alone() {
        return new AloneLimit(approvalAboveMicros, countedFor);
    }
}
