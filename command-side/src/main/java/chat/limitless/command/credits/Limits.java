package chat.limitless.command.credits;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The limits the owner set; null means none.
record Limits(
        @Nullable Long dayCapMicros,
        @Nullable Long monthCapMicros,
        @Nullable Long lowBalanceMicros,
        String timeZone) {

    static final Limits NONE = new Limits(null, null, null, "UTC");

    static Limits of(SpendingLimitsSet event) {
        return new Limits(event.dayCapMicros(), event.monthCapMicros(), event.lowBalanceMicros(), event.timeZone());
    }

    @Nullable
    Long capMicros(CapPeriod period) {
        return switch (period) {
            case DAY -> dayCapMicros;
            case MONTH -> monthCapMicros;
        };
    }

    /// The first day of the period that `at` lies in.
    LocalDate start(CapPeriod period, Instant at) {
        var day = at.atZone(ZoneId.of(timeZone)).toLocalDate();
        return switch (period) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
