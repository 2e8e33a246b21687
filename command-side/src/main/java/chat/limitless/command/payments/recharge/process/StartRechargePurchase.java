package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import org.springframework.stereotype.Component;

/// Starts the purchase of a recharge that has begun.
@Component
class StartRechargePurchase implements TaskHandler {

    private final RechargeHistory history;
    private final Commands commands;

    StartRechargePurchase(RechargeHistory history, Commands commands) {
        this.history = history;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return RechargeProcess.START;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var started = history.find(RechargeEventPlace.decode(task.payload()).rechargeId())
                .inFlight();
        if (started != null) {
            commands.send(purchase(started));
        }
        return TaskOutcome.done();
    }

    static StartPurchase purchase(RechargeStarted started) {
        return new StartPurchase(
                started.purchaseId(),
                started.rechargeId().userId(),
                started.packId(),
                started.creditsMicros(),
                started.amountMinor(),
                started.currency(),
                started.priceListVersion(),
                started.rechargeId(),
                null,
                started.startedAt());
    }
}
