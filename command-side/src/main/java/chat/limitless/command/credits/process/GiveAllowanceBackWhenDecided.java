package chat.limitless.command.credits.process;

import chat.limitless.api.credits.AllowanceCommand.GiveAllowanceBack;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Gives back what was counted for a change that nobody made alone.
@Component
class GiveAllowanceBackWhenDecided implements TaskHandler {

    private final Commands commands;
    private final Clock clock;

    GiveAllowanceBackWhenDecided(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AllowanceReturns.GIVE_BACK;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var back = AllowanceReturn.decode(task.payload());
        commands.send(new GiveAllowanceBack(
                back.allowanceId(), back.accountId(), back.change(), back.micros(), back.usedAt(), clock.instant()));
        return TaskOutcome.done();
    }
}
