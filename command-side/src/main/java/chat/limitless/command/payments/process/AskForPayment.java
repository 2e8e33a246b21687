package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Asks the provider about a purchase, less and less often, until it has ended: what a lost notice would have told is
/// found here. Ends pages that nobody paid, and delayed payments that never came.
@Component
class AskForPayment implements TaskHandler {

    private final PurchaseHistory history;
    private final PaymentProvider provider;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final Clock clock;

    AskForPayment(
            PurchaseHistory history,
            PaymentProvider provider,
            Commands commands,
            PurchaseProperties properties,
            Clock clock) {
        this.history = history;
        this.provider = provider;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PurchaseProcess.ASK_PROVIDER;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var purchase = history.find(new PurchaseId(task.payload())).orElse(null);
        if (purchase == null || purchase.opened() == null) {
            return TaskOutcome.givenUp("no payment page to ask about");
        }
        if (purchase.isSettled()) {
            return TaskOutcome.done();
        }
        var now = clock.instant();
        var opened = purchase.opened();
        var checkout = endWhenOverdue(opened, provider.current(opened.sessionId()), now);
        PaymentFacts.of(opened.purchaseId(), checkout, provider.liveMode(), now).ifPresent(commands::send);
        if (checkout.paid() || checkout.stage() == Stage.EXPIRED) {
            return TaskOutcome.done();
        }
        var startedAt = purchase.started().startedAt();
        if (checkout.stage() == Stage.COMPLETE && now.isAfter(startedAt.plus(properties.pendingFor()))) {
            commands.send(new ClosePurchase(opened.purchaseId(), PaymentFacts.FAILED, now));
            return TaskOutcome.done();
        }
        return TaskOutcome.again(properties.nextAsk(startedAt, now, deadline(opened)));
    }

    private Instant deadline(CheckoutOpened opened) {
        return opened.expiresAt().plus(properties.askAfterExpiry());
    }

    /// A page the provider keeps open beyond its time is ended; when the user pays at that very moment the provider
    /// refuses, and the next try sees the payment.
    private Checkout endWhenOverdue(CheckoutOpened opened, Checkout checkout, Instant now) {
        return checkout.stage() == Stage.OPEN && !now.isBefore(deadline(opened))
                ? provider.expire(checkout.sessionId())
                : checkout;
    }
}
