package chat.limitless.simulators.stripe;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /v1/checkout/sessions`, by payment intent, customer, status, e-mail or time.
final class ListSessions implements StripeOperation {
    private final StripeBooks sessions;

    ListSessions(StripeBooks sessions) {
        this.sessions = sessions;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        JsonNode email = request.params().path("customer_details").path("email");
        return ListPage.of(
                request,
                "/v1/checkout/sessions",
                sessions.newestFirst(),
                session -> List.of("payment_intent", "customer", "status").stream()
                                .allMatch(name -> fits(request, name, session))
                        && (!email.isString()
                                || Objects.equals(
                                        email.asString(),
                                        session.path("customer_details")
                                                .path("email")
                                                .asString(""))));
    }

    private static boolean fits(StripeRequest request, String name, ObjectNode session) {
        String wanted = request.param(name);
        return wanted == null || wanted.equals(session.path(name).asString(""));
    }
}
