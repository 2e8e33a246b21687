package chat.limitless.command.simulation;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.ChargeRejected;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.MethodTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentNews;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.command.payments.port.RefundRejected;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.port.SetupPage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The provider's answers to our calls. Calls get lost on the way there or back; an idempotency key is known for a day,
/// and gives the same answer for as long, a failure too.
final class SimulatedStripe implements PaymentProvider, ReversalProvider, PaymentNotices, SavedMethods {

    private static final Duration KEYS_ARE_KNOWN_FOR = Duration.ofDays(1);
    private static final Duration SHORTEST_PAGE = Duration.ofMinutes(30);

    private record Kept(Instant at, Supplier<Object> answer) {}

    private final StripeBooks books;
    private final VirtualClock clock;
    private final Chance chance;
    private final Weather weather;
    private final Sabotage sabotage;
    private final Map<String, Kept> keys = new HashMap<>();
    private boolean isAway;
    private boolean isLosingAnswers;

    SimulatedStripe(StripeBooks books, VirtualClock clock, Chance chance, Weather weather, Sabotage sabotage) {
        this.books = books;
        this.clock = clock;
        this.chance = chance;
        this.weather = weather;
        this.sabotage = sabotage;
    }

    private static PaymentProviderFailure failure(String code) {
        return new PaymentProviderFailure(code, new IllegalStateException("about " + StripeBooks.CANARY));
    }

    /// Every call fails from now on.
    void goesAway(boolean away) {
        isAway = away;
    }

    /// Every call has its effect and fails from now on.
    void losesAnswers(boolean loses) {
        isLosingAnswers = loses;
    }

    private <T> T call(String what, Supplier<T> answer) {
        books.expireOverdue();
        if (isAway) {
            throw failure("away");
        }
        var told = weather.call("the provider's " + what, () -> failure("no answer"), answer);
        if (isLosingAnswers) {
            throw failure("lost");
        }
        return told;
    }

    /// The answer under a key, made once.
    private <T> T keyed(Class<T> type, String key, Supplier<T> answer) {
        var kept = keys.get(key);
        if (kept != null && clock.exact().isBefore(kept.at.plus(KEYS_ARE_KNOWN_FOR))) {
            return type.cast(kept.answer.get());
        }
        if (!weather.isCalm() && chance.percent(2)) {
            keys.put(key, new Kept(clock.exact(), () -> {
                throw failure("500 kept under the key");
            }));
            throw failure("500");
        }
        T made = answer.get();
        keys.put(key, new Kept(clock.exact(), () -> made));
        return made;
    }

    @Override
    public Checkout open(CheckoutOrder order, String idempotencyKey) {
        return call("open", () -> keyed(Checkout.class, idempotencyKey, () -> page(order)));
    }

    private Checkout page(CheckoutOrder order) {
        if (order.expiresAt().isBefore(clock.exact().plus(SHORTEST_PAGE))) {
            throw failure("400 expires_at");
        }
        var id = books.id("cs_");
        var page = new Checkout(
                id,
                order.purchaseId().value(),
                "https://pay.example/" + id,
                order.expiresAt(),
                Checkout.Stage.OPEN,
                false,
                null,
                order.amountMinor(),
                order.currency(),
                false);
        books.open(page, order.saveForCustomer());
        return page;
    }

    @Override
    public Optional<Checkout> find(PurchaseId purchaseId, Instant since) {
        return call(
                "find",
                () -> List.copyOf(books.sessions.values()).reversed().stream()
                        .filter(page -> purchaseId.value().equals(page.reference()))
                        .filter(page -> !Objects.requireNonNull(books.sessionsMade.get(page.sessionId()))
                                .isBefore(since.minusSeconds(1)))
                        .findFirst());
    }

    @Override
    public Checkout current(String sessionId) {
        return call("current", () -> known(sessionId));
    }

    @Override
    public List<Checkout> pagesSince(Instant since) {
        return call(
                "pages",
                () -> books.sessions.values().stream()
                        .filter(page -> !Objects.requireNonNull(books.sessionsMade.get(page.sessionId()))
                                .isBefore(since.minusSeconds(1)))
                        .toList());
    }

    private Checkout known(String sessionId) {
        return Objects.requireNonNull(books.sessions.get(sessionId), sessionId);
    }

    @Override
    public Checkout expire(String sessionId) {
        return call("expire", () -> {
            if (known(sessionId).stage() != Checkout.Stage.OPEN) {
                throw failure("400 not open");
            }
            return books.page(known(sessionId), Checkout.Stage.EXPIRED, null, "checkout.session.expired");
        });
    }

    @Override
    public List<Notice> undelivered(Instant since) {
        return call(
                "undelivered",
                () -> books.undelivered().stream()
                        .filter(told -> !told.at().isBefore(since))
                        .map(StripeBooks.Told::notice)
                        .toList());
    }

    @Override
    public boolean liveMode() {
        return false;
    }

    @Override
    public RefundTold refund(RefundOrder order, String idempotencyKey) {
        return call(
                "refund",
                () -> sabotage == Sabotage.REFUND_WITHOUT_KEY
                        ? made(order)
                        : keyed(RefundTold.class, idempotencyKey, () -> made(order)));
    }

    private RefundTold made(RefundOrder order) {
        boolean disputed = books.disputes.values().stream()
                .map(StripeBooks.Dispute::told)
                .anyMatch(dispute -> order.paymentId().equals(dispute.paymentId())
                        && (dispute.status() == DisputeStatus.OPEN || dispute.status() == DisputeStatus.LOST));
        if (disputed || order.amountMinor() > books.refundableMinor(order.paymentId())) {
            throw new RefundRejected(disputed ? "charge_disputed" : "charge_already_refunded", failure("400"));
        }
        return books.refund(
                order.paymentId(),
                order.purchaseId().value(),
                order.requestId(),
                order.amountMinor(),
                chance.percent(50) ? RefundStatus.SUCCEEDED : RefundStatus.PENDING);
    }

    @Override
    public List<RefundTold> refundsOf(String paymentId) {
        return call(
                "refundsOf", () -> sabotage == Sabotage.REFUND_WITHOUT_KEY ? List.of() : books.refundsOf(paymentId));
    }

    @Override
    public List<RefundTold> refundsSince(Instant since) {
        return call(
                "refundsSince",
                () -> books.refunds.values().stream()
                        .filter(refund -> !refund.createdAt().isBefore(since))
                        .map(StripeBooks.Refund::told)
                        .toList());
    }

    @Override
    public List<DisputeTold> disputesSince(Instant since) {
        return call(
                "disputesSince",
                () -> books.disputes.values().stream()
                        .filter(dispute -> !dispute.createdAt().isBefore(since))
                        .map(StripeBooks.Dispute::told)
                        .toList());
    }

    @Override
    public List<FraudWarningTold> fraudWarningsSince(Instant since) {
        return call(
                "fraudWarningsSince",
                () -> books.warnings.values().stream()
                        .filter(warning -> !warning.createdAt().isBefore(since))
                        .map(StripeBooks.Warning::told)
                        .toList());
    }

    @Override
    public List<Notice> noticesSince(Instant since) {
        return call(
                "noticesSince",
                () -> books.told.values().stream()
                        .filter(told -> told.aboutReversals() && !told.at().isBefore(since))
                        .map(StripeBooks.Told::notice)
                        .toList());
    }

    @Override
    public Optional<String> referenceOf(String paymentId) {
        return call(
                "referenceOf",
                () -> Optional.ofNullable(books.payments.get(paymentId)).map(StripeBooks.Payment::reference));
    }

    @Override
    public String makeCustomer(AutoRechargeId rechargeId, String idempotencyKey) {
        return call("makeCustomer", () -> keyed(String.class, idempotencyKey, () -> books.id("cus_")));
    }

    @Override
    public SetupPage openSetup(
            AutoRechargeId rechargeId, String customerReference, String consentVersion, String idempotencyKey) {
        throw new UnsupportedOperationException("pages are shown where they are asked for");
    }

    @Override
    public Optional<MethodTold> savedBySetup(String setupId) {
        return call("savedBySetup", () -> books.cards.savedBySetup(setupId));
    }

    @Override
    public Optional<MethodTold> savedByPayment(String paymentId) {
        return call("savedByPayment", () -> books.cards.savedByPayment(paymentId));
    }

    @Override
    public ChargeTold charge(ChargeOrder order, String idempotencyKey) {
        return call(
                "charge",
                () -> sabotage == Sabotage.CHARGE_WITHOUT_KEY
                        ? charged(order)
                        : keyed(ChargeTold.class, idempotencyKey, () -> charged(order)));
    }

    private ChargeTold charged(ChargeOrder order) {
        if (!books.cards.has(order.methodReference())) {
            throw new ChargeRejected("payment_method_detached", failure("400"));
        }
        var mood = books.cards.mood(order.methodReference());
        var stage = switch (mood) {
            case DECLINES -> Stage.DECLINED;
            case WANTS_OWNER -> Stage.NEEDS_AUTHENTICATION;
            case TAKES_ITS_TIME -> Stage.PENDING;
            case WORKS, TAKES_TOO_MUCH -> Stage.PAID;
        };
        return books.cards.charge(
                order, stage, order.amountMinor() + (mood == StripeCards.Mood.TAKES_TOO_MUCH ? 1 : 0));
    }

    @Override
    public Optional<ChargeTold> findCharge(PurchaseId purchaseId, String customerReference, Instant since) {
        return call(
                "findCharge",
                () -> books.cards.charges.values().stream()
                        .filter(charge -> charge.reference().equals(purchaseId.value())
                                && charge.order().customerReference().equals(customerReference)
                                && !charge.at().isBefore(since.minusSeconds(1))
                                && sabotage != Sabotage.CHARGE_WITHOUT_KEY)
                        .map(StripeCards.Charge::told)
                        .findFirst());
    }

    @Override
    public void detach(String methodReference) {
        call("detach", () -> {
            books.cards.detach(methodReference);
            return true;
        });
    }

    @Override
    public Notice verify(byte[] body, String signature) {
        throw new UnsupportedOperationException("signatures are tested where they are read");
    }

    @Override
    public PaymentNews read(String body) {
        var id = body.substring(0, body.indexOf('|'));
        return call(
                "read", () -> Objects.requireNonNull(books.told.get(id)).says().get());
    }
}
