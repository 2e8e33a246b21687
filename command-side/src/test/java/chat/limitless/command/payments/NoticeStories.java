package chat.limitless.command.payments;

import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.ReversalStories.dispute;
import static chat.limitless.command.payments.ReversalStories.refund;
import static chat.limitless.command.payments.ReversalStories.warn;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.RefundStatus;
import com.stripe.Stripe;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What Stripe tells about Ann's purchase, as the JSON it sends, each beside the facts it means. Payment `pi_x` belongs
/// to page `x` and has charge `ch_x`.
final class NoticeStories {

    private NoticeStories() {}

    /// A notice.
    ///
    /// @param facts what it means, written down by hand for the oracle
    record Told(String type, String object, List<PurchaseCommand> facts) {

        /// The webhook's body. The same object under another event id is told, too.
        String body(String eventId) {
            return """
            {"id": "%s", "object": "event", "api_version": "%s", "created": 1793527200, "livemode": false, \
            "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null}, "type": "%s", \
            "data": {"object": %s}}""".formatted(eventId, Stripe.API_VERSION, type, object);
        }

        @Override
        public String toString() {
            return type + facts;
        }
    }

    /// Paid at once, or, for a delayed method, when it is told a second time.
    static Told paidPage(String type, String page, long amountMinor) {
        return new Told(
                type, session(page, "complete", "paid", amountMinor), List.of(pay(page, amountMinor, "usd", true)));
    }

    static Told unpaidPage(String type, String page, String status) {
        return new Told(type, session(page, status, "unpaid", PRICE), List.of());
    }

    private static String session(String page, String status, String paymentStatus, long amountMinor) {
        return """
        {"id": "%1$s", "object": "checkout.session", "mode": "payment", "status": "%2$s", "payment_status": "%3$s", \
        "payment_intent": "pi_%1$s", "amount_subtotal": %4$d, "amount_total": %4$d, "currency": "usd", \
        "client_reference_id": "%5$s", "customer_details": {"email": "ann@example.com", "name": "Ann"}, \
        "expires_at": 1793613600, "livemode": false, "metadata": {"purchase_id": "%5$s"}, "url": null}""".formatted(page, status, paymentStatus, amountMinor, PURCHASE.value());
    }

    static Told paidIntent(String page, long amountMinor) {
        return new Told(
                "payment_intent.succeeded", intent(page, amountMinor), List.of(pay(page, amountMinor, "usd", true)));
    }

    private static String intent(String page, long amountMinor) {
        return """
        {"id": "pi_%1$s", "object": "payment_intent", "amount": %2$d, "amount_received": %2$d, "currency": "usd", \
        "latest_charge": "ch_%1$s", "status": "succeeded", "livemode": false, "metadata": {"purchase_id": "%3$s"}}""".formatted(page, amountMinor, PURCHASE.value());
    }

    /// One made by hand at Stripe: nothing of ours stands in it.
    static Told refunded(String type, String id, String page, long amountMinor, RefundStatus status) {
        var fact = refund(id, "pi_" + page, null, amountMinor, "usd", status);
        return new Told(type, refundObject(fact), List.of(fact));
    }

    private static String refundObject(RecordRefund refund) {
        return """
        {"id": "%s", "object": "refund", "amount": %d, "currency": "usd", "payment_intent": "%s", \
        "reason": "requested_by_customer", "status": "%s", "metadata": {}}""".formatted(
                        refund.refundId(),
                        refund.amountMinor(),
                        refund.paymentIntentId(),
                        refund.status().name().toLowerCase(Locale.ROOT));
    }

    /// Tells how much was refunded in all; by which refunds, Stripe has to be asked.
    static Told chargeRefunded(String page, RecordRefund... refunds) {
        return new Told("charge.refunded", """
                {"id": "ch_%1$s", "object": "charge", "amount": %2$d, "amount_captured": %2$d, "amount_refunded": 1, \
                "currency": "usd", "payment_intent": "pi_%1$s", "refunded": false, "status": "succeeded"}""".formatted(page, PRICE), List.of(refunds));
    }

    /// A dispute names its charge always, its payment not.
    ///
    /// @param lines what moved on our balance, as far as Stripe says it
    static Told disputed(
            String type,
            String page,
            long amountMinor,
            String theirStatus,
            DisputeStatus status,
            List<Long> lines,
            boolean withdrawn,
            boolean reinstated) {
        var object = """
        {"id": "dp_%1$s", "object": "dispute", "amount": %2$d, "charge": "ch_%1$s", "currency": "usd", \
        "payment_intent": null, "reason": "fraudulent", "status": "%3$s", "balance_transactions": [%4$s]}""".formatted(
                page,
                amountMinor,
                theirStatus,
                String.join(", ", lines.stream().map(NoticeStories::line).toList()));
        return new Told(
                type,
                object,
                List.of(dispute("dp_" + page, "pi_" + page, amountMinor, "usd", status, withdrawn, reinstated)));
    }

    private static String line(long amountMinor) {
        return "{\"id\": \"txn_1\", \"object\": \"balance_transaction\", \"amount\": %d, \"currency\": \"usd\"}"
                .formatted(amountMinor);
    }

    static Told suspected(String id) {
        return new Told("radar.early_fraud_warning.created", """
                {"id": "%s", "object": "radar.early_fraud_warning", "actionable": true, "charge": "ch_first", \
                "fraud_type": "made_with_stolen_card", "payment_intent": "pi_first"}""".formatted(id), List.of(warn(id, true)));
    }

    /// What Stripe shows when it is asked.
    static Map<String, String> answers(List<Told> told) {
        var answers = new HashMap<String, String>();
        for (var page : List.of("first", "second")) {
            answers.put("/v1/payment_intents/pi_" + page, intent(page, PRICE));
            answers.put(
                    "/v1/charges/ch_" + page,
                    "{\"id\": \"ch_%1$s\", \"object\": \"charge\", \"payment_intent\": \"pi_%1$s\"}".formatted(page));
        }
        for (var notice : told) {
            if (notice.type.equals("charge.refunded")) {
                var refunds = notice.facts.stream()
                        .map(RecordRefund.class::cast)
                        .map(NoticeStories::refundObject)
                        .toList();
                answers.put(
                        "/v1/refunds?charge=ch_first",
                        "{\"object\": \"list\", \"has_more\": false, \"url\": \"/v1/refunds\", \"data\": [%s]}"
                                .formatted(String.join(", ", refunds)));
            }
        }
        return answers;
    }
}
