package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a bank can do about a payment: inquire, dispute, decide, warn of fraud. One thing at a time.
final class DisputeFlow {
    private static final Set<String> OPEN = Set.of("needs_response", "under_review");
    private static final Set<String> INQUIRY = Set.of("warning_needs_response", "warning_under_review");
    private final StripeBooks disputes;
    private final StripeBooks warnings;
    private final StripeEvents events;
    private final Clock clock;

    DisputeFlow(StripeBooks disputes, StripeBooks warnings, StripeEvents events, Clock clock) {
        this.disputes = disputes;
        this.warnings = warnings;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a dispute, which takes its money at once, or an inquiry, which takes none.
    synchronized @Nullable ObjectNode open(ObjectNode intent, long amount, String currency, boolean inquiry) {
        if (!Charges.isPaid(intent) || amount <= 0) {
            return null;
        }
        ObjectNode dispute = Json.object();
        dispute.put("id", "du_1" + RandomText.ofLength(23));
        dispute.put("object", "dispute");
        dispute.put("amount", amount);
        dispute.putArray("balance_transactions");
        dispute.set("charge", intent.path("latest_charge"));
        dispute.put("created", clock.instant().getEpochSecond());
        dispute.put("currency", currency.isEmpty() ? intent.path("currency").asString("") : currency);
        dispute.putObject("evidence_details").put("has_evidence", false).put("submission_count", 0);
        dispute.put("is_charge_refundable", inquiry);
        dispute.put("livemode", false);
        dispute.putObject("metadata");
        dispute.set("payment_intent", intent.path("id"));
        dispute.put("reason", "fraudulent");
        dispute.put("status", inquiry ? "warning_needs_response" : "needs_response");
        disputes.save(dispute);
        events.add("charge.dispute.created", dispute);
        if (!inquiry) {
            moveMoney(dispute, -amount, "charge.dispute.funds_withdrawn");
        }
        return dispute;
    }

    /// `escalate`, `review`, `close-inquiry`, `prevent`, `win`, `lose`, `reinstate`; nothing happens when it does not
    /// fit.
    synchronized boolean act(String id, String action) {
        ObjectNode dispute = disputes.get(id);
        String status = dispute.path("status").asString("");
        long amount = dispute.path("amount").asLong();
        boolean open = OPEN.contains(status);
        return switch (action) {
            case "escalate" ->
                INQUIRY.contains(status)
                        && update(dispute, "needs_response", "charge.dispute.updated")
                        && moveMoney(dispute, -amount, "charge.dispute.funds_withdrawn");
            case "review" -> open && update(dispute, "under_review", "charge.dispute.updated");
            case "close-inquiry" ->
                INQUIRY.contains(status) && update(dispute, "warning_closed", "charge.dispute.closed");
            case "prevent" -> INQUIRY.contains(status) && update(dispute, "prevented", "charge.dispute.closed");
            case "win" ->
                open
                        && update(dispute, "won", "charge.dispute.closed")
                        && moveMoney(dispute, amount, "charge.dispute.funds_reinstated");
            case "lose" -> open && update(dispute, "lost", "charge.dispute.closed");
            // Rare, and real: the bank gives back although it had decided against us.
            case "reinstate" -> "lost".equals(status) && moveMoney(dispute, amount, "charge.dispute.funds_reinstated");
            default -> false;
        };
    }

    private boolean update(ObjectNode dispute, String status, String event) {
        dispute.put("status", status);
        disputes.save(dispute);
        events.add(event, dispute);
        return true;
    }

    private boolean moveMoney(ObjectNode dispute, long amount, String event) {
        ArrayNode lines = (ArrayNode) dispute.path("balance_transactions");
        for (var line : lines) {
            if (Long.signum(line.path("amount").asLong()) == Long.signum(amount)) {
                return false;
            }
        }
        lines.addObject()
                .put("id", "txn_1" + RandomText.ofLength(23))
                .put("object", "balance_transaction")
                .put("amount", amount)
                .put("created", clock.instant().getEpochSecond())
                .put("currency", dispute.path("currency").asString(""))
                .put("fee", amount < 0 ? 1500 : 0)
                .put("net", amount < 0 ? amount - 1500 : amount)
                .put("status", "available")
                .put("type", "adjustment");
        disputes.save(dispute);
        events.add(event, dispute);
        return true;
    }

    /// The card's network suspects fraud.
    synchronized @Nullable ObjectNode warn(ObjectNode intent) {
        if (!Charges.isPaid(intent)) {
            return null;
        }
        ObjectNode warning = Json.object();
        warning.put("id", "issfr_1" + RandomText.ofLength(23));
        warning.put("object", "radar.early_fraud_warning");
        warning.put("actionable", true);
        warning.set("charge", intent.path("latest_charge"));
        warning.put("created", clock.instant().getEpochSecond());
        warning.put("fraud_type", "made_with_stolen_card");
        warning.put("livemode", false);
        warning.set("payment_intent", intent.path("id"));
        warnings.save(warning);
        events.add("radar.early_fraud_warning.created", warning);
        return warning;
    }
}
