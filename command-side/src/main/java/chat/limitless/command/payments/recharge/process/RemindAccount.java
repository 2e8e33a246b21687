package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Has the account look whether recharging is due, now that another one may begin.
@Component
class RemindAccount implements TaskHandler {

    private final RechargeHistory history;
    private final Commands commands;
    private final Clock clock;

    RemindAccount(RechargeHistory history, Commands commands, Clock clock) {
        this.history = history;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.REMIND;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var id = RechargeEventPlace.decode(task.payload()).rechargeId();
        var now = clock.instant();
        if (history.find(id).isReady(now)) {
            commands.send(new RemindOfRecharge(CreditAccountId.of(id.userId()), now));
        }
        return TaskOutcome.done();
    }
}
