package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The owner's own limits.
final class LimitsDecider {

    /// A billion credits: more than any limit needs to say, and far from the end of a long.
    private static final long HIGHEST_MICROS = 1_000_000_000_000_000L;

    private static final int USED_UP = 100;

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

    /// What runs may give back what it holds: only what is spent counts. Once the cap is spent, its warning has said
    /// more.
    static List<CapWarned> decide(CreditState state, TellCapReached command) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
        return Stream.of(CapPeriod.values())
                .flatMap(period -> reached(state, period, command).stream())
                .toList();
    }

    private static Optional<CapWarned> reached(CreditState state, CapPeriod period, TellCapReached command) {
        var cap = state.limits().capMicros(period);
        var spending = state.spending(period);
        var start = spending.counting(state.limits().start(period, command.at()));
        if (cap == null || cap == 0 || spending.warnedSince(start) >= USED_UP || spending.misfitToldSince(start)) {
            return Optional.empty();
        }
        long spent = spending.spentSince(start);
        return cap - spent >= command.neededMicros()
                ? Optional.empty()
                : Optional.of(new CapWarned(
                        command.accountId(), period, start, USED_UP, spent, cap, command.at(), command.neededMicros()));
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
