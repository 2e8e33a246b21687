package chat.limitless.command.payments.recharge;

import chat.limitless.api.recharge.AutoRechargeCommand;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeEvent;
import java.util.List;

/// The recharging of somebody who never agreed to any: the real rules, for the simulation.
public final class SimulatedRecharge {

    private SimulatedRecharge() {}

    public static List<? extends AutoRechargeEvent> decide(AutoRechargeCommand command) {
        return switch (command) {
            case DisableAutoRecharge disable -> AutoRechargeDecider.decide(AutoRechargeState.NONE, disable);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
