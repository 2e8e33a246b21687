package chat.limitless.command.credits;

import chat.limitless.api.credits.CapPeriod;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How much of a cap is used. Open holds count as if they were spent: what runs already must not lead beyond the cap
/// either.
record CapUse(CapPeriod period, long capMicros, long spentMicros, long heldMicros) {

    /// Empty where no cap is set for the period.
    static Optional<CapUse> of(CreditState state, CapPeriod period, Instant at) {
        return Optional.ofNullable(state.limits().capMicros(period))
                .map(cap -> new CapUse(
                        period,
                        cap,
                        state.spending(period).spentSince(state.limits().start(period, at)),
                        state.heldMicros()));
    }

    /// The cap that leaves least; empty where none is set.
    static Optional<CapUse> tightest(CreditState state, Instant at) {
        return Stream.of(CapPeriod.values())
                .flatMap(period -> of(state, period, at).stream())
                .min(Comparator.comparingLong(CapUse::leftMicros));
    }

    /// How a refusal tells it.
    Map<String, Object> facts() {
        return Map.of(
                "period", period.name().toLowerCase(Locale.ROOT),
                "capMicros", capMicros,
                "spentMicros", spentMicros,
                "heldMicros", heldMicros);
    }

    /// What is left; below zero once a cap was set lower than what is used.
    long leftMicros() {
        return capMicros - spentMicros - heldMicros;
    }
}
