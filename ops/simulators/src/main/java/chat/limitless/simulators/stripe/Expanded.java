package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The card of a payment or a set-up in place of its id, where that was asked for.
final class Expanded {
    private Expanded() {}

    static void method(ObjectNode shown, StripeRequest request, StripeBooks methods) {
        for (JsonNode wanted : FormTree.list(request.params().path("expand"))) {
            ObjectNode method = methods.find(shown.path("payment_method").asString(""));
            if ("payment_method".equals(wanted.asString("")) && method != null) {
                shown.set("payment_method", Json.shown(method));
            }
        }
    }
}
