package chat.limitless.simulators.stripe;

import static chat.limitless.simulators.http.WebPage.escaped;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.WebPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `/payments`: the payments made, and buttons for what a bank or a person at Stripe's own pages can do to them.
final class PaymentsPage {
    private static final int SEE_OTHER = 303;
    private static final int SHOWN = 50;
    private static final Map<String, List<String>> DISPUTE_BUTTONS = Map.of(
            "warning_needs_response", List.of("escalate", "close-inquiry", "prevent"),
            "needs_response", List.of("win", "lose"),
            "under_review", List.of("win", "lose"),
            "lost", List.of("reinstate"));
    private final StripeBooks intents;
    private final StripeBooks disputes;
    private final Charges charges;
    private final ReversalControl control;

    PaymentsPage(StripeBooks intents, StripeBooks disputes, Charges charges, ReversalControl control) {
        this.intents = intents;
        this.disputes = disputes;
        this.charges = charges;
        this.control = control;
    }

    void show(Call call) throws IOException {
        StringBuilder list = new StringBuilder("<h1>Payments</h1>");
        intents.newestFirst().stream().filter(Charges::isPaid).limit(SHOWN).forEach(intent -> payment(intent, list));
        call.html(200, WebPage.of("Payments", list.toString()));
    }

    void press(Call call) throws IOException {
        String button = call.form().getOrDefault("do", "");
        String id = call.pathValue("id");
        if (id.startsWith("pi_")) {
            control.act(id, button, null, "");
        } else {
            control.act(id, button);
        }
        call.redirect(SEE_OTHER, "/payments");
    }

    private void payment(ObjectNode intent, StringBuilder list) {
        String id = intent.path("id").asString("");
        String currency = intent.path("currency").asString("");
        long refunded = charges.refunded(intent);
        list.append("<h2>").append(escaped(Amount.of(intent.path("amount").asLong(), currency)));
        list.append("</h2><p class=\"soft\">").append(escaped(id));
        list.append(refunded == 0 ? "" : ", refunded " + escaped(Amount.of(refunded, currency)))
                .append("</p>");
        buttons(id, List.of("refund", "inquire", "dispute", "warn"), list);
        for (ObjectNode dispute : disputes.oldestFirst()) {
            if (dispute.path("payment_intent").equals(intent.path("id"))) {
                String status = dispute.path("status").asString("");
                list.append("<p>Dispute: ").append(escaped(status)).append("</p>");
                buttons(dispute.path("id").asString(""), DISPUTE_BUTTONS.getOrDefault(status, List.of()), list);
            }
        }
    }

    private static void buttons(String id, List<String> names, StringBuilder list) {
        list.append("<form method=\"post\" action=\"/payments/")
                .append(escaped(id))
                .append("\">");
        names.forEach(name -> list.append("<p><button name=\"do\" value=\"")
                .append(name)
                .append("\">")
                .append(name.replace('-', ' '))
                .append("</button></p>"));
        list.append("</form>");
    }
}
