package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import org.springframework.stereotype.Component;

/// Notes the card a purchase was paid with, when its buyer let us save it.
@Component
class SaveMethodOfPurchase implements TaskHandler {

    private final PurchaseHistory purchases;
    private final SavedMethods provider;
    private final RecordSavedMethod saved;

    SaveMethodOfPurchase(PurchaseHistory purchases, SavedMethods provider, RecordSavedMethod saved) {
        this.purchases = purchases;
        this.provider = provider;
        this.saved = saved;
    }

    @Override
    public String kind() {
        return RechargeProcess.SAVE;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var purchase = purchases.find(new PurchaseId(task.payload())).orElse(null);
        var paid = purchase == null ? null : purchase.paid();
        var consent = purchase == null ? null : purchase.started().saveMethodConsent();
        var paymentId = paid == null ? null : paid.paymentIntentId();
        if (paid == null || paymentId == null || consent == null) {
            return TaskOutcome.givenUp("no card to save");
        }
        return save(paid, paymentId, consent);
    }

    private TaskOutcome save(PurchasePaid paid, String paymentId, String consent) {
        try {
            provider.savedByPayment(paymentId)
                    .ifPresent(method -> saved.record(
                            AutoRechargeId.of(paid.userId()), paid.purchaseId().value(), method, consent));
            return TaskOutcome.done();
        } catch (Refused refused) {
            // Erased in the meantime: nothing more is kept of them.
            return TaskOutcome.givenUp(refused.code());
        }
    }
}
