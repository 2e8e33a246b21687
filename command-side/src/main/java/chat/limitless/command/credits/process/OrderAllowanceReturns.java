package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.command.tasks.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/// Orders what [AllowanceReturns] says. The orders and the position reached are stored in one transaction.
@Component
class OrderAllowanceReturns {

    private final Tasks tasks;

    OrderAllowanceReturns(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(CreditsAdjusted event, @SequenceNumber long sequence) {
        AllowanceReturns.of(event, sequence).forEach(tasks::schedule);
    }

    @EventHandler
    void on(AdjustmentRejected event, @SequenceNumber long sequence) {
        AllowanceReturns.of(event, sequence).forEach(tasks::schedule);
    }

    @EventHandler
    void on(WriteOffRejected event, @SequenceNumber long sequence) {
        AllowanceReturns.of(event, sequence).forEach(tasks::schedule);
    }

    @EventHandler
    void on(DebtWrittenOff event, @SequenceNumber long sequence) {
        AllowanceReturns.of(event, sequence).forEach(tasks::schedule);
    }
}
