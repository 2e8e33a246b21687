package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.LotId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A credit account without its shell: the real state and the real rules, for the simulation.
public record SimulatedAccount(Object hidden) {

    /// Before its first event.
    public static final SimulatedAccount NONE = new SimulatedAccount(CreditState.NONE);

    /// What the claims of a purchase have come to on its lot.
    ///
    /// @param revokedMicros level: to be taken for good
    /// @param frozenMicros level: to be frozen, as far as it is there
    /// @param takenMicros of the first level, what has been taken in whatever way
    public record ClaimOnLot(long revokedMicros, long frozenMicros, long takenMicros) {}

    CreditState state() {
        return (CreditState) hidden;
    }

    public List<? extends CreditEvent> decide(CreditCommand command) {
        return Decide.on(state(), command);
    }

    public SimulatedAccount evolve(CreditEvent event) {
        return new SimulatedAccount(state().evolve(event));
    }

    public long availableMicros(Instant at) {
        return state().availableMicros(at);
    }

    /// Whether the balance is below what was agreed to for recharging.
    public boolean isRechargeDue() {
        return state().alarms().isRechargeDue(state().balanceMicros());
    }

    /// The lots with debt nobody has paid or given up.
    public List<LotId> owing() {
        return state().lots().stream()
                .filter(lot -> lot.claim().owedMicros() > 0)
                .map(Lot::lotId)
                .toList();
    }

    public long owedMicros(LotId lotId) {
        return lot(lotId).claim().owedMicros();
    }

    public ClaimOnLot claimOn(LotId lotId) {
        var lot = lot(lotId);
        return new ClaimOnLot(lot.claim().revokedMicros(), lot.claim().frozenMicros(), lot.claimedMicros());
    }

    private Lot lot(LotId lotId) {
        return Objects.requireNonNull(state().lot(lotId), lotId.value());
    }
}
