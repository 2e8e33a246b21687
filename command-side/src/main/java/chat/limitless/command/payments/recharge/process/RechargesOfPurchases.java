package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.command.payments.process.Recharges;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where purchases meet recharging.
@Component
class RechargesOfPurchases implements Recharges {

    private final CustomerOf customers;
    private final EndRecharge ends;
    private final RecordSavedMethod methods;
    private final Tasks tasks;
    private final Clock clock;

    RechargesOfPurchases(CustomerOf customers, EndRecharge ends, RecordSavedMethod methods, Tasks tasks, Clock clock) {
        this.customers = customers;
        this.ends = ends;
        this.methods = methods;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Optional<String> customerOf(UserId buyer) {
        try {
            return customers.reference(AutoRechargeId.of(buyer));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    @Override
    public void credited(PurchaseSoFar purchase) {
        ends.succeeded(purchase);
        if (purchase.started().saveMethodConsent() != null) {
            var subject = purchase.started().purchaseId().value();
            tasks.schedule(TaskOrder.of(RechargeProcess.SAVE, subject, clock.instant()));
        }
    }

    @Override
    public void charged(PurchaseStarted purchase, ChargeTold charge) {
        ends.fold(purchase, charge);
    }

    @Override
    public void methodSetUp(AutoRechargeId rechargeId, String setupId, String consentVersion) {
        methods.setUp(rechargeId, setupId, consentVersion);
    }

    @Override
    public boolean methodDetached(String methodReference) {
        return methods.detached(methodReference);
    }
}
