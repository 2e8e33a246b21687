package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.command.tasks.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/// Orders what [LotDeadlines] says. The orders and the position reached are stored in one transaction.
@Component
class ScheduleLotDeadlines {

    private final Tasks tasks;

    ScheduleLotDeadlines(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(LotGranted event) {
        LotDeadlines.of(event).forEach(tasks::schedule);
    }
}
