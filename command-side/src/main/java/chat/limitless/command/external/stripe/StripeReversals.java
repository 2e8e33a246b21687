package chat.limitless.command.external.stripe;

import chat.limitless.api.Ids;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.RefundTold;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stripe's refunds and disputes in our words. Empty where Stripe has a status we do not know: nothing is guessed.
final class StripeReversals {

    /// Our request id in the metadata of refunds.
    static final String REQUEST = "refund_request_id";

    private StripeReversals() {}

    static Optional<RefundTold> refund(Refund refund, @Nullable String paymentId) {
        return Optional.ofNullable(refundStatus(refund.getStatus()))
                .map(status -> new RefundTold(
                        refund.getId(),
                        metadata(refund.getMetadata(), StripeSessions.PURCHASE),
                        requestId(refund),
                        paymentId,
                        orZero(refund.getAmount()),
                        currency(refund.getCurrency()),
                        status));
    }

    /// What moved is told by the money itself, or by the kind of notice.
    static Optional<DisputeTold> dispute(
            Dispute dispute, @Nullable String paymentId, boolean withdrawn, boolean reinstated) {
        return Optional.ofNullable(disputeStatus(dispute.getStatus()))
                .map(status -> new DisputeTold(
                        dispute.getId(),
                        paymentId,
                        orZero(dispute.getAmount()),
                        currency(dispute.getCurrency()),
                        status,
                        withdrawn || moved(dispute, -1),
                        reinstated || moved(dispute, 1)));
    }

    /// https://docs.stripe.com/api/refunds/object: `requires_action` waits for the customer, and the money has left us.
    private static @Nullable RefundStatus refundStatus(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "pending", "requires_action" -> RefundStatus.PENDING;
            case "succeeded" -> RefundStatus.SUCCEEDED;
            case "canceled" -> RefundStatus.CANCELED;
            case "failed" -> RefundStatus.FAILED;
            default -> null;
        };
    }

    /// https://docs.stripe.com/api/disputes/object: `warning_` is an inquiry, in which no money moves.
    private static @Nullable DisputeStatus disputeStatus(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "warning_needs_response", "warning_under_review" -> DisputeStatus.INQUIRY;
            case "warning_closed" -> DisputeStatus.INQUIRY_CLOSED;
            case "needs_response", "under_review" -> DisputeStatus.OPEN;
            case "prevented" -> DisputeStatus.PREVENTED;
            case "won" -> DisputeStatus.WON;
            case "lost" -> DisputeStatus.LOST;
            default -> null;
        };
    }

    /// None, one or two lines of our balance: what was taken is below zero, what came back is above.
    private static boolean moved(Dispute dispute, int sign) {
        var lines = dispute.getBalanceTransactions();
        return lines != null
                && lines.stream().anyMatch(line -> line.getAmount() != null && Long.signum(line.getAmount()) == sign);
    }

    private static @Nullable RefundRequestId requestId(Refund refund) {
        var id = metadata(refund.getMetadata(), REQUEST);
        return id != null && Ids.isWellFormed("rrq_", id) ? new RefundRequestId(id) : null;
    }

    static @Nullable String metadata(@Nullable Map<String, String> metadata, String name) {
        return metadata == null ? null : metadata.get(name);
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    private static String currency(@Nullable String currency) {
        return currency == null ? "" : currency.toLowerCase(Locale.ROOT);
    }
}
