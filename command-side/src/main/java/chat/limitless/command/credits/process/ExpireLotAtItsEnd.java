package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Takes what is left of a lot at its end.
@Component
class ExpireLotAtItsEnd implements TaskHandler {

    private final Commands commands;
    private final Clock clock;

    ExpireLotAtItsEnd(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LotDeadlines.EXPIRE_LOT;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        commands.send(new ExpireLots(LotDeadline.decode(task.payload()).accountId(), clock.instant()));
        return TaskOutcome.done();
    }
}
