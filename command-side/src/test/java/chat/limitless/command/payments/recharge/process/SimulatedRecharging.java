package chat.limitless.command.payments.recharge.process;

import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.List;

/// What the process of purchases orders from recharging, for the simulation.
public final class SimulatedRecharging {

    private SimulatedRecharging() {}

    public static List<TaskHandler> handlers(PurchaseHistory history, Commands commands, Clock clock) {
        return List.of(new StopRechargeWhenTakenBack(history, commands, clock));
    }
}
