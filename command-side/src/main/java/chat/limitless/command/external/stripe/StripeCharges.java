package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Stripe's payment intents, as charges of a saved card in our words.
final class StripeCharges {

    /// Off session it comes as a refused payment (https://docs.stripe.com/error-codes#authentication-required).
    private static final String AUTHENTICATION_REQUIRED = "authentication_required";

    private StripeCharges() {}

    static ChargeTold told(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return new ChargeTold(
                intent.getId(),
                stage(intent, error),
                error == null ? "" : code(error),
                intent.getAmountReceived() == null ? 0 : intent.getAmountReceived(),
                intent.getCurrency() == null ? "" : intent.getCurrency().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(intent.getLivemode()));
    }

    private static Stage stage(PaymentIntent intent, @Nullable StripeError error) {
        return switch (intent.getStatus() == null ? "" : intent.getStatus()) {
            case "succeeded" -> Stage.PAID;
            case "requires_action" -> Stage.NEEDS_AUTHENTICATION;
            case "requires_payment_method", "canceled" ->
                error != null && needsAuthentication(error) ? Stage.NEEDS_AUTHENTICATION : Stage.DECLINED;
            default -> Stage.PENDING;
        };
    }

    private static boolean needsAuthentication(StripeError error) {
        return AUTHENTICATION_REQUIRED.equals(error.getCode())
                || AUTHENTICATION_REQUIRED.equals(error.getDeclineCode());
    }

    /// The bank's own word says more than that it declined.
    private static String code(StripeError error) {
        if (error.getDeclineCode() != null) {
            return error.getDeclineCode();
        }
        return error.getCode() == null ? "" : error.getCode();
    }
}
