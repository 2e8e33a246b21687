package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.Tasks;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.List;

/// The process of lots as the product wires it, for the simulation.
public final class SimulatedLots {

    private final List<TaskHandler> handlers;
    private final ScheduleLotDeadlines schedule;

    public SimulatedLots(Commands commands, Tasks tasks, Clock clock) {
        handlers = List.of(new ExpireLotAtItsEnd(commands, clock), new AnnounceLotExpiry(commands, clock));
        schedule = new ScheduleLotDeadlines(tasks);
    }

    public List<TaskHandler> handlers() {
        return handlers;
    }

    /// What follows from one event.
    public void drive(LotGranted event) {
        schedule.on(event);
    }
}
