package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The charge of a payment, told from the payment and what was taken back of it: it is never kept by itself.
final class Charges {
    private static final List<String> TAKES_MONEY = List.of("pending", "requires_action", "succeeded");
    private final StripeBooks intents;
    private final StripeBooks refunds;
    private final StripeBooks disputes;

    Charges(StripeBooks intents, StripeBooks refunds, StripeBooks disputes) {
        this.intents = intents;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    /// The payment of a payment intent or a charge.
    @Nullable
    ObjectNode payment(@Nullable String intentId, @Nullable String chargeId) {
        if (intentId != null) {
            return intents.find(intentId);
        }
        return intents.oldestFirst().stream()
                .filter(intent -> chargeId != null
                        && chargeId.equals(intent.path("latest_charge").asString("")))
                .findFirst()
                .orElse(null);
    }

    static boolean isPaid(ObjectNode intent) {
        return "succeeded".equals(intent.path("status").asString(""));
    }

    /// Not counted is what failed or was canceled: that money is back.
    long refunded(ObjectNode intent) {
        return refunds.oldestFirst().stream()
                .filter(refund -> refund.path("payment_intent").equals(intent.path("id"))
                        && TAKES_MONEY.contains(refund.path("status").asString("")))
                .mapToLong(refund -> refund.path("amount").asLong())
                .sum();
    }

    /// Whether a dispute stands that forbids a refund.
    boolean isDisputed(ObjectNode intent) {
        return disputes.oldestFirst().stream()
                .anyMatch(dispute -> dispute.path("payment_intent").equals(intent.path("id"))
                        && List.of("needs_response", "under_review", "lost")
                                .contains(dispute.path("status").asString("")));
    }

    ObjectNode of(ObjectNode intent) {
        long refunded = refunded(intent);
        ObjectNode charge = Json.object();
        charge.set("id", intent.path("latest_charge"));
        charge.put("object", "charge");
        charge.set("amount", intent.path("amount"));
        charge.set("amount_captured", intent.path("amount_received"));
        charge.put("amount_refunded", refunded);
        charge.put("captured", true);
        charge.set("created", intent.path("created"));
        charge.set("currency", intent.path("currency"));
        charge.set("customer", intent.path("customer"));
        charge.put("disputed", isDisputed(intent));
        charge.put("livemode", false);
        charge.set("metadata", intent.path("metadata"));
        charge.put("paid", true);
        charge.set("payment_intent", intent.path("id"));
        charge.set("payment_method", intent.path("payment_method"));
        charge.put("refunded", refunded >= intent.path("amount").asLong());
        charge.put("status", "succeeded");
        return charge;
    }
}
