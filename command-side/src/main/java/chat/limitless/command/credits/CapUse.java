package chat.limitless.command.credits;

import chat.limitless.api.credits.CapPeriod;
import java.time.Instant;
import java.util.Optional;

/// How much of a cap is used. Open holds count as if they were spent: what runs already must not lead beyond the cap
/// either.
record CapUse(long capMicros, long spentMicros, long heldMicros) {

    /// Empty where no cap is set for the period.
    static Optional<CapUse> of(CreditState state, CapPeriod period, Instant at) {
        return Optional.ofNullable(state.limits().capMicros(period))
                .map(cap -> new CapUse(
                        cap, state.spending(period).spentSince(state.limits().start(period, at)), state.heldMicros()));
    }

    /// What is left; below zero once a cap was set lower than what is used.
    long leftMicros() {
        return capMicros - spentMicros - heldMicros;
    }
}
