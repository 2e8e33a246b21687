package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Looks from time to time, as long as the terms that ordered it hold: whatever was missed, the account is told the
/// threshold and looks at its balance, and a recharge that has not ended is brought on.
@Component
class WatchRecharge implements TaskHandler {

    private final RechargeHistory history;
    private final PurchaseHistory purchases;
    private final EndRecharge ends;
    private final Commands commands;
    private final RechargeProperties properties;
    private final Clock clock;

    WatchRecharge(
            RechargeHistory history,
            PurchaseHistory purchases,
            EndRecharge ends,
            Commands commands,
            RechargeProperties properties,
            Clock clock) {
        this.history = history;
        this.purchases = purchases;
        this.ends = ends;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.WATCH;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var ordered = RechargeEventPlace.decode(task.payload());
        var soFar = history.find(ordered.rechargeId());
        if (soFar.terms() == null || soFar.agreedAs() != ordered.sequence()) {
            // The terms that hold now have ordered a watch of their own.
            return TaskOutcome.done();
        }
        var now = clock.instant();
        if (soFar.inFlight() != null) {
            bringOn(soFar.inFlight());
        }
        if (soFar.isReady(now)) {
            var account = CreditAccountId.of(ordered.rechargeId().userId());
            commands.send(new SetRechargeThreshold(account, soFar.terms().thresholdMicros(), now));
        }
        return TaskOutcome.again(now.plus(properties.watchEvery()));
    }

    /// The purchase says how far it is.
    private void bringOn(RechargeStarted started) {
        var purchase = purchases.find(started.purchaseId());
        if (purchase.isEmpty()) {
            commands.send(StartRechargePurchase.purchase(started));
        } else if (purchase.get().credited()) {
            ends.succeeded(purchase.get());
        } else if (purchase.get().parked()) {
            ends.inDoubt(purchase.get());
        } else if (purchase.get().closed() && purchase.get().paid() == null) {
            ends.closed(purchase.get());
        }
    }
}
