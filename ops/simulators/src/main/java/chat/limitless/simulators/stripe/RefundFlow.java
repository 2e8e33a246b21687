package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What can happen to a refund, and the events that tell of it. One thing at a time.
final class RefundFlow {
    private static final Map<String, Set<String>> NEXT = Map.of(
            "pending", Set.of("succeeded", "failed", "canceled", "requires_action"),
            "requires_action", Set.of("succeeded", "failed", "canceled"),
            "succeeded", Set.of("failed"));
    private final StripeBooks refunds;
    private final Charges charges;
    private final StripeEvents events;
    private final Clock clock;
    private String firstStatus = "succeeded";

    RefundFlow(StripeBooks refunds, Charges charges, StripeEvents events, Clock clock) {
        this.refunds = refunds;
        this.charges = charges;
        this.events = events;
        this.clock = clock;
    }

    /// How refunds begin from now on: cards `succeeded`, bank transfers `pending`.
    synchronized void beginAs(String status) {
        firstStatus = status;
    }

    /// Gives money back; all that is left when no amount is named.
    synchronized ObjectNode create(
            ObjectNode intent, @Nullable Long amount, ObjectNode metadata, @Nullable String reason) {
        long left = left(intent);
        long wanted = amount == null ? left : amount;
        if (wanted <= 0) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "amount", "Invalid positive integer");
        }
        if (wanted > left) {
            throw StripeRefusal.invalid(
                    null,
                    "amount",
                    "Refund amount (" + wanted + ") is greater than unrefunded amount on charge (" + left + ")");
        }
        ObjectNode refund = refund(intent, wanted, metadata, reason);
        refunds.save(refund);
        events.add("refund.created", refund);
        events.add("charge.refunded", charges.of(intent));
        return refund;
    }

    private long left(ObjectNode intent) {
        String charge = intent.path("latest_charge").asString("");
        if (!Charges.isPaid(intent)) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    "payment_intent",
                    "This PaymentIntent does not have a successful charge to refund.");
        }
        if (charges.isDisputed(intent)) {
            throw StripeRefusal.invalid(
                    "charge_disputed", null, "The charge " + charge + " has been charged back; cannot issue a refund.");
        }
        long left = intent.path("amount").asLong() - charges.refunded(intent);
        if (left <= 0) {
            throw StripeRefusal.invalid(
                    "charge_already_refunded", null, "Charge " + charge + " has already been refunded.");
        }
        return left;
    }

    private ObjectNode refund(ObjectNode intent, long amount, ObjectNode metadata, @Nullable String reason) {
        ObjectNode refund = Json.object();
        refund.put("id", "re_3" + RandomText.ofLength(23));
        refund.put("object", "refund");
        refund.put("amount", amount);
        refund.put("balance_transaction", "txn_3" + RandomText.ofLength(23));
        refund.set("charge", intent.path("latest_charge"));
        refund.put("created", clock.instant().getEpochSecond());
        refund.set("currency", intent.path("currency"));
        refund.set("metadata", metadata);
        refund.set("payment_intent", intent.path("id"));
        refund.put("reason", reason);
        refund.putNull("receipt_number");
        refund.putNull("source_transfer_reversal");
        refund.put("status", firstStatus);
        refund.putNull("transfer_reversal");
        return refund;
    }

    /// Moves a refund on; nothing happens when it cannot come to that state any more.
    synchronized boolean move(String id, String status) {
        ObjectNode refund = refunds.get(id);
        if (!NEXT.getOrDefault(refund.path("status").asString(""), Set.of()).contains(status)) {
            return false;
        }
        refund.put("status", status);
        if ("failed".equals(status)) {
            refund.put("failure_balance_transaction", "txn_3" + RandomText.ofLength(23));
            refund.put("failure_reason", "lost_or_stolen_card");
        }
        refunds.save(refund);
        events.add("refund.updated", refund);
        events.add("charge.refund.updated", refund);
        if ("failed".equals(status)) {
            events.add("refund.failed", refund);
        }
        return true;
    }
}
