package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.NoticeRejected;
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
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.model.radar.EarlyFraudWarning;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads Stripe's webhooks.
@Component
class StripeNotices implements PaymentNotices {

    private static final String WITHDRAWN = "charge.dispute.funds_withdrawn";
    private static final String DETACHED = "payment_method.detached";
    private static final String REINSTATED = "charge.dispute.funds_reinstated";

    /// What our endpoint listens to about payments.
    static final Set<String> CHECKOUT_TYPES = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.processing",
            "payment_intent.canceled",
            "setup_intent.succeeded",
            DETACHED);

    /// What our endpoint listens to about money taken back.
    static final Set<String> REVERSAL_TYPES = Set.of(
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.refunded",
            "charge.refund.updated",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.closed",
            WITHDRAWN,
            REINSTATED,
            "radar.early_fraud_warning.created",
            "radar.early_fraud_warning.updated");

    /// What every endpoint that listens to payments gets beside, and what tells us nothing the page or the payment
    /// itself does not: each step of a charge on its way to the payment.
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "charge.succeeded",
            "charge.updated",
            "charge.pending",
            "charge.captured",
            "charge.failed",
            "charge.expired");

    private static final String PAYMENT = "payment_intent.";

    /// Our own money on its way from Stripe to the bank.
    private static final String PAYOUT = "payout.";

    private static final long TOLERANCE_SECONDS = 300;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TYPE = 100;

    private final StripeObjects objects;
    private final StripeRefunds reversals;
    private final StripeProperties properties;
    private final JsonMapper mapper;
    private final Clock clock;

    StripeNotices(
            StripeObjects objects,
            StripeRefunds reversals,
            StripeProperties properties,
            JsonMapper mapper,
            Clock clock) {
        this.objects = objects;
        this.reversals = reversals;
        this.properties = properties;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Notice verify(byte[] body, String signature) {
        var payload = new String(body, StandardCharsets.UTF_8);
        requireNotAhead(signature);
        if (properties.webhookSecrets().stream().noneMatch(secret -> isSigned(payload, signature, secret))) {
            throw new NoticeRejected("signature");
        }
        return envelope(payload);
    }

    /// A malformed header breaks the SDK in many ways (index, number, null); none of them may become a 500.
    private boolean isSigned(String payload, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException | RuntimeException _) {
            return false;
        }
    }

    /// The SDK checks only that a notice is not too old; one dated ahead would be good for as long as it likes.
    private void requireNotAhead(String signature) {
        for (var part : signature.split(",", -1)) {
            if (part.strip().startsWith("t=") && isAhead(part.strip().substring(2))) {
                throw new NoticeRejected("dated ahead");
            }
        }
    }

    private boolean isAhead(String seconds) {
        try {
            return Long.parseLong(seconds) > clock.instant().getEpochSecond() + TOLERANCE_SECONDS;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    private Notice envelope(String payload) {
        try {
            var event = mapper.readTree(payload);
            var id = event.path("id").asString("");
            var type = event.path("type").asString("");
            if (id.isBlank() || id.length() > LONGEST_ID || type.isBlank() || type.length() > LONGEST_TYPE) {
                throw new NoticeRejected("no event");
            }
            return new Notice(id, type, payload);
        } catch (JacksonException _) {
            throw new NoticeRejected("no JSON");
        }
    }

    @Override
    public PaymentNews read(String body) {
        var event = Webhook.constructEventWithoutVerification(body);
        if (!CHECKOUT_TYPES.contains(event.getType()) && !REVERSAL_TYPES.contains(event.getType())) {
            return isSaidElsewhere(event.getType()) ? new NoConsequence() : new NotUnderstood();
        }
        return switch (objects.of(event)) {
            case Session session -> news(event.getType(), session);
            case PaymentIntent intent -> news(event.getType(), intent);
            case SetupIntent setup -> setUp(setup.getMetadata(), setup.getId());
            case PaymentMethod method -> new MethodDetached(method.getId());
            case Refund refund -> news(refund);
            // It tells how much was refunded in all, not by which refunds.
            case Charge charge -> new RefundNews(reversals.refundsOfCharge(charge.getId()));
            case Dispute dispute -> news(event.getType(), dispute);
            case EarlyFraudWarning warning -> news(warning);
            case null, default -> new NotUnderstood();
        };
    }

    /// Of a payment only its success counts, which is listened to: also a later version of Stripe may add steps. Of a
    /// payout nothing does: it is nobody's purchase.
    private static boolean isSaidElsewhere(String type) {
        return SAID_ELSEWHERE.contains(type) || type.startsWith(PAYMENT) || type.startsWith(PAYOUT);
    }

    private static PaymentNews news(String type, Session session) {
        if (StripeSavedMethods.SETUP_MODE.equals(session.getMode())) {
            return session.getSetupIntent() == null
                    ? new NoConsequence()
                    : setUp(session.getMetadata(), session.getSetupIntent());
        }
        var checkout = StripeSessions.checkout(session);
        return type.equals("checkout.session.async_payment_failed") && !checkout.paid()
                ? new PaymentFailed(checkout)
                : new CheckoutNews(checkout);
    }

    private static PaymentNews news(String type, PaymentIntent intent) {
        var reference = StripeReversals.metadata(intent.getMetadata(), StripeSessions.PURCHASE);
        if (type.equals("payment_intent.payment_failed")) {
            return new PaymentRefused(reference, StripeCharges.told(intent));
        }
        if (!type.equals("payment_intent.succeeded")) {
            return new NoConsequence();
        }
        return new PaymentReceived(
                reference,
                intent.getId(),
                intent.getAmountReceived() == null ? 0 : intent.getAmountReceived(),
                intent.getCurrency() == null ? "" : intent.getCurrency().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(intent.getLivemode()));
    }

    private static PaymentNews setUp(@Nullable Map<String, String> metadata, String setupId) {
        return new MethodSetUp(
                StripeReversals.metadata(metadata, StripeSavedMethods.RECHARGE),
                setupId,
                StripeReversals.metadata(metadata, StripeSavedMethods.CONSENT));
    }

    private PaymentNews news(Refund refund) {
        return reversals
                .told(refund)
                .<PaymentNews>map(told -> new RefundNews(List.of(told)))
                .orElseGet(NotUnderstood::new);
    }

    private PaymentNews news(String type, Dispute dispute) {
        return reversals
                .told(dispute, type.equals(WITHDRAWN), type.equals(REINSTATED))
                .<PaymentNews>map(DisputeNews::new)
                .orElseGet(NotUnderstood::new);
    }

    private PaymentNews news(EarlyFraudWarning warning) {
        return new FraudNews(new FraudWarningTold(
                warning.getId(), reversals.paymentOf(warning.getPaymentIntent(), warning.getCharge())));
    }
}
