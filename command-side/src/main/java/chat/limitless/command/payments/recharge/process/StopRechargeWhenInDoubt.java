package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import org.springframework.stereotype.Component;

/// Ends recharging when a charge took something else than was agreed.
@Component
class StopRechargeWhenInDoubt implements TaskHandler {

    private final PurchaseHistory purchases;
    private final EndRecharge ends;

    StopRechargeWhenInDoubt(PurchaseHistory purchases, EndRecharge ends) {
        this.purchases = purchases;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return RechargeProcess.STOP_IN_DOUBT;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        purchases
                .find(new PurchaseId(task.payload()))
                .filter(PurchaseSoFar::parked)
                .ifPresent(ends::inDoubt);
        return TaskOutcome.done();
    }
}
