package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Tells the owner of a lot, once for each number of days, that it is about to end.
@Component
class AnnounceLotExpiry implements TaskHandler {

    private final Commands commands;
    private final Clock clock;

    AnnounceLotExpiry(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LotDeadlines.ANNOUNCE_EXPIRY;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var lot = LotDeadline.decode(task.payload());
        commands.send(new AnnounceExpiry(lot.accountId(), lot.lotId(), lot.daysBefore(), clock.instant()));
        return TaskOutcome.done();
    }
}
