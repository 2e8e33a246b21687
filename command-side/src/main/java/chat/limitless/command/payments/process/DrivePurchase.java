package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.tasks.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Orders what [PurchaseProcess] says and notes whose a payment is. Orders, notes and the position reached are stored
/// in
/// one transaction.
@Component
class DrivePurchase {

    private static final Logger LOG = LoggerFactory.getLogger(DrivePurchase.class);

    private final Tasks tasks;
    private final PurchaseOfPayment payments;
    private final PurchaseProperties properties;
    private final MeterRegistry meters;

    DrivePurchase(Tasks tasks, PurchaseOfPayment payments, PurchaseProperties properties, MeterRegistry meters) {
        this.tasks = tasks;
        this.payments = payments;
        this.properties = properties;
        this.meters = meters;
    }

    @EventHandler
    void on(PurchaseEvent event) {
        PurchaseProcess.step(event, properties).forEach(tasks::schedule);
        if (event instanceof PurchasePaid paid) {
            payments.note(paid.paymentIntentId(), paid.purchaseId());
        }
        if (event instanceof PurchaseParked parked) {
            payments.note(parked.paymentIntentId(), parked.purchaseId());
            LOG.error("purchase {} needs a person: {}", parked.purchaseId(), parked.reason());
            meters.counter("limitless.purchases.parked", "reason", parked.reason())
                    .increment();
        }
    }
}
