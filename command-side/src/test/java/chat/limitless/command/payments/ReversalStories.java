package chat.limitless.command.payments;

import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseCommand.RefuseRefund;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import org.jspecify.annotations.Nullable;

/// The short words of the tests about money taken back from Ann's purchase: one credit is 5 minor units, so that a
/// minor unit is 200,000 micro-credits. `FIN` works in finance.
final class ReversalStories {

    static final UserId FIN = new UserId("usr_fin");

    private ReversalStories() {}

    static RecordRefund refund(String id, long amountMinor, RefundStatus status) {
        return refund(id, "pi_first", null, amountMinor, "usd", status);
    }

    static RecordRefund refund(
            String id, String payment, String request, long amountMinor, String currency, RefundStatus status) {
        return new RecordRefund(PURCHASE, id, payment, request(request), amountMinor, currency, status, NOW);
    }

    static RefundRecorded refunded(String id, long amountMinor, RefundStatus status) {
        return refunded(id, "pi_first", null, amountMinor, "usd", status);
    }

    static RefundRecorded refunded(
            String id, String payment, String request, long amountMinor, String currency, RefundStatus status) {
        return new RefundRecorded(PURCHASE, ANN, id, payment, request(request), amountMinor, currency, status, NOW);
    }

    static RecordDispute dispute(long amountMinor, DisputeStatus status) {
        return dispute("dp_a", "pi_first", amountMinor, "usd", status, false, false);
    }

    static RecordDispute dispute(
            String id,
            @Nullable String payment,
            long amountMinor,
            String currency,
            DisputeStatus status,
            boolean withdrawn,
            boolean reinstated) {
        return new RecordDispute(PURCHASE, id, payment, amountMinor, currency, status, withdrawn, reinstated, NOW);
    }

    static DisputeRecorded disputed(long amountMinor, DisputeStatus status) {
        return disputed("dp_a", "pi_first", amountMinor, "usd", status, false, false);
    }

    static DisputeRecorded disputed(
            String id,
            @Nullable String payment,
            long amountMinor,
            String currency,
            DisputeStatus status,
            boolean withdrawn,
            boolean reinstated) {
        return new DisputeRecorded(
                PURCHASE, ANN, id, payment, amountMinor, currency, status, withdrawn, reinstated, NOW);
    }

    static RecordFraudWarning warn(String id, boolean freezes) {
        return new RecordFraudWarning(PURCHASE, id, "pi_first", freezes, NOW);
    }

    static FraudWarned warned(String id, boolean freezes) {
        return new FraudWarned(PURCHASE, ANN, id, "pi_first", freezes, NOW);
    }

    static ClearFraudWarning clear(String id) {
        return new ClearFraudWarning(PURCHASE, id, "looked-at", FIN, NOW);
    }

    static FraudWarningCleared cleared(String id) {
        return new FraudWarningCleared(PURCHASE, ANN, id, FIN, NOW, "looked-at");
    }

    static RequestRefund ask(String request, long amountMinor) {
        return ask(request, amountMinor, "goodwill");
    }

    static RequestRefund ask(String request, long amountMinor, String reason) {
        return new RequestRefund(PURCHASE, request(request), null, amountMinor, reason, FIN, NOW);
    }

    static RequestRefund askOf(String payment, String request, long amountMinor) {
        return new RequestRefund(PURCHASE, request(request), payment, amountMinor, "goodwill", FIN, NOW);
    }

    static RefundRequested asked(String request, long amountMinor) {
        return askedOf("pi_first", request, amountMinor);
    }

    static RefundRequested askedOf(String payment, String request, long amountMinor) {
        return new RefundRequested(PURCHASE, ANN, request(request), payment, amountMinor, "usd", "goodwill", FIN, NOW);
    }

    static RefuseRefund refuse(String request) {
        return new RefuseRefund(PURCHASE, request(request), "charge_already_refunded", NOW);
    }

    static RefundRefused refusedRefund(String request) {
        return new RefundRefused(PURCHASE, ANN, request(request), "charge_already_refunded", NOW);
    }

    /// Of the usual refund, dispute, warning, request or payment.
    static ClaimCalculated claim(long version, long revokedMicros, long frozenMicros, String cause) {
        var id = switch (cause) {
            case "refund" -> "re_a";
            case "dispute" -> "dp_a";
            case "fraud-warning", "fraud-warning-cleared" -> "issfr_a";
            case "payment" -> "pi_first";
            default -> "rrq_one";
        };
        return claimOf(version, revokedMicros, frozenMicros, cause, id);
    }

    static ClaimCalculated claimOf(long version, long revokedMicros, long frozenMicros, String cause, String causeId) {
        return new ClaimCalculated(PURCHASE, ANN, version, revokedMicros, frozenMicros, cause, NOW, causeId);
    }

    static PurchaseParked uncounted(String id, String reason, long amountMinor, String currency) {
        return new PurchaseParked(PURCHASE, ANN, reason, amountMinor, currency, true, "first", "pi_first", NOW, id);
    }

    private static RefundRequestId request(String id) {
        return id == null ? null : new RefundRequestId(id);
    }
}
