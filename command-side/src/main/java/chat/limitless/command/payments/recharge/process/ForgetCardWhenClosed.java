package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.command.tasks.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/// Orders that the card of a closed account is forgotten. It reads the log from its beginning, with a position of its
/// own: so it met every account that had been closed before cards were forgotten at all. Orders are named after the
/// closing, and a card that is gone already is no work.
@Component
class ForgetCardWhenClosed {

    private final Tasks tasks;

    ForgetCardWhenClosed(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(UserDisabled closed, @SequenceNumber long sequence) {
        RechargeProcess.step(closed, sequence).forEach(tasks::schedule);
    }
}
