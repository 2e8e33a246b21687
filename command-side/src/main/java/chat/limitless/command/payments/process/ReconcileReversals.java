package chat.limitless.command.payments.process;

import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.tasks.PeriodicJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lists what took money back lately and folds it as if it had been told: the ledger ends right although no notice ever
/// came. What only changed lately is found by the notices about it, which are received whether they were delivered or
/// not.
@Component
class ReconcileReversals implements PeriodicJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileReversals.class);

    private final ReversalProvider provider;
    private final FoldReversals reversals;
    private final NoticeInbox inbox;
    private final PurchaseProperties properties;
    private final Clock clock;

    ReconcileReversals(
            ReversalProvider provider,
            FoldReversals reversals,
            NoticeInbox inbox,
            PurchaseProperties properties,
            Clock clock) {
        this.provider = provider;
        this.reversals = reversals;
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.reconcile-reversals";
    }

    @Override
    public Duration every() {
        return properties.reconcileEvery();
    }

    @Override
    public void run() {
        var since = clock.instant().minus(properties.reconcileSince());
        long notPlaced = fold(provider.refundsSince(since), reversals::fold)
                + fold(provider.disputesSince(since), reversals::fold)
                + fold(provider.fraudWarningsSince(since), reversals::fold);
        long fresh = provider.noticesSince(since).stream()
                .filter(notice -> inbox.receive(notice, "listed"))
                .count();
        if (notPlaced > 0 || fresh > 0) {
            LOG.warn("reconciled refunds and disputes: {} are not ours, {} notices had never come", notPlaced, fresh);
        }
    }

    private static <T> long fold(List<T> told, Function<T, Verdict> fold) {
        return told.stream().map(fold).filter(verdict -> !verdict.isApplied()).count();
    }
}
