package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes payment intents and moves them through their states.
final class PaymentIntents {
    private final StripeBooks intents;
    private final Clock clock;

    PaymentIntents(StripeBooks intents, Clock clock) {
        this.intents = intents;
        this.clock = clock;
    }

    /// What the session's creator wants on the intent. Session metadata is not copied: Stripe does not either.
    static ObjectNode template(ObjectNode params) {
        JsonNode data = params.path("payment_intent_data");
        ObjectNode template = Json.object();
        template.set("metadata", Metadata.of(data.path("metadata")));
        for (String name : new String[] {
            "description", "receipt_email", "setup_future_usage", "statement_descriptor", "statement_descriptor_suffix"
        }) {
            template.put(name, data.path(name).isString() ? data.path(name).asString() : null);
        }
        return template;
    }

    ObjectNode create(ObjectNode session) {
        String id = "pi_3" + RandomText.ofLength(23);
        ObjectNode intent = Json.object();
        intent.put("id", id);
        intent.put("object", "payment_intent");
        intent.put("amount", session.path("amount_total").asLong());
        intent.put("amount_capturable", 0);
        intent.put("amount_received", 0);
        intent.putNull("canceled_at");
        intent.putNull("cancellation_reason");
        intent.put("capture_method", "automatic_async");
        intent.put("client_secret", id + "_secret_" + RandomText.ofLength(25));
        intent.put("confirmation_method", "automatic");
        intent.put("created", clock.instant().getEpochSecond());
        intent.set("currency", session.path("currency"));
        intent.set("customer", session.path("customer"));
        intent.putNull("last_payment_error");
        intent.putNull("latest_charge");
        intent.put("livemode", false);
        intent.putNull("next_action");
        intent.putNull("payment_method");
        intent.set("payment_method_types", session.path("payment_method_types"));
        intent.putNull("processing");
        intent.put("status", "requires_payment_method");
        intent.setAll((ObjectNode) session.path("_payment_intent_data"));
        intents.save(intent);
        return intent;
    }

    /// A saved card charged while its owner is away.
    ObjectNode createOffSession(StripeRequest request, long amountMinor, String currency, String customer) {
        ObjectNode wanted = Json.object();
        wanted.put("amount_total", amountMinor);
        wanted.put("currency", currency);
        wanted.put("customer", customer);
        wanted.set("payment_method_types", Json.array().add("card"));
        wanted.set(
                "_payment_intent_data",
                Json.object().set("metadata", Metadata.of(request.params().path("metadata"))));
        return create(wanted);
    }

    void succeed(ObjectNode intent, String methodId) {
        intent.put("status", "succeeded");
        intent.set("amount_received", intent.path("amount"));
        intent.put("latest_charge", "ch_3" + RandomText.ofLength(23));
        intent.put("payment_method", methodId);
        intent.putNull("last_payment_error");
        intents.save(intent);
    }

    void process(ObjectNode intent, String methodId) {
        intent.put("status", "processing");
        intent.put("payment_method", methodId);
        intents.save(intent);
    }

    void fail(ObjectNode intent, String code, String message) {
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", code)
                .put("message", message);
        intents.save(intent);
    }

    /// A saved card whose bank said no.
    void refuse(ObjectNode intent, ObjectNode method, String code, String declineCode, String message) {
        intent.put("status", "requires_payment_method");
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", code)
                .put("decline_code", declineCode)
                .put("message", message)
                .set("payment_method", Json.shown(method));
        intents.save(intent);
    }

    void cancel(ObjectNode intent) {
        intent.put("status", "canceled");
        intent.put("canceled_at", clock.instant().getEpochSecond());
        intent.put("cancellation_reason", "abandoned");
        intents.save(intent);
    }
}
