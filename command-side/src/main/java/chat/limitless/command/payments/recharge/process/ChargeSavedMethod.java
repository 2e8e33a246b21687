package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.ChargeRejected;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Charges the saved card for the purchase of a recharge, once: always under the same key with the same contents, and
/// from the second try on a charge made unseen is looked for first. The key is never renewed: rather no recharge than
/// a second one.
@Component
class ChargeSavedMethod implements TaskHandler {

    private final PurchaseHistory purchases;
    private final RechargeHistory recharges;
    private final SavedMethods provider;
    private final EndRecharge ends;
    private final RechargeProperties properties;
    private final Clock clock;

    ChargeSavedMethod(
            PurchaseHistory purchases,
            RechargeHistory recharges,
            SavedMethods provider,
            EndRecharge ends,
            RechargeProperties properties,
            Clock clock) {
        this.purchases = purchases;
        this.recharges = recharges;
        this.provider = provider;
        this.ends = ends;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.CHARGE;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var purchase = purchases.find(new PurchaseId(task.payload())).orElse(null);
        if (purchase == null || purchase.started().chargedBy() == null) {
            return TaskOutcome.givenUp("nothing to charge a saved card for");
        }
        // In doubt, a person looks at what was taken already.
        return purchase.isSettled() || purchase.parked() ? TaskOutcome.done() : charge(purchase.started(), task);
    }

    private TaskOutcome charge(PurchaseStarted purchase, DueTask task) {
        var rechargeId = purchase.chargedBy();
        var recharge = rechargeId == null ? RechargeSoFar.NOTHING : recharges.find(rechargeId);
        var order = order(purchase, recharge);
        if (order == null) {
            return failed(purchase, "no-method");
        }
        boolean off = recharge.terms() == null;
        boolean tooLate = clock.instant().isAfter(purchase.startedAt().plus(properties.chargeWithin()));
        var told = off || tooLate || mayHaveBeenMade(task) ? find(purchase, order) : Optional.<ChargeTold>empty();
        if (told.isEmpty() && off) {
            return failed(purchase, "switched-off");
        }
        if (told.isEmpty() && tooLate) {
            return failed(purchase, "provider-away");
        }
        try {
            return told(purchase, told.orElseGet(() -> provider.charge(order, task.id())));
        } catch (ChargeRejected rejected) {
            return failed(purchase, rejected.code());
        }
    }

    /// A task that was put back to ask about a charge under way counts its tries anew.
    private boolean mayHaveBeenMade(DueTask task) {
        return task.attempt() > 1 || clock.instant().isAfter(task.orderedAt().plus(properties.askPendingEvery()));
    }

    private TaskOutcome told(PurchaseStarted purchase, ChargeTold charge) {
        ends.fold(purchase, charge);
        return charge.stage() == ChargeTold.Stage.PENDING
                ? TaskOutcome.again(clock.instant().plus(properties.askPendingEvery()))
                : TaskOutcome.done();
    }

    private TaskOutcome failed(PurchaseStarted purchase, String code) {
        ends.failed(purchase, code);
        return TaskOutcome.done();
    }

    private Optional<ChargeTold> find(PurchaseStarted purchase, ChargeOrder order) {
        return provider.findCharge(purchase.purchaseId(), order.customerReference(), PurchaseSoFar.madeSince(purchase));
    }

    /// Null when the card is not known any more, or its owner was erased.
    private static @Nullable ChargeOrder order(PurchaseStarted purchase, RechargeSoFar recharge) {
        var method = method(purchase, recharge);
        if (method == null) {
            return null;
        }
        var customer = method.customerReference().text();
        var reference = method.methodReference().text();
        return customer == null || reference == null
                ? null
                : new ChargeOrder(
                        purchase.purchaseId(), customer, reference, purchase.amountMinor(), purchase.currency());
    }

    /// The card the recharge began with, whatever was saved meanwhile.
    private static @Nullable PaymentMethodSaved method(PurchaseStarted purchase, RechargeSoFar recharge) {
        var inFlight = recharge.inFlight();
        return inFlight == null || !inFlight.purchaseId().equals(purchase.purchaseId())
                ? null
                : recharge.methods().get(inFlight.methodId());
    }
}
