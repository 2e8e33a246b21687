package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Whoever got money back, or disputes a payment, is not charged again without being asked: the balance falls when the
/// credits are taken, and recharging would buy them anew.
@Component
class StopRechargeWhenTakenBack implements TaskHandler {

    private final PurchaseHistory purchases;
    private final Commands commands;
    private final Clock clock;

    StopRechargeWhenTakenBack(PurchaseHistory purchases, Commands commands, Clock clock) {
        this.purchases = purchases;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.STOP;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        purchases
                .find(new PurchaseId(task.payload()))
                .map(purchase -> AutoRechargeId.of(purchase.started().userId()))
                .ifPresent(id -> commands.send(new DisableAutoRecharge(id, "taken-back", clock.instant())));
        return TaskOutcome.done();
    }
}
