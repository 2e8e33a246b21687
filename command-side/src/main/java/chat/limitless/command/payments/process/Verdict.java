package chat.limitless.command.payments.process;

import org.jspecify.annotations.Nullable;

/// What became of something the provider told.
///
/// @param parkedFor why it could not be placed; null when it was
/// @param mayFitLater whether to try again
record Verdict(@Nullable String parkedFor, boolean mayFitLater) {

    static final Verdict APPLIED = new Verdict(null, false);

    static Verdict parked(String reason) {
        return new Verdict(reason, false);
    }

    static Verdict waiting(String reason) {
        return new Verdict(reason, true);
    }

    boolean isApplied() {
        return parkedFor == null;
    }

    /// The verdict about two things told together: applied when both are, tried again when one of them may fit later.
    Verdict and(Verdict other) {
        if (isApplied()) {
            return other;
        }
        return other.mayFitLater() && !mayFitLater ? other : this;
    }
}
