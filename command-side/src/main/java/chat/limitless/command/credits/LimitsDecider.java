package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The owner's own limits.
final class LimitsDecider {

    /// A billion credits: more than any limit needs to say, and far from the end of a long.
    private static final long HIGHEST_MICROS = 1_000_000_000_000_000L;

    private LimitsDecider() {}

    static List<CreditEvent> decide(CreditState state, SetSpendingLimits command) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
        requireAmount("dayCapMicros", command.dayCapMicros());
        requireAmount("monthCapMicros", command.monthCapMicros());
        requireAmount("lowBalanceMicros", command.lowBalanceMicros());
        requireZone(command.timeZone());
        var wanted = new SpendingLimitsSet(
                command.accountId(),
                command.dayCapMicros(),
                command.monthCapMicros(),
                command.lowBalanceMicros(),
                command.timeZone(),
                command.at());
        if (state.limits().equals(Limits.of(wanted))) {
            return List.of();
        }
        var course = new Course(state, command.accountId(), command.at());
        course.add(wanted);
        return course.finish();
    }

    private static void requireAmount(String field, @Nullable Long micros) {
        if (micros != null && (micros < 0 || micros > HIGHEST_MICROS)) {
            throw new Refused(RefusalCode.CREDITS_LIMITS_INVALID, Map.of("field", field));
        }
    }

    private static void requireZone(String timeZone) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException _) {
            throw new Refused(RefusalCode.CREDITS_LIMITS_INVALID, Map.of("field", "timeZone"));
        }
    }
}
