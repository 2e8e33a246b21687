package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Grants what was paid, once: the lot is named after the purchase, so the account knows it when it comes again.
@Component
class GrantCreditsWhenPurchasePaid implements TaskHandler {

    private final PurchaseHistory history;
    private final Commands commands;
    private final Recharges recharges;
    private final PackLifetime lifetime;
    private final Clock clock;

    GrantCreditsWhenPurchasePaid(
            PurchaseHistory history, Commands commands, Recharges recharges, PackLifetime lifetime, Clock clock) {
        this.history = history;
        this.commands = commands;
        this.recharges = recharges;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PurchaseProcess.GRANT_CREDITS;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var purchase = history.find(new PurchaseId(task.payload())).orElse(null);
        if (purchase == null || purchase.paid() == null) {
            return TaskOutcome.givenUp("not paid");
        }
        var paid = purchase.paid();
        commands.send(PurchasedLot.grant(paid, lifetime.of(purchase.started())));
        commands.send(new ConfirmCredited(paid.purchaseId(), PurchasedLot.idOf(paid.purchaseId()), clock.instant()));
        recharges.credited(purchase);
        return TaskOutcome.done();
    }
}
