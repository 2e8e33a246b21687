package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseCommand.RefuseRefund;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.command.payments.port.RefundRejected;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Has the provider give money back. Safe to repeat: the same idempotency key gives the same refund, and from the
/// second
/// try on a refund made unseen is looked for first, because the provider forgets keys after a day.
@Component
class MakeRefund implements TaskHandler {

    private final PurchaseHistory history;
    private final ReversalProvider provider;
    private final Commands commands;
    private final Clock clock;

    MakeRefund(PurchaseHistory history, ReversalProvider provider, Commands commands, Clock clock) {
        this.history = history;
        this.provider = provider;
        this.commands = commands;
        this.clock = clock;
    }

    /// One order per request; two purchases may use the same request id.
    static TaskOrder order(RefundRequested asked) {
        var subject = asked.purchaseId().value() + ":" + asked.requestId().value();
        return TaskOrder.of(PurchaseProcess.REFUND, subject, asked.requestedAt());
    }

    @Override
    public String kind() {
        return PurchaseProcess.REFUND;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var ids = task.payload().split(":", 2);
        var purchase = history.find(new PurchaseId(ids[0])).orElse(null);
        if (purchase == null) {
            return TaskOutcome.givenUp("no such purchase");
        }
        var requestId = new RefundRequestId(ids[1]);
        purchase.toRefund().stream()
                .filter(asked -> asked.requestId().equals(requestId))
                .forEach(asked -> make(asked, task));
        return TaskOutcome.done();
    }

    private void make(RefundRequested asked, DueTask task) {
        try {
            var refund = task.attempt() > 1 ? madeOrNew(asked, task) : madeNow(asked, task);
            commands.send(FoldReversals.command(asked.purchaseId(), ofRequest(refund, asked), clock.instant()));
        } catch (RefundRejected rejected) {
            commands.send(new RefuseRefund(asked.purchaseId(), asked.requestId(), rejected.code(), clock.instant()));
        }
    }

    private RefundTold madeOrNew(RefundRequested asked, DueTask task) {
        return provider.refundsOf(asked.paymentIntentId()).stream()
                .filter(refund -> asked.requestId().equals(refund.requestId())
                        && asked.purchaseId().value().equals(refund.reference()))
                .findFirst()
                .orElseGet(() -> madeNow(asked, task));
    }

    private RefundTold madeNow(RefundRequested asked, DueTask task) {
        return provider.refund(
                new RefundOrder(asked.purchaseId(), asked.requestId(), asked.paymentIntentId(), asked.amountMinor()),
                task.id());
    }

    /// The answer to our own call is about our request, whatever it repeats of what we sent.
    private static RefundTold ofRequest(RefundTold refund, RefundRequested asked) {
        return new RefundTold(
                refund.refundId(),
                refund.reference(),
                asked.requestId(),
                asked.paymentIntentId(),
                refund.amountMinor(),
                refund.currency(),
                refund.status());
    }
}
