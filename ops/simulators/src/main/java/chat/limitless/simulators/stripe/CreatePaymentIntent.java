package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/payment_intents`: a saved card charged while its owner is away, and nothing else. The payment of a refused
/// card exists all the same and is attached to the refusal.
final class CreatePaymentIntent implements StripeOperation {
    private final PaymentIntents intents;
    private final StripeBooks customers;
    private final SavedCards cards;
    private final StripeEvents events;

    CreatePaymentIntent(PaymentIntents intents, StripeBooks customers, SavedCards cards, StripeEvents events) {
        this.intents = intents;
        this.customers = customers;
        this.cards = cards;
        this.events = events;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        if (!"true".equals(request.param("off_session")) || !"true".equals(request.param("confirm"))) {
            throw StripeRefusal.invalid(
                    "parameter_missing", "off_session", "Only saved cards are charged here: off_session and confirm.");
        }
        String customer = required(request, "customer");
        ObjectNode method = cards.get(required(request, "payment_method"));
        customers.get(customer);
        if (!customer.equals(method.path("customer").asString(""))) {
            throw StripeRefusal.invalid(
                    "resource_missing",
                    "payment_method",
                    "The customer does not have a payment method with the ID "
                            + method.path("id").asString("") + ".");
        }
        ObjectNode intent = intents.createOffSession(
                request,
                StripeRequest.number("amount", required(request, "amount")),
                required(request, "currency").toLowerCase(Locale.ROOT),
                customer);
        events.add("payment_intent.created", intent);
        switch (method.path("_behaviour").asString("")) {
            case SavedCards.DECLINES -> throw refused(intent, method, "card_declined", "insufficient_funds");
            case SavedCards.WANTS_OWNER ->
                throw refused(intent, method, "authentication_required", "authentication_required");
            default -> {
                intents.succeed(intent, method.path("id").asString(""));
                events.add("payment_intent.succeeded", intent);
                return Json.shown(intent);
            }
        }
    }

    private StripeRefusal refused(ObjectNode intent, ObjectNode method, String code, String declineCode) {
        String message = code.equals("card_declined")
                ? "Your card has insufficient funds."
                : "Your card was declined. This transaction requires authentication.";
        intents.refuse(intent, method, code, declineCode, message);
        events.add("payment_intent.payment_failed", intent);
        return StripeRefusal.card(code, declineCode, message, Json.shown(intent));
    }

    private static String required(StripeRequest request, String name) {
        String value = request.param(name);
        if (value == null) {
            throw StripeRefusal.invalid("parameter_missing", name, "Missing required param: " + name + ".");
        }
        return value;
    }
}
