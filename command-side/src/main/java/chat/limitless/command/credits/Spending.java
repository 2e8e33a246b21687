package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditEvent.CapWarned;
import java.time.LocalDate;

/// What was spent in the latest period that anything was spent in, and what the owner was told about the cap in it.
/// Periods only go on: a clock that is behind, or a time zone further west, counts into the latest one.
///
/// @param warnedPercent up to which percentage of the cap the owner was warned
/// @param misfitTold whether the owner was told that a reply did not fit what the cap leaves; it takes the place of no
///     warning
record Spending(LocalDate start, long spentMicros, int warnedPercent, boolean misfitTold) {

    static final Spending NONE = startedAt(LocalDate.EPOCH);

    private static Spending startedAt(LocalDate period) {
        return new Spending(period, 0, 0, false);
    }

    /// The period into which something counts that happens in `period`.
    LocalDate counting(LocalDate period) {
        return period.isAfter(start) ? period : start;
    }

    /// What there is to know of a period, as far as it has come.
    private Spending in(LocalDate period) {
        return period.isAfter(start) ? startedAt(period) : this;
    }

    long spentSince(LocalDate period) {
        return in(period).spentMicros;
    }

    int warnedSince(LocalDate period) {
        return in(period).warnedPercent;
    }

    boolean misfitToldSince(LocalDate period) {
        return in(period).misfitTold;
    }

    Spending spend(LocalDate period, long micros) {
        var now = in(period);
        return new Spending(now.start, Math.addExact(now.spentMicros, micros), now.warnedPercent, now.misfitTold);
    }

    Spending told(CapWarned event) {
        var now = in(event.periodStart());
        return event.neededMicros() == null
                ? new Spending(now.start, now.spentMicros, event.percent(), now.misfitTold)
                : new Spending(now.start, now.spentMicros, now.warnedPercent, true);
    }

    /// Another cap: what was told about the old one does not count.
    Spending untold() {
        return new Spending(start, spentMicros, 0, false);
    }
}
