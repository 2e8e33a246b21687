package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.NoticeRejected;
import chat.limitless.command.payments.port.PaymentNews;
import chat.limitless.command.payments.port.PaymentNews.CheckoutNews;
import chat.limitless.command.payments.port.PaymentNews.NoConsequence;
import chat.limitless.command.payments.port.PaymentNews.NotUnderstood;
import chat.limitless.command.payments.port.PaymentNews.PaymentFailed;
import chat.limitless.command.payments.port.PaymentNews.PaymentReceived;
import chat.limitless.command.payments.port.PaymentNotices;
import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads Stripe's webhooks.
@Component
class StripeNotices implements PaymentNotices {

    /// What our endpoint listens to; at most 20 can be listed at once.
    static final Set<String> TYPES = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.processing",
            "payment_intent.canceled");

    private static final long TOLERANCE_SECONDS = 300;
    private static final int LONGEST_ID = 190;
    private static final int LONGEST_TYPE = 100;

    private final StripeClient client;
    private final StripeProperties properties;
    private final JsonMapper mapper;
    private final Clock clock;

    StripeNotices(StripeClient client, StripeProperties properties, JsonMapper mapper, Clock clock) {
        this.client = client;
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
        if (!TYPES.contains(event.getType())) {
            return new NotUnderstood();
        }
        return switch (object(event)) {
            case Session session -> news(event.getType(), session);
            case PaymentIntent intent -> news(event.getType(), intent);
            case null, default -> new NotUnderstood();
        };
    }

    private static PaymentNews news(String type, Session session) {
        var checkout = StripeSessions.checkout(session);
        return type.equals("checkout.session.async_payment_failed") && !checkout.paid()
                ? new PaymentFailed(checkout)
                : new CheckoutNews(checkout);
    }

    private static PaymentNews news(String type, PaymentIntent intent) {
        if (!type.equals("payment_intent.succeeded")) {
            // A declined card can be tried again on the same page; the page's own end is what counts.
            return new NoConsequence();
        }
        var metadata = intent.getMetadata();
        return new PaymentReceived(
                metadata == null ? null : metadata.get(StripeSessions.PURCHASE),
                intent.getId(),
                intent.getAmountReceived() == null ? 0 : intent.getAmountReceived(),
                intent.getCurrency() == null ? "" : intent.getCurrency().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(intent.getLivemode()));
    }

    /// The object the event is about. Empty in the SDK when the event was written in another release train: the object
    /// is asked for by its id then, in our version. Null when Stripe has no such object for us.
    private @Nullable StripeObject object(Event event) {
        var deserializer = event.getDataObjectDeserializer();
        return deserializer.getObject().orElseGet(() -> fetch(deserializer.getRawJson()));
    }

    private @Nullable StripeObject fetch(@Nullable String rawJson) {
        if (rawJson == null) {
            return null;
        }
        var json = mapper.readTree(rawJson);
        var id = json.path("id").asString("");
        return switch (json.path("object").asString("")) {
            case "checkout.session" ->
                StripePayments.askUnlessUnknown(
                        () -> client.v1().checkout().sessions().retrieve(id));
            case "payment_intent" ->
                StripePayments.askUnlessUnknown(
                        () -> client.v1().paymentIntents().retrieve(id));
            default -> null;
        };
    }
}
