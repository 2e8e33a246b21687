package chat.limitless.command.payments.recharge;

import chat.limitless.api.recharge.AutoRechargeCommand;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent;
import java.util.List;

/// One user's recharging without its shell: the real state and the real rules, for the simulation.
public record SimulatedRecharging(Object hidden) {

    /// Before its first event.
    public static final SimulatedRecharging NONE = new SimulatedRecharging(AutoRechargeState.NONE);

    private AutoRechargeState state() {
        return (AutoRechargeState) hidden;
    }

    public List<? extends AutoRechargeEvent> decide(AutoRechargeCommand command) {
        var state = state();
        return switch (command) {
            case RecordCustomer told -> SavedMethodDecider.decide(state, told);
            case SavePaymentMethod told -> SavedMethodDecider.decide(state, told);
            case RemovePaymentMethod told -> SavedMethodDecider.decide(state, told);
            case RecordMethodDetached told -> SavedMethodDecider.decide(state, told);
            case EnableAutoRecharge told -> AutoRechargeDecider.decide(state, told);
            case DisableAutoRecharge told -> AutoRechargeDecider.decide(state, told);
            case RequestRecharge told -> AutoRechargeDecider.decide(state, told);
            case RecordRechargeOutcome told -> AutoRechargeDecider.decide(state, told);
        };
    }

    public SimulatedRecharging evolve(AutoRechargeEvent event) {
        return new SimulatedRecharging(state().evolve(event));
    }

    /// Whether a recharge has begun and not ended.
    public boolean isInFlight() {
        return state().inFlight() != null;
    }
}
