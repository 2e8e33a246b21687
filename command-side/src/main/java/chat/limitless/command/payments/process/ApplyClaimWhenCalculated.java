package chat.limitless.command.payments.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import org.springframework.stereotype.Component;

/// Brings the account to the levels calculated last. Whichever of several orders runs first sends them: the account
/// takes only what is above the version it has.
@Component
class ApplyClaimWhenCalculated implements TaskHandler {

    private final PurchaseHistory history;
    private final Commands commands;
    private final PackLifetime lifetime;

    ApplyClaimWhenCalculated(PurchaseHistory history, Commands commands, PackLifetime lifetime) {
        this.history = history;
        this.commands = commands;
        this.lifetime = lifetime;
    }

    @Override
    public String kind() {
        return PurchaseProcess.APPLY_CLAIM;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var purchase = history.find(new PurchaseId(task.payload())).orElse(null);
        if (purchase == null || purchase.paid() == null || purchase.claim() == null) {
            return TaskOutcome.givenUp("no claim");
        }
        var paid = purchase.paid();
        var claim = purchase.claim();
        // The lot may not be there yet: what takes it is told as soon as what grants it.
        commands.send(PurchasedLot.grant(paid, lifetime.of(purchase.started())));
        commands.send(new ApplyClaim(
                CreditAccountId.of(paid.userId()),
                PurchasedLot.idOf(paid.purchaseId()),
                paid.purchaseId(),
                claim.version(),
                claim.revokedMicros(),
                claim.frozenMicros(),
                claim.cause(),
                claim.causeId(),
                claim.calculatedAt()));
        return TaskOutcome.done();
    }
}
