package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The limits an owner set, and how much of them is used. What was spent is summed up from the entries when asked:
/// days and months begin where the owner says, and the owner may move.
@Component
class SpendingLimits {

    private final CreditAccountViews views;
    private final Clock clock;

    SpendingLimits(CreditAccountViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    record Limits(
            @Nullable @Schema(description = "Null means no cap")
            String dayCapMicros,

            @Nullable @Schema(description = "Null means no cap")
            String monthCapMicros,

            @Nullable @Schema(description = "Null means no warning")
            String lowBalanceMicros,

            @Schema(description = "Where days and months begin")
            String timeZone,

            String spentTodayMicros,
            String spentThisMonthMicros,
            Instant setAt) {}

    @Nullable
    Limits of(CreditAccountView account) {
        if (account.timeZone == null) {
            return null;
        }
        var today = today(account.timeZone);
        return new Limits(
                text(account.dayCapMicros),
                text(account.monthCapMicros),
                text(account.lowBalanceMicros),
                account.timeZone,
                spentSince(account, today),
                spentSince(account, today.withDayOfMonth(1)),
                instant(Objects.requireNonNullElse(account.limitsSetAtMicros, 0L)));
    }

    /// The day it is where the owner lives.
    LocalDate today(String timeZone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone));
    }

    private String spentSince(CreditAccountView account, LocalDate firstDay) {
        var from = firstDay.atStartOfDay(ZoneId.of(Objects.requireNonNull(account.timeZone)));
        var spent = views.spentSince(account.accountId, micros(from.toInstant()));
        return spent == null ? "0" : spent.toString();
    }

    private static @Nullable String text(@Nullable Long amount) {
        return amount == null ? null : amount.toString();
    }
}
