package chat.limitless.command.payments.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the payment page of a purchase. Safe to repeat after a crash: the same idempotency key and the same contents
/// give the same page.
@Component
class OpenCheckoutPage implements TaskHandler {

    /// The provider replays a stored failure for a day under the same key. From this try on, a page made unseen is
    /// looked for, and only when there is none a fresh key is used.
    private static final int LOOK_FIRST_FROM_TRY = 5;

    private final PurchaseHistory history;
    private final PaymentProvider provider;
    private final Recharges recharges;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final Clock clock;

    OpenCheckoutPage(
            PurchaseHistory history,
            PaymentProvider provider,
            Recharges recharges,
            Commands commands,
            PurchaseProperties properties,
            Clock clock) {
        this.history = history;
        this.provider = provider;
        this.recharges = recharges;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PurchaseProcess.OPEN_CHECKOUT;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var found = history.find(new PurchaseId(task.payload()));
        if (found.isEmpty()) {
            return TaskOutcome.givenUp("no such purchase");
        }
        var purchase = found.get();
        if (purchase.opened() == null && !purchase.isSettled()) {
            send(next(purchase.started(), task));
        }
        return TaskOutcome.done();
    }

    private PurchaseCommand next(PurchaseStarted started, DueTask task) {
        var tooLate = clock.instant().isAfter(properties.pageCanBeMadeUntil(started.startedAt()));
        if (tooLate || task.attempt() >= LOOK_FIRST_FROM_TRY) {
            var made = provider.find(started.purchaseId(), PurchaseSoFar.madeSince(started));
            if (made.isPresent() && made.get().url() != null) {
                return opened(started, made.get());
            }
        }
        if (tooLate) {
            return new ClosePurchase(started.purchaseId(), PaymentFacts.ABANDONED, clock.instant());
        }
        return opened(started, provider.open(order(started), key(task)));
    }

    private static String key(DueTask task) {
        int fresh = task.attempt() / LOOK_FIRST_FROM_TRY;
        return fresh == 0 ? task.id() : task.id() + ":" + fresh;
    }

    private CheckoutOrder order(PurchaseStarted started) {
        return new CheckoutOrder(
                started.purchaseId(),
                started.packId(),
                started.creditsMicros(),
                started.amountMinor(),
                started.currency(),
                started.saveMethodConsent() == null ? null : customerOf(started),
                properties.pageExpiresAt(started.startedAt()));
    }

    /// Null when the buyer was erased: then nothing is kept of them.
    private @Nullable String customerOf(PurchaseStarted started) {
        return recharges.customerOf(started.userId()).orElse(null);
    }

    private OpenCheckout opened(PurchaseStarted started, Checkout checkout) {
        return new OpenCheckout(
                started.purchaseId(),
                checkout.sessionId(),
                Objects.requireNonNull(checkout.url(), "a page that was just made has an address"),
                checkout.expiresAt(),
                clock.instant());
    }

    private void send(PurchaseCommand command) {
        try {
            commands.send(command);
        } catch (Refused refused) {
            // Closed in the meantime: nobody waits for the page any more.
            if (!refused.code().equals(RefusalCode.PURCHASE_CLOSED.code())) {
                throw refused;
            }
        }
    }
}
