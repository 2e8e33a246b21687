package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/_sim/stripe/…`: what happens to a payment after it was made, without our product having a part in it.
final class ReversalControl {
    private final Charges charges;
    private final RefundFlow refunds;
    private final DisputeFlow disputes;

    ReversalControl(Charges charges, RefundFlow refunds, DisputeFlow disputes) {
        this.charges = charges;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    /// `payments/{id}/{action}` with `{amount, currency}` where they differ from the payment's: `refund`, `inquire`,
    /// `dispute`, `warn`. Answers with the object.
    void payment(Call call) throws IOException {
        ObjectNode json = call.json();
        ObjectNode done = act(
                call.pathValue("id"),
                call.pathValue("action"),
                json.path("amount").isNumber() ? json.path("amount").asLong() : null,
                json.path("currency").asString(""));
        call.json(done == null ? 409 : 200, done == null ? Json.object() : Json.shown(done));
    }

    /// Null when it does not fit.
    @Nullable
    ObjectNode act(String intentId, String action, @Nullable Long amount, String currency) {
        ObjectNode intent = charges.payment(intentId, null);
        if (intent == null) {
            return null;
        }
        long whole = intent.path("amount").asLong();
        try {
            return switch (action) {
                // As from Stripe's own pages: nothing of ours is on it.
                case "refund" -> refunds.create(intent, amount, Json.object(), "requested_by_customer");
                case "inquire" -> disputes.open(intent, amount == null ? whole : amount, currency, true);
                case "dispute" -> disputes.open(intent, amount == null ? whole : amount, currency, false);
                case "warn" -> disputes.warn(intent);
                default -> null;
            };
        } catch (StripeRefusal refusal) {
            return null;
        }
    }

    /// `refunds/{id}/{status}`.
    void refund(Call call) throws IOException {
        answer(call, refunds.move(call.pathValue("id"), call.pathValue("status")));
    }

    /// `refunds` with `{beginAs}`: how refunds begin from now on.
    void beginAs(Call call) throws IOException {
        refunds.beginAs(call.json().path("beginAs").asString("succeeded"));
        answer(call, true);
    }

    /// `disputes/{id}/{action}`.
    void dispute(Call call) throws IOException {
        answer(call, disputes.act(call.pathValue("id"), call.pathValue("action")));
    }

    boolean act(String disputeId, String action) {
        return disputes.act(disputeId, action);
    }

    private static void answer(Call call, boolean done) throws IOException {
        call.json(done ? 200 : 409, Json.object().put("done", done));
    }
}
