package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import com.stripe.model.checkout.Session;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Stripe's Checkout Session in our words.
final class StripeSessions {

    /// Our purchase id in the metadata of sessions and payments.
    static final String PURCHASE = "purchase_id";

    private StripeSessions() {}

    static Checkout checkout(Session session) {
        return new Checkout(
                session.getId(),
                reference(session),
                session.getUrl(),
                Instant.ofEpochSecond(session.getExpiresAt() == null ? 0 : session.getExpiresAt()),
                stage(session.getStatus()),
                isPaid(session),
                session.getPaymentIntent(),
                session.getAmountTotal() == null ? 0 : session.getAmountTotal(),
                session.getCurrency() == null ? "" : session.getCurrency().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(session.getLivemode()));
    }

    private static @Nullable String reference(Session session) {
        var metadata = session.getMetadata();
        var ours = metadata == null ? null : metadata.get(PURCHASE);
        return ours == null ? session.getClientReferenceId() : ours;
    }

    /// `no_payment_required` counts as paid; the price comparison then decides, and all our packs cost something.
    private static boolean isPaid(Session session) {
        return "paid".equals(session.getPaymentStatus()) || "no_payment_required".equals(session.getPaymentStatus());
    }

    private static Stage stage(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "complete" -> Stage.COMPLETE;
            case "expired" -> Stage.EXPIRED;
            default -> Stage.OPEN;
        };
    }
}
