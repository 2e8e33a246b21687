package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// The calls that only look something up by its id, and the list of intents.
final class ShowObjects {
    private final StripeBooks sessions;
    private final StripeBooks intents;
    private final StripeBooks methods;
    private final StripeEvents events;

    ShowObjects(StripeBooks sessions, StripeBooks intents, StripeBooks methods, StripeEvents events) {
        this.sessions = sessions;
        this.intents = intents;
        this.methods = methods;
        this.events = events;
    }

    ObjectNode session(StripeRequest request) {
        ObjectNode session = sessions.get(request.id());
        ObjectNode intent = intents.find(session.path("payment_intent").asString(""));
        return SessionView.of(session, intent, request.params().path("expand"));
    }

    ObjectNode lineItems(StripeRequest request) {
        return SessionView.lineItems(sessions.get(request.id()));
    }

    ObjectNode intent(StripeRequest request) {
        ObjectNode shown = Json.shown(intents.get(request.id()));
        Expanded.method(shown, request, methods);
        return shown;
    }

    ObjectNode intents(StripeRequest request) {
        String customer = request.param("customer");
        return ListPage.of(
                request,
                "/v1/payment_intents",
                intents.newestFirst(),
                intent -> customer == null
                        || customer.equals(intent.path("customer").asString("")));
    }

    ObjectNode event(StripeRequest request) {
        return Json.shown(events.get(request.id()));
    }
}
