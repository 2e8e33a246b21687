package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// Cards saved without a payment.
final class SetupIntents {
    private final StripeBooks setups;
    private final Clock clock;

    SetupIntents(StripeBooks setups, Clock clock) {
        this.setups = setups;
        this.clock = clock;
    }

    /// What the session's creator wants on the set-up. Session metadata is not copied: Stripe does not either.
    static ObjectNode template(ObjectNode params) {
        ObjectNode template = Json.object();
        template.set("metadata", Metadata.of(params.path("setup_intent_data").path("metadata")));
        return template;
    }

    ObjectNode succeeded(ObjectNode session, String methodId) {
        String id = "seti_1" + RandomText.ofLength(23);
        ObjectNode setup = Json.object();
        setup.put("id", id);
        setup.put("object", "setup_intent");
        setup.put("client_secret", id + "_secret_" + RandomText.ofLength(25));
        setup.put("created", clock.instant().getEpochSecond());
        setup.set("customer", session.path("customer"));
        setup.putNull("last_setup_error");
        setup.put("livemode", false);
        setup.put("payment_method", methodId);
        setup.set("payment_method_types", session.path("payment_method_types"));
        setup.put("status", "succeeded");
        setup.put("usage", "off_session");
        setup.setAll((ObjectNode) session.path("_setup_intent_data"));
        setups.save(setup);
        return setup;
    }
}
