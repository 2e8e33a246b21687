package chat.limitless.simulators.stripe;

import static chat.limitless.simulators.http.WebPage.escaped;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.WebPage;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// `GET /pay/{id}`: the hosted page on which a person pays.
final class PaymentPage implements Handler {
    private static final String CARDS = """
            <label for="card">Card</label>
            <select id="card" name="card">
            <option value="4242424242424242">4242 4242 4242 4242: works</option>
            <option value="4000000000000341">4000 0000 0000 0341: works now, declined later</option>
            <option value="4000002760003184">4000 0027 6000 3184: the bank wants its owner later</option>
            </select>
            <p class="soft"><a href="/cards">Saved cards</a></p>
            """;
    private final StripeBooks sessions;

    PaymentPage(StripeBooks sessions) {
        this.sessions = sessions;
    }

    @Override
    public void handle(Call call) throws IOException {
        ObjectNode session = sessions.find(call.pathValue("id"));
        if (session == null) {
            call.html(404, message("Page not found", "The page you were looking for does not exist."));
            return;
        }
        switch (session.path("status").asString("")) {
            case "open" -> call.html(200, page(session, call.query("declined") != null));
            case "complete" -> call.html(200, message("All done here", "You have already completed this checkout."));
            default -> call.html(200, message("This page has expired", "Go back to the shop and start again."));
        }
    }

    static String message(String title, String text) {
        return WebPage.of(title, "<h1>" + escaped(title) + "</h1><p>" + escaped(text) + "</p>");
    }

    /// Nothing is paid: the card is only kept.
    private static String setUp(ObjectNode session) {
        return WebPage.of(
                "Save a card", """
                <p class="soft">Checkout</p>
                <h1>Save a card</h1>
                <form method="post" action="/pay/%s">
                %s
                <p><button class="main" name="do" value="pay">Save card</button></p>
                <p><button name="do" value="back" formnovalidate>Go back <small>Nothing is saved</small></button></p>
                </form>
                """.formatted(escaped(session.path("id").asString("")), CARDS));
    }

    private static String page(ObjectNode session, boolean declined) {
        if ("setup".equals(session.path("mode").asString(""))) {
            return setUp(session);
        }
        ObjectNode item = (ObjectNode) session.path("_line_items").path(0);
        String amount = Amount.of(
                session.path("amount_total").asLong(), session.path("currency").asString(""));
        String email = session.path("customer_email").asString("");
        return WebPage.of("Pay " + amount, """
                <p class="soft">Checkout</p>
                <h1>%s</h1>
                <p class="amount">%s</p>
                %s
                <form method="post" action="/pay/%s">
                <label for="email">E-mail for the receipt</label>
                <input id="email" name="email" type="email" autocomplete="email" value="%s">
                %s
                <p><button class="main" name="do" value="pay">Pay %s</button></p>
                <p><button name="do" value="decline">Decline <small>The bank refuses the card</small></button></p>
                <h2>Methods that take a while</h2>
                <p><button name="do" value="pay-later">Pay later <small>Bank transfer that arrives</small></button></p>
                <p><button name="do" value="pay-never">Pay later, without success
                <small>Bank transfer that never arrives</small></button></p>
                <h2>Changed your mind?</h2>
                <p><button name="do" value="back" formnovalidate>Go back <small>Nothing is charged</small></button></p>
                </form>
                <p class="soft"><a href="/payments">Refund or dispute an earlier payment</a></p>
                """.formatted(
                escaped(item.path("description").asString("")),
                escaped(amount),
                declined ? "<p class=\"alert\" role=\"alert\">Your card was declined. Please try" + " again.</p>" : "",
                escaped(session.path("id").asString("")),
                escaped(email),
                CARDS,
                escaped(amount)));
    }
}
