package chat.limitless.simulators.stripe;

import static chat.limitless.simulators.http.WebPage.escaped;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.WebPage;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/cards`: the cards kept for customers, and buttons for what their bank or their owner does.
final class CardsPage {
    private static final int SEE_OTHER = 303;
    private static final int SHOWN = 50;
    private static final String DETACH = "detach";
    private static final List<String> BUTTONS =
            List.of(SavedCards.AGREES, SavedCards.DECLINES, SavedCards.WANTS_OWNER, DETACH);
    private final StripeBooks methods;
    private final SavedCards cards;
    private final Customers customers;

    CardsPage(StripeBooks methods, SavedCards cards, Customers customers) {
        this.methods = methods;
        this.cards = cards;
        this.customers = customers;
    }

    void show(Call call) throws IOException {
        StringBuilder list = new StringBuilder("<h1>Saved cards</h1><p class=\"soft\">How the bank answers when a card"
                + " is charged while its owner is away.</p>");
        methods.newestFirst().stream()
                .filter(method -> !method.path("customer").isNull())
                .limit(SHOWN)
                .forEach(method -> card(method, list));
        call.html(200, WebPage.of("Saved cards", list.toString()));
    }

    void press(Call call) throws IOException {
        act(call.pathValue("id"), call.form().getOrDefault("do", ""));
        call.redirect(SEE_OTHER, "/cards");
    }

    /// `/_sim/stripe/cards/{id}/{action}`.
    void control(Call call) throws IOException {
        boolean done = act(call.pathValue("id"), call.pathValue("action"));
        call.json(done ? 200 : 409, Json.object().put("done", done));
    }

    private boolean act(String id, String action) {
        if (DETACH.equals(action)) {
            customers.detach(id);
            return true;
        }
        if (SavedCards.isBehaviour(action)) {
            cards.behave(id, action);
            return true;
        }
        return false;
    }

    private static void card(ObjectNode method, StringBuilder list) {
        String id = method.path("id").asString("");
        String behaviour = method.path("_behaviour").asString("");
        list.append("<h2>Card ending in ")
                .append(escaped(method.path("card").path("last4").asString("")))
                .append("</h2><p class=\"soft\">")
                .append(escaped(id + ", bank: " + behaviour))
                .append("</p><form method=\"post\" action=\"/cards/")
                .append(escaped(id))
                .append("\">");
        BUTTONS.stream()
                .filter(button -> !button.equals(behaviour))
                .forEach(button -> list.append("<p><button name=\"do\" value=\"")
                        .append(button)
                        .append("\">")
                        .append(button)
                        .append("</button></p>"));
        list.append("</form>");
    }
}
