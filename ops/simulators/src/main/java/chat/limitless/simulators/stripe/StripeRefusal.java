package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A request Stripe does not carry out. It is remembered under the idempotency key only when it says so.
final class StripeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final @Nullable String declineCode;
    private final @Nullable ObjectNode intent;

    private StripeRefusal(int status, String type, @Nullable String code, @Nullable String param, String message) {
        this(status, type, code, param, message, null, null);
    }

    private StripeRefusal(
            int status,
            String type,
            @Nullable String code,
            @Nullable String param,
            String message,
            @Nullable String declineCode,
            @Nullable ObjectNode intent) {
        super(message, null, false, false);
        this.declineCode = declineCode;
        this.intent = intent;
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static StripeRefusal invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeRefusal(400, "invalid_request_error", code, param, message);
    }

    static StripeRefusal missing(String what, String id) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", "id", "No such " + what + ": '" + id + "'");
    }

    static StripeRefusal badKey(String message) {
        return new StripeRefusal(401, "invalid_request_error", null, null, message);
    }

    static StripeRefusal idempotency(int status, @Nullable String code, String message) {
        return new StripeRefusal(status, "idempotency_error", code, null, message);
    }

    /// A bank's no: the call was carried out, and the payment it made is attached.
    static StripeRefusal card(String code, String declineCode, String message, ObjectNode intent) {
        return new StripeRefusal(402, "card_error", code, null, message, declineCode, intent);
    }

    /// Whether the call was carried out all the same, so that its key gives the same answer again.
    boolean isRemembered() {
        return intent != null;
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode body = body(type, code, param, String.valueOf(getMessage()));
        if (intent != null && body.path("error") instanceof ObjectNode error) {
            error.put("decline_code", declineCode);
            error.set("payment_intent", intent);
        }
        return body;
    }

    static ObjectNode body(int status, String message) {
        return switch (status) {
            case 402 -> body("card_error", "card_declined", null, "Your card was declined.");
            case 409 -> body("idempotency_error", "idempotency_key_in_use", null, message);
            case 429 -> body("invalid_request_error", "rate_limit", null, "Too many requests; please back off.");
            case 400, 401, 403, 404 -> body("invalid_request_error", null, null, message);
            default -> body("api_error", null, null, "Something went wrong on Stripe's end.");
        };
    }

    private static ObjectNode body(String type, @Nullable String code, @Nullable String param, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return body;
    }
}
