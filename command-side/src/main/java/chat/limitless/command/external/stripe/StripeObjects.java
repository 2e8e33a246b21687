package chat.limitless.command.external.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Event;
import com.stripe.model.StripeObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The objects that events are about, in our version of Stripe's language.
@Component
class StripeObjects {

    private final StripeClient client;
    private final JsonMapper mapper;

    StripeObjects(StripeClient client, JsonMapper mapper) {
        this.client = client;
        this.mapper = mapper;
    }

    /// The object the event is about. Empty in the SDK when the event was written in another release train: the object
    /// is asked for by its id then, in our version. Null when Stripe has no such object for us.
    @Nullable
    StripeObject of(Event event) {
        var deserializer = event.getDataObjectDeserializer();
        return deserializer.getObject().orElseGet(() -> fetch(deserializer.getRawJson()));
    }

    private @Nullable StripeObject fetch(@Nullable String rawJson) {
        if (rawJson == null) {
            return null;
        }
        var json = mapper.readTree(rawJson);
        var id = json.path("id").asString("");
        var api = client.v1();
        return switch (json.path("object").asString("")) {
            case "checkout.session" ->
                StripePayments.askUnlessUnknown(() -> api.checkout().sessions().retrieve(id));
            case "payment_intent" ->
                StripePayments.askUnlessUnknown(() -> api.paymentIntents().retrieve(id));
            case "setup_intent" ->
                StripePayments.askUnlessUnknown(() -> api.setupIntents().retrieve(id));
            case "payment_method" ->
                StripePayments.askUnlessUnknown(() -> api.paymentMethods().retrieve(id));
            case "charge" -> StripePayments.askUnlessUnknown(() -> api.charges().retrieve(id));
            case "refund" -> StripePayments.askUnlessUnknown(() -> api.refunds().retrieve(id));
            case "dispute" ->
                StripePayments.askUnlessUnknown(() -> api.disputes().retrieve(id));
            case "radar.early_fraud_warning" ->
                StripePayments.askUnlessUnknown(
                        () -> api.radar().earlyFraudWarnings().retrieve(id));
            default -> null;
        };
    }
}
