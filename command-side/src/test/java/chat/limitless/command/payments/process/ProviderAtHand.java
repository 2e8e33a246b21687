package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.command.payments.port.RefundRejected;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payment provider that answers what a test gave it and keeps what it was asked.
final class ProviderAtHand implements PaymentProvider, ReversalProvider {

    final List<Checkout> pages = new ArrayList<>();
    final List<RefundTold> refunds = new ArrayList<>();
    final List<DisputeTold> disputes = new ArrayList<>();
    final List<FraudWarningTold> warnings = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();

    /// Since when each list was asked for.
    final List<Instant> askedSince = new ArrayList<>();

    /// What was ordered, with its key: pages and refunds.
    final List<Ordered> ordered = new ArrayList<>();

    /// Pages we had ended.
    final List<String> expired = new ArrayList<>();

    /// The page that is made or found, and the refund that is made.
    @Nullable
    Checkout page;

    @Nullable
    RefundTold refund;

    /// Set when no refund will ever be made.
    @Nullable
    String rejection;

    /// Something we had made.
    record Ordered(Object order, String key) {}

    @Override
    public Checkout open(CheckoutOrder order, String idempotencyKey) {
        ordered.add(new Ordered(order, idempotencyKey));
        return Objects.requireNonNull(page);
    }

    @Override
    public Optional<Checkout> find(PurchaseId purchaseId, Instant since) {
        askedSince.add(since);
        return pages.stream()
                .filter(made -> purchaseId.value().equals(made.reference()))
                .findFirst();
    }

    @Override
    public Checkout current(String sessionId) {
        return Objects.requireNonNull(page);
    }

    @Override
    public List<Checkout> pagesSince(Instant since) {
        return listed(pages, since);
    }

    @Override
    public Checkout expire(String sessionId) {
        expired.add(sessionId);
        return Objects.requireNonNull(page);
    }

    @Override
    public List<Notice> undelivered(Instant since) {
        return listed(notices, since);
    }

    @Override
    public boolean liveMode() {
        return true;
    }

    @Override
    public RefundTold refund(RefundOrder order, String idempotencyKey) {
        ordered.add(new Ordered(order, idempotencyKey));
        if (rejection != null) {
            throw new RefundRejected(rejection, new IllegalStateException());
        }
        return Objects.requireNonNull(refund);
    }

    @Override
    public List<RefundTold> refundsOf(String paymentId) {
        return refunds.stream()
                .filter(made -> paymentId.equals(made.paymentId()))
                .toList();
    }

    @Override
    public List<RefundTold> refundsSince(Instant since) {
        return listed(refunds, since);
    }

    @Override
    public List<DisputeTold> disputesSince(Instant since) {
        return listed(disputes, since);
    }

    @Override
    public List<FraudWarningTold> fraudWarningsSince(Instant since) {
        return listed(warnings, since);
    }

    @Override
    public List<Notice> noticesSince(Instant since) {
        return listed(notices, since);
    }

    @Override
    public Optional<String> referenceOf(String paymentId) {
        return Optional.of("somebody else's order");
    }

    private <T> List<T> listed(List<T> all, Instant since) {
        askedSince.add(since);
        return List.copyOf(all);
    }
}
