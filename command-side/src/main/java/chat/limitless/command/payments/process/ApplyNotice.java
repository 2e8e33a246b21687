package chat.limitless.command.payments.process;

import chat.limitless.api.Ids;
import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.PaymentNews;
import chat.limitless.command.payments.port.PaymentNews.CheckoutNews;
import chat.limitless.command.payments.port.PaymentNews.DisputeNews;
import chat.limitless.command.payments.port.PaymentNews.FraudNews;
import chat.limitless.command.payments.port.PaymentNews.MethodDetached;
import chat.limitless.command.payments.port.PaymentNews.MethodSetUp;
import chat.limitless.command.payments.port.PaymentNews.NoConsequence;
import chat.limitless.command.payments.port.PaymentNews.NotUnderstood;
import chat.limitless.command.payments.port.PaymentNews.PaymentFailed;
import chat.limitless.command.payments.port.PaymentNews.PaymentReceived;
import chat.limitless.command.payments.port.PaymentNews.PaymentRefused;
import chat.limitless.command.payments.port.PaymentNews.RefundNews;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds one stored notice into its purchase. A notice that overtook our own record of the purchase is parked and tried
/// again, and is an orphan once no purchase has come for a day; one that never fits stays parked for a person.
@Component
class ApplyNotice implements TaskHandler {

    static final String KIND = "payments.apply-notice";

    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));
    private static final Duration LATER_RETRY = Duration.ofMinutes(30);

    private final NoticeInbox inbox;
    private final PaymentNotices notices;
    private final PaymentProvider provider;
    private final PurchaseHistory history;
    private final FoldReversals reversals;
    private final Recharges recharges;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final Clock clock;

    ApplyNotice(
            NoticeInbox inbox,
            PaymentNotices notices,
            PaymentProvider provider,
            PurchaseHistory history,
            FoldReversals reversals,
            Recharges recharges,
            Commands commands,
            PurchaseProperties properties,
            Clock clock) {
        this.inbox = inbox;
        this.notices = notices;
        this.provider = provider;
        this.history = history;
        this.reversals = reversals;
        this.recharges = recharges;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var entry = inbox.find(task.payload()).orElse(null);
        if (entry == null || entry.isDone() || entry.body() == null) {
            return TaskOutcome.done();
        }
        var verdict = apply(notices.read(entry.body()));
        var parkedFor = verdict.parkedFor();
        if (parkedFor == null) {
            inbox.applied(entry.eventId());
            return TaskOutcome.done();
        }
        var now = clock.instant();
        if (!verdict.mayFitLater()) {
            inbox.park(entry.eventId(), parkedFor);
            return TaskOutcome.givenUp(parkedFor);
        }
        if (now.isBefore(entry.receivedAt().plus(properties.parkedFor()))) {
            inbox.park(entry.eventId(), parkedFor);
            return TaskOutcome.again(nextTry(entry.receivedAt(), now));
        }
        inbox.orphan(entry.eventId(), parkedFor);
        return TaskOutcome.givenUp(parkedFor);
    }

    private static Instant nextTry(Instant receivedAt, Instant now) {
        return RETRIES.stream()
                .map(receivedAt::plus)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(now.plus(LATER_RETRY));
    }

    private Verdict apply(PaymentNews news) {
        return switch (news) {
            case CheckoutNews page ->
                to(
                        page.checkout().reference(),
                        (id, _) -> PaymentFacts.of(id, page.checkout(), provider.liveMode(), clock.instant()));
            case PaymentFailed failed ->
                to(
                        failed.checkout().reference(),
                        (id, _) -> Optional.of(new ClosePurchase(id, PaymentFacts.FAILED, clock.instant())));
            case PaymentReceived received -> received(received);
            case PaymentRefused refused -> refused(refused);
            case MethodSetUp setUp -> setUp(setUp);
            case MethodDetached gone ->
                recharges.methodDetached(gone.methodReference()) ? Verdict.APPLIED : Verdict.parked("not-ours");
            case RefundNews refunds -> all(refunds.refunds());
            case DisputeNews told -> reversals.fold(told.dispute());
            case FraudNews told -> reversals.fold(told.warning());
            case NoConsequence _ -> Verdict.APPLIED;
            case NotUnderstood _ -> Verdict.parked("not-understood");
        };
    }

    private Verdict all(List<RefundTold> refunds) {
        var verdict = Verdict.APPLIED;
        for (var refund : refunds) {
            verdict = verdict.and(reversals.fold(refund));
        }
        return verdict;
    }

    private Verdict received(PaymentReceived news) {
        return to(news.reference(), (id, purchase) -> {
            var opened = purchase.opened();
            return isBeforeItsPage(purchase)
                    ? Optional.empty()
                    : Optional.of(new RecordPayment(
                            id,
                            // Without a page the payment's own id stands for it.
                            opened == null ? news.paymentId() : opened.sessionId(),
                            news.paymentId(),
                            news.amountMinor(),
                            news.currency(),
                            news.liveMode(),
                            provider.liveMode(),
                            clock.instant()));
        });
    }

    /// Off session there is no page, and one that was overtaken by what happened on it is not recorded any more.
    private static boolean isBeforeItsPage(PurchaseSoFar purchase) {
        return purchase.opened() == null
                && !purchase.started().offSession()
                && !purchase.pending()
                && !purchase.parked()
                && !purchase.isSettled();
    }

    /// On a page the card can be tried again, and the page's own end is what counts; off session it is over.
    private Verdict refused(PaymentRefused news) {
        var purchaseId = PurchaseOfPayment.named(news.reference()).orElse(null);
        if (purchaseId == null) {
            return Verdict.APPLIED;
        }
        var purchase = history.find(purchaseId);
        if (purchase.isEmpty()) {
            return Verdict.waiting("unknown-purchase");
        }
        if (purchase.get().started().offSession() && !purchase.get().isSettled()) {
            recharges.charged(purchase.get().started(), news.charge());
        }
        return Verdict.APPLIED;
    }

    private Verdict setUp(MethodSetUp news) {
        if (news.reference() == null || news.consentVersion() == null || !Ids.isWellFormed("rch_", news.reference())) {
            return Verdict.parked("not-ours");
        }
        try {
            recharges.methodSetUp(new AutoRechargeId(news.reference()), news.setupId(), news.consentVersion());
            return Verdict.APPLIED;
        } catch (Refused refused) {
            return Verdict.parked(refused.code());
        }
    }

    /// What a notice asks of its purchase.
    @FunctionalInterface
    private interface Consequence {

        Optional<PurchaseCommand> of(PurchaseId purchaseId, PurchaseSoFar purchase);
    }

    private Verdict to(@Nullable String reference, Consequence consequence) {
        var purchaseId = PurchaseOfPayment.named(reference).orElse(null);
        if (purchaseId == null) {
            return Verdict.parked("not-ours");
        }
        var purchase = history.find(purchaseId);
        if (purchase.isEmpty()) {
            return Verdict.waiting("unknown-purchase");
        }
        var command = consequence.of(purchaseId, purchase.get());
        if (command.isEmpty()) {
            // Paid before our own record of the page: the record comes, or the page's own notice tells.
            return purchase.get().opened() == null ? Verdict.waiting("no-page-yet") : Verdict.APPLIED;
        }
        try {
            commands.send(command.get());
            return Verdict.APPLIED;
        } catch (Refused refused) {
            return Verdict.parked(refused.code());
        }
    }
}
