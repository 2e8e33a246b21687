package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Tells the account below which balance recharging is due: what holds now, whichever of several orders runs last.
@Component
class SetThresholdOfAccount implements TaskHandler {

    private final RechargeHistory history;
    private final Commands commands;
    private final Clock clock;

    SetThresholdOfAccount(RechargeHistory history, Commands commands, Clock clock) {
        this.history = history;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.SET_THRESHOLD;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var id = RechargeEventPlace.decode(task.payload()).rechargeId();
        var terms = history.find(id).terms();
        commands.send(new SetRechargeThreshold(
                CreditAccountId.of(id.userId()), terms == null ? null : terms.thresholdMicros(), clock.instant()));
        return TaskOutcome.done();
    }
}
