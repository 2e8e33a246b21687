package chat.limitless.command.simulation;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentNews;
import chat.limitless.command.payments.port.RefundTold;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the provider knows: pages, payments, what was taken back, and what it has told or still tells us.
final class StripeBooks {

    /// Stands in every notice, as the payer's name and address do; must never reach the log or the tasks.
    static final String CANARY = "canary.payer@example.com";

    private static final String ANOTHER_SHOP = "payment_intent.succeeded elsewhere";

    /// A payment that was received for a purchase of ours.
    record Payment(String id, String reference, long amountMinor, String currency) {}

    record Refund(RefundTold told, Instant createdAt) {}

    record Dispute(DisputeTold told, Instant createdAt) {}

    record Warning(FraudWarningTold told, Instant createdAt) {}

    /// A notice and whether it reached us.
    ///
    /// @param says read when we ask: some notices only point at what changed
    record Told(Notice notice, Instant at, Supplier<PaymentNews> says, boolean aboutReversals, boolean delivered) {

        boolean isOfAnotherShop() {
            return notice.eventType().equals(ANOTHER_SHOP);
        }

        boolean isOfACard() {
            return notice.eventType().equals(StripeCards.DETACHED);
        }
    }

    final Map<String, Checkout> sessions = new LinkedHashMap<>();
    final Map<String, Instant> sessionsMade = new LinkedHashMap<>();
    private final Map<String, String> savesFor = new LinkedHashMap<>();
    final Map<String, Payment> payments = new LinkedHashMap<>();
    final Map<String, Refund> refunds = new LinkedHashMap<>();
    final Map<String, Dispute> disputes = new LinkedHashMap<>();
    final Map<String, Warning> warnings = new LinkedHashMap<>();
    final Map<String, Told> told = new LinkedHashMap<>();
    final StripeCards cards;
    private final VirtualClock clock;
    private final Trace trace;
    private int made;

    StripeBooks(VirtualClock clock, Trace trace) {
        this.clock = clock;
        this.trace = trace;
        cards = new StripeCards(this, clock);
    }

    String id(String prefix) {
        return prefix + ++made;
    }

    void tell(String type, boolean aboutReversals, Supplier<PaymentNews> says) {
        var id = id("evt_");
        trace.add(() -> "  the provider has to tell " + id + " " + type);
        var notice = new Notice(id, type, id + "|" + CANARY);
        told.put(id, new Told(notice, clock.exact(), says, aboutReversals, false));
    }

    void tell(String type, boolean aboutReversals, PaymentNews says) {
        tell(type, aboutReversals, () -> says);
    }

    void delivered(String eventId) {
        told.computeIfPresent(
                eventId, (_, event) -> new Told(event.notice, event.at, event.says, event.aboutReversals, true));
    }

    List<Told> undelivered() {
        return told.values().stream().filter(event -> !event.delivered).toList();
    }

    /// @param customer for whom the card is saved that it is paid with; null for nobody
    void open(Checkout page, @Nullable String customer) {
        if (customer != null) {
            savesFor.put(page.sessionId(), customer);
        }
        sessions.put(page.sessionId(), page);
        sessionsMade.put(page.sessionId(), clock.exact());
    }

    /// Moves a page on and tells of it.
    Checkout page(Checkout page, Checkout.Stage stage, @Nullable Payment payment, String type) {
        var next = new Checkout(
                page.sessionId(),
                page.reference(),
                stage == Checkout.Stage.OPEN ? page.url() : null,
                page.expiresAt(),
                stage,
                payment != null,
                payment == null ? null : payment.id(),
                payment == null ? page.amountMinor() : payment.amountMinor(),
                page.currency(),
                page.liveMode());
        sessions.put(page.sessionId(), next);
        var customer = savesFor.get(page.sessionId());
        if (payment != null && customer != null) {
            cards.isPaidWith(payment.id(), customer);
        }
        tell(
                type,
                false,
                type.endsWith("async_payment_failed")
                        ? new PaymentNews.PaymentFailed(next)
                        : new PaymentNews.CheckoutNews(next));
        return next;
    }

    Payment pay(String reference, long amountMinor) {
        return pay(id("pi_"), reference, amountMinor);
    }

    Payment pay(String id, String reference, long amountMinor) {
        var payment = new Payment(id, reference, amountMinor, "usd");
        payments.put(payment.id(), payment);
        tell(
                "payment_intent.succeeded",
                false,
                new PaymentNews.PaymentReceived(reference, payment.id(), amountMinor, "usd", false));
        return payment;
    }

    void anotherShopIsPaid() {
        tell(ANOTHER_SHOP, false, new PaymentNews.PaymentReceived(null, id("pi_"), 500, "usd", false));
    }

    /// A bank refuses a card on a page.
    void refuse(String reference) {
        var no = new ChargeTold(id("pi_"), ChargeTold.Stage.DECLINED, "insufficient_funds", 0, "usd", false);
        tell("payment_intent.payment_failed", false, new PaymentNews.PaymentRefused(reference, no));
    }

    /// Steps on the way, and what only a later version understands.
    void tellsNothing() {
        tell("payment_intent.created", false, new PaymentNews.NoConsequence());
        tell("moon.risen", false, new PaymentNews.NotUnderstood());
    }

    /// Somebody else saves cards through the same account.
    void setUpForNobody() {
        tell("setup_intent.succeeded", false, new PaymentNews.MethodSetUp(null, id("seti_"), null));
    }

    /// Pages whose time is over.
    void expireOverdue() {
        for (var page : List.copyOf(sessions.values())) {
            if (page.stage() == Checkout.Stage.OPEN && !clock.exact().isBefore(page.expiresAt())) {
                page(page, Checkout.Stage.EXPIRED, null, "checkout.session.expired");
            }
        }
    }

    /// What can still be given back of a payment.
    long refundableMinor(String paymentId) {
        return amount(paymentId) - goneMinor(paymentId);
    }

    long amount(String paymentId) {
        return Objects.requireNonNull(payments.get(paymentId)).amountMinor();
    }

    private long goneMinor(String paymentId) {
        return refundedMinor(paymentId) + withdrawnMinor(paymentId);
    }

    private long refundedMinor(String paymentId) {
        return refundsOf(paymentId).stream()
                .filter(refund -> refund.status().takesMoney())
                .mapToLong(RefundTold::amountMinor)
                .sum();
    }

    private long withdrawnMinor(String paymentId) {
        return disputes.values().stream()
                .map(Dispute::told)
                .filter(dispute -> paymentId.equals(dispute.paymentId()))
                .filter(dispute -> dispute.fundsWithdrawn() && !dispute.fundsReinstated())
                .mapToLong(DisputeTold::amountMinor)
                .sum();
    }

    List<RefundTold> refundsOf(String paymentId) {
        return refunds.values().stream()
                .map(Refund::told)
                .filter(refund -> paymentId.equals(refund.paymentId()))
                .toList();
    }

    /// @param reference what we told the provider; null when it was made by hand
    RefundTold refund(
            String paymentId,
            @Nullable String reference,
            @Nullable RefundRequestId requestId,
            long amountMinor,
            RefundStatus status) {
        var refund = new RefundTold(id("re_"), reference, requestId, paymentId, amountMinor, "usd", status);
        refunds.put(refund.refundId(), new Refund(refund, clock.exact()));
        tell("refund.created", true, new PaymentNews.RefundNews(List.of(refund)));
        tell("charge.refunded", true, () -> new PaymentNews.RefundNews(refundsOf(paymentId)));
        return refund;
    }

    void refundIs(RefundTold refund, RefundStatus status) {
        var next = new RefundTold(
                refund.refundId(),
                refund.reference(),
                refund.requestId(),
                refund.paymentId(),
                refund.amountMinor(),
                refund.currency(),
                status);
        refunds.computeIfPresent(refund.refundId(), (_, known) -> new Refund(next, known.createdAt));
        tell("refund.updated", true, new PaymentNews.RefundNews(List.of(next)));
    }

    void dispute(String paymentId, long amountMinor, DisputeStatus status) {
        var id = id("dp_");
        boolean withdrawn = status == DisputeStatus.OPEN;
        var dispute = new DisputeTold(id, paymentId, amountMinor, "usd", status, withdrawn, false);
        disputes.put(id, new Dispute(dispute, clock.exact()));
        tell("charge.dispute.created", true, new PaymentNews.DisputeNews(dispute));
        if (withdrawn) {
            tell("charge.dispute.funds_withdrawn", true, new PaymentNews.DisputeNews(dispute));
        }
    }

    /// The kind of notice tells what money has moved.
    void disputeIs(DisputeTold dispute, DisputeStatus status, String type) {
        var next = new DisputeTold(
                dispute.disputeId(),
                dispute.paymentId(),
                dispute.amountMinor(),
                dispute.currency(),
                status,
                dispute.fundsWithdrawn() || type.endsWith("withdrawn"),
                dispute.fundsReinstated() || type.endsWith("reinstated"));
        disputes.computeIfPresent(dispute.disputeId(), (_, known) -> new Dispute(next, known.createdAt));
        tell(type, true, new PaymentNews.DisputeNews(next));
    }

    void warn(String paymentId) {
        var warning = new FraudWarningTold(id("issfr_"), paymentId);
        warnings.put(warning.warningId(), new Warning(warning, clock.exact()));
        tell("radar.early_fraud_warning.created", true, new PaymentNews.FraudNews(warning));
    }

    /// What the provider holds for us: received, less what was given or taken back.
    long balanceMinor() {
        return payments.values().stream()
                .mapToLong(payment -> payment.amountMinor() - goneMinor(payment.id()))
                .sum();
    }
}
