package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A charge that took something else than was agreed waits for a person. Nothing more is charged meanwhile, and the
/// recharge is over: whoever agrees anew need not wait for that person.
@Component
class StopRechargeWhenInDoubt implements TaskHandler {

    private final PurchaseHistory purchases;
    private final EndRecharge ends;
    private final Commands commands;
    private final Clock clock;

    StopRechargeWhenInDoubt(PurchaseHistory purchases, EndRecharge ends, Commands commands, Clock clock) {
        this.purchases = purchases;
        this.ends = ends;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.STOP_IN_DOUBT;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        purchases.find(new PurchaseId(task.payload())).ifPresent(this::stop);
        return TaskOutcome.done();
    }

    private void stop(PurchaseSoFar purchase) {
        var rechargeId = purchase.started().chargedBy();
        if (rechargeId == null) {
            return;
        }
        commands.send(new DisableAutoRecharge(rechargeId, "taken-back", clock.instant()));
        if (purchase.parked() && purchase.paid() == null) {
            ends.inDoubt(purchase);
        }
    }
}
