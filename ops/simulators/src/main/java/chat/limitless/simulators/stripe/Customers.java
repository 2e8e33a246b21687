package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/customers`, and the cards kept for them.
final class Customers {
    private final StripeBooks customers;
    private final StripeBooks methods;
    private final StripeBooks setups;
    private final StripeEvents events;
    private final Clock clock;

    Customers(StripeBooks customers, StripeBooks methods, StripeBooks setups, StripeEvents events, Clock clock) {
        this.customers = customers;
        this.methods = methods;
        this.setups = setups;
        this.events = events;
        this.clock = clock;
    }

    ObjectNode create(StripeRequest request) {
        ObjectNode customer = Json.object();
        customer.put("id", "cus_" + RandomText.ofLength(14));
        customer.put("object", "customer");
        customer.put("balance", 0);
        customer.put("created", clock.instant().getEpochSecond());
        customer.putNull("currency");
        customer.putNull("default_source");
        customer.put("delinquent", false);
        customer.put("email", request.param("email"));
        customer.put("livemode", false);
        customer.set("metadata", Metadata.of(request.params().path("metadata")));
        customer.put("name", request.param("name"));
        customers.save(customer);
        events.add("customer.created", customer);
        return Json.shown(customer);
    }

    ObjectNode show(StripeRequest request) {
        return Json.shown(customers.get(request.id()));
    }

    ObjectNode method(StripeRequest request) {
        return Json.shown(methods.get(request.id()));
    }

    ObjectNode detach(StripeRequest request) {
        return Json.shown(detach(request.id()));
    }

    /// As the API does, and the button.
    ObjectNode detach(String methodId) {
        ObjectNode method = methods.get(methodId);
        if (method.path("customer").isNull()) {
            throw StripeRefusal.invalid(
                    null,
                    null,
                    "The payment method you provided is not attached to a customer so detachment is impossible.");
        }
        method.putNull("customer");
        methods.save(method);
        events.add("payment_method.detached", method);
        return method;
    }

    ObjectNode setup(StripeRequest request) {
        ObjectNode setup = setups.get(request.id());
        ObjectNode shown = Json.shown(setup);
        Expanded.method(shown, request, methods);
        return shown;
    }
}
