package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.command.tasks.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/// Orders what [RechargeProcess] says and notes whose a card is. Orders, notes and the position reached are stored in
/// one transaction.
@Component
class DriveRecharge {

    private final Tasks tasks;
    private final OwnerOfMethod owners;
    private final RechargeProperties properties;

    DriveRecharge(Tasks tasks, OwnerOfMethod owners, RechargeProperties properties) {
        this.tasks = tasks;
        this.owners = owners;
        this.properties = properties;
    }

    @EventHandler
    void on(AutoRechargeEvent event, @SequenceNumber long sequence) {
        if (event instanceof PaymentMethodSaved saved) {
            owners.note(saved.methodId(), saved.rechargeId());
        }
        RechargeProcess.step(event, sequence, properties).forEach(tasks::schedule);
    }

    @EventHandler
    void on(PurchaseEvent event) {
        RechargeProcess.step(event).forEach(tasks::schedule);
    }

    @EventHandler
    void on(RechargeDue due, @SequenceNumber long sequence) {
        tasks.schedule(RechargeProcess.step(due, sequence));
    }
}
