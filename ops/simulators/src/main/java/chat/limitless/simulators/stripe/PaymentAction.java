package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `POST /pay/{id}`: what the person chose on the page.
final class PaymentAction implements Handler {
    private static final int SEE_OTHER = 303;
    private final StripeBooks sessions;
    private final CheckoutFlow flow;

    PaymentAction(StripeBooks sessions, CheckoutFlow flow) {
        this.sessions = sessions;
        this.flow = flow;
    }

    @Override
    public void handle(Call call) throws IOException {
        String id = call.pathValue("id");
        ObjectNode session = sessions.find(id);
        if (session == null) {
            call.html(404, PaymentPage.message("Page not found", "The page you were looking for does not exist."));
            return;
        }
        Map<String, String> form = call.form();
        String email = form.getOrDefault("email", "");
        String action = form.getOrDefault("do", "");
        switch (action) {
            case "pay" -> flow.pay(id, email, form.getOrDefault("card", ""));
            case "decline" -> flow.decline(id);
            case "pay-later", "pay-never" -> flow.payLater(id, email, action.equals("pay-later"));
            default -> {}
        }
        call.redirect(SEE_OTHER, next(sessions.get(id), action));
    }

    private static String next(ObjectNode session, String action) {
        String id = session.path("id").asString("");
        String cancelUrl = session.path("cancel_url").asString("");
        if ("back".equals(action) && !cancelUrl.isEmpty()) {
            return cancelUrl.replace("{CHECKOUT_SESSION_ID}", id);
        }
        if ("complete".equals(session.path("status").asString(""))) {
            return session.path("success_url").asString("").replace("{CHECKOUT_SESSION_ID}", id);
        }
        return "/pay/" + id + ("decline".equals(action) ? "?declined=1" : "");
    }
}
