package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What can happen to a session, and the events that tell of it. One thing at a time.
final class CheckoutFlow {
    private final StripeBooks sessions;
    private final StripeBooks intents;
    private final SavedCards cards;
    private final SetupIntents setups;
    private final PaymentIntents paymentIntents;
    private final StripeEvents events;
    private final Clock clock;
    private final Duration slowPayment;

    CheckoutFlow(
            StripeBooks sessions,
            StripeBooks intents,
            SavedCards cards,
            SetupIntents setups,
            StripeEvents events,
            Clock clock,
            Duration slowPayment) {
        this.sessions = sessions;
        this.intents = intents;
        this.cards = cards;
        this.setups = setups;
        this.paymentIntents = new PaymentIntents(intents, clock);
        this.events = events;
        this.clock = clock;
        this.slowPayment = slowPayment;
    }

    /// Paid at once, or the card saved. Nothing happens to a session that is no longer open.
    ///
    /// @param number of the card; blank means the usual one
    synchronized boolean pay(String id, String email, String number) {
        ObjectNode session = open(id);
        if (session == null) {
            return false;
        }
        customer(session, email);
        if ("setup".equals(session.path("mode").asString(""))) {
            ObjectNode setup = setups.succeeded(session, entered(session, number));
            session.set("setup_intent", setup.path("id"));
            events.add("setup_intent.succeeded", setup);
        } else if (session.path("amount_total").asLong() > 0) {
            ObjectNode intent = intent(session);
            paymentIntents.succeed(intent, entered(session, number));
            session.put("payment_status", "paid");
            events.add("payment_intent.succeeded", intent);
        }
        session.put("status", "complete");
        session.putNull("url");
        sessions.save(session);
        events.add("checkout.session.completed", session);
        return true;
    }

    /// The card was declined; the session stays open for another try.
    synchronized boolean decline(String id) {
        ObjectNode session = open(id);
        if (session == null) {
            return false;
        }
        ObjectNode intent = intent(session);
        paymentIntents.fail(intent, "card_declined", "Your card was declined.");
        sessions.save(session);
        events.add("payment_intent.payment_failed", intent);
        return true;
    }

    /// A method that takes its time: the session is complete, the money is not there yet.
    synchronized boolean payLater(String id, String email, boolean willSucceed) {
        ObjectNode session = open(id);
        if (session == null) {
            return false;
        }
        customer(session, email);
        ObjectNode intent = intent(session);
        paymentIntents.process(intent, entered(session, ""));
        session.put("status", "complete");
        session.putNull("url");
        session.put("_slow_due_at", clock.instant().plus(slowPayment).getEpochSecond());
        session.put("_slow_succeeds", willSucceed);
        sessions.save(session);
        events.add("payment_intent.processing", intent);
        events.add("checkout.session.completed", session);
        return true;
    }

    /// The slow payment arrived, or never will.
    synchronized boolean finishSlow(String id, boolean succeeded) {
        ObjectNode session = sessions.get(id);
        if (!session.has("_slow_due_at")) {
            return false;
        }
        session.remove("_slow_due_at");
        ObjectNode intent = intent(session);
        if (succeeded) {
            paymentIntents.succeed(intent, intent.path("payment_method").asString(""));
            session.put("payment_status", "paid");
            events.add("payment_intent.succeeded", intent);
        } else {
            paymentIntents.fail(intent, "payment_intent_payment_attempt_failed", "The bank transfer never arrived.");
            events.add("payment_intent.payment_failed", intent);
        }
        sessions.save(session);
        events.add("checkout.session.async_payment_" + (succeeded ? "succeeded" : "failed"), session);
        return true;
    }

    /// Too late to pay, or taken back by the merchant.
    synchronized @Nullable ObjectNode expire(String id) {
        ObjectNode session = open(id);
        if (session == null) {
            return null;
        }
        session.put("status", "expired");
        session.putNull("url");
        sessions.save(session);
        ObjectNode intent = intents.find(session.path("payment_intent").asString(""));
        if (intent != null) {
            paymentIntents.cancel(intent);
            events.add("payment_intent.canceled", intent);
        }
        events.add("checkout.session.expired", session);
        return session;
    }

    /// Does what time has made due.
    void tick() {
        long now = clock.instant().getEpochSecond();
        for (ObjectNode session : sessions.oldestFirst()) {
            String id = session.path("id").asString("");
            if ("open".equals(session.path("status").asString(""))
                    && session.path("expires_at").asLong() <= now) {
                expire(id);
            } else if (session.has("_slow_due_at")
                    && session.path("_slow_due_at").asLong() <= now) {
                finishSlow(id, session.path("_slow_succeeds").asBoolean(true));
            }
        }
    }

    /// The card of somebody who lets it be saved belongs to their customer.
    private String entered(ObjectNode session, String number) {
        boolean kept = "setup".equals(session.path("mode").asString(""))
                || "off_session"
                        .equals(session.path("_payment_intent_data")
                                .path("setup_future_usage")
                                .asString(""));
        String customer = session.path("customer").asString("");
        ObjectNode method = cards.enter(number, kept && !customer.isEmpty() ? customer : null);
        if (!method.path("customer").isNull()) {
            events.add("payment_method.attached", method);
        }
        return method.path("id").asString("");
    }

    private @Nullable ObjectNode open(String id) {
        ObjectNode session = sessions.get(id);
        return "open".equals(session.path("status").asString("")) ? session : null;
    }

    private ObjectNode intent(ObjectNode session) {
        ObjectNode known = intents.find(session.path("payment_intent").asString(""));
        if (known != null) {
            return known;
        }
        ObjectNode intent = paymentIntents.create(session);
        session.set("payment_intent", intent.path("id"));
        sessions.save(session);
        events.add("payment_intent.created", intent);
        return intent;
    }

    private static void customer(ObjectNode session, String typed) {
        String email = session.path("customer_email").asString(typed);
        ObjectNode details = Json.object();
        details.putNull("address");
        details.put("email", email.isBlank() ? null : email);
        details.putNull("name");
        details.putNull("phone");
        details.put("tax_exempt", "none");
        details.putArray("tax_ids");
        session.set("customer_details", details);
    }
}
