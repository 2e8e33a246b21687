package chat.limitless.command.credits;

import java.time.LocalDate;

/// What was spent in the latest period that anything was spent in, and up to which percentage of the cap the owner was
/// warned in it. Periods only go on: a clock that is behind, or a time zone further west, counts into the latest one.
record Spending(LocalDate start, long spentMicros, int warnedPercent) {

    static final Spending NONE = new Spending(LocalDate.EPOCH, 0, 0);

    /// The period into which something counts that happens in `period`.
    LocalDate counting(LocalDate period) {
        return period.isAfter(start) ? period : start;
    }

    long spentSince(LocalDate period) {
        return period.isAfter(start) ? 0 : spentMicros;
    }

    Spending spend(LocalDate period, long micros) {
        return period.isAfter(start)
                ? new Spending(period, micros, 0)
                : new Spending(start, Math.addExact(spentMicros, micros), warnedPercent);
    }

    Spending warned(LocalDate period, int percent) {
        return period.isAfter(start) ? new Spending(period, 0, percent) : new Spending(start, spentMicros, percent);
    }

    /// Another cap: warnings about the old one do not count.
    Spending unwarned() {
        return new Spending(start, spentMicros, 0);
    }

    int warnedSince(LocalDate period) {
        return period.isAfter(start) ? 0 : warnedPercent;
    }
}
