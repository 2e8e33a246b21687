package chat.limitless.command.payments.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
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

    private static final int PAID_PRIORITY = 20;

    private final PurchaseHistory history;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final Clock clock;

    GrantCreditsWhenPurchasePaid(
            PurchaseHistory history, Commands commands, PurchaseProperties properties, Clock clock) {
        this.history = history;
        this.commands = commands;
        this.properties = properties;
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
        commands.send(grant(paid));
        commands.send(new ConfirmCredited(paid.purchaseId(), lotOf(paid.purchaseId()), clock.instant()));
        return TaskOutcome.done();
    }

    private GrantLot grant(PurchasePaid paid) {
        return new GrantLot(
                CreditAccountId.of(paid.userId()),
                lotOf(paid.purchaseId()),
                LotKind.PAID,
                paid.creditsMicros(),
                paid.amountMinor(),
                paid.currency(),
                paid.purchaseId(),
                PAID_PRIORITY,
                paid.paidAt().plus(properties.paidLotsExpireAfter()),
                "purchase",
                paid.paidAt());
    }

    static LotId lotOf(PurchaseId purchaseId) {
        return new LotId("lot_" + purchaseId.value().substring("pay_".length()));
    }
}
