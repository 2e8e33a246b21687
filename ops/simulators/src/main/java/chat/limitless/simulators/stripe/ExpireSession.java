package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/checkout/sessions/{id}/expire`: only an open session can be expired.
final class ExpireSession implements StripeOperation {
    private final CheckoutFlow flow;

    ExpireSession(CheckoutFlow flow) {
        this.flow = flow;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        ObjectNode session = flow.expire(request.id());
        if (session == null) {
            throw StripeRefusal.invalid(
                    null,
                    "session",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " different status.");
        }
        return Json.shown(session);
    }
}
