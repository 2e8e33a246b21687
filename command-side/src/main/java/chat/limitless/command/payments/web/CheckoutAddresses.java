package chat.limitless.command.payments.web;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Waits until a purchase has a payment page, whichever instance makes it.
@Component
class CheckoutAddresses implements SmartLifecycle {

    private final EventLog log;
    private final PurchaseHistory history;
    private final PurchaseWaiters waiters = new PurchaseWaiters();
    private volatile Optional<LogSubscription> subscription = Optional.empty();

    CheckoutAddresses(EventLog log, PurchaseHistory history) {
        this.log = log;
        this.history = history;
    }

    /// The purchase with its page; without one when the time is over first.
    Optional<PurchaseSoFar> await(PurchaseId purchaseId, Duration atMost) throws InterruptedException {
        var moved = waiters.join(purchaseId);
        try {
            long end = System.nanoTime() + atMost.toNanos();
            while (true) {
                var purchase = history.find(purchaseId);
                long left = end - System.nanoTime();
                if (purchase.isEmpty() || left <= 0 || hasPageOrEnded(purchase.get())) {
                    return purchase;
                }
                if (moved.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                    moved.drainPermits();
                }
            }
        } finally {
            waiters.leave(purchaseId, moved);
        }
    }

    private static boolean hasPageOrEnded(PurchaseSoFar purchase) {
        return purchase.opened() != null || purchase.isSettled();
    }

    @Override
    public void start() {
        var tail = log.tail();
        subscription = Optional.of(tail.subscribe(
                "checkout-addresses",
                tail.position(),
                events -> waiters.wake(events.stream().map(StoredEvent::streamId))));
    }

    @Override
    public void stop() {
        subscription.ifPresent(LogSubscription::close);
        subscription = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return subscription.isPresent();
    }
}
