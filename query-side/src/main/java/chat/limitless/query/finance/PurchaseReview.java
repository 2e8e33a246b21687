package chat.limitless.query.finance;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people have to do with a purchase: warnings of fraud to look at, and refunds they asked for. A function of
/// the events of the purchase alone.
///
/// @param warnings in the order in which they came
/// @param refundRequests in the order in which they were asked
record PurchaseReview(List<FraudWarning> warnings, List<RefundRequest> refundRequests) {

    private static final String ASKED = "asked";
    private static final String REFUSED = "refused";
    private static final String MADE = "made";

    record FraudWarning(
            String warningId,
            Instant at,

            @Schema(description = "Whether it froze the credits until somebody looked at it")
            boolean freezes,

            @Schema(description = "Whether somebody looked at it")
            boolean cleared) {

        private FraudWarning lookedAt() {
            return new FraudWarning(warningId, at, freezes, true);
        }
    }

    record RefundRequest(
            String requestId,
            long amountMinor,
            String currency,
            String reason,

            @Schema(description = "The user id of who asked")
            String by,

            Instant at,

            @Schema(
                    description = "`asked` (under way), `refused` by the provider, or `made`: the provider has told"
                            + " of it, whatever became of it since")
            String state,

            @Nullable @Schema(description = "The provider's id; null until it has told of it")
            String refundId,

            @Nullable @Schema(description = "Why the provider refused; null unless it did")
            String code) {

        private static RefundRequest of(RefundRequested asked) {
            return new RefundRequest(
                    asked.requestId().value(),
                    asked.amountMinor(),
                    asked.currency(),
                    asked.reason(),
                    asked.actor().value(),
                    asked.requestedAt(),
                    ASKED,
                    null,
                    null);
        }

        /// What was told of it stands, whatever was refused before or after.
        private RefundRequest with(@Nullable String newRefundId, @Nullable String newCode) {
            var state = newRefundId == null ? REFUSED : MADE;
            return new RefundRequest(requestId, amountMinor, currency, reason, by, at, state, newRefundId, newCode);
        }
    }

    /// Events of one purchase, oldest first.
    static PurchaseReview of(List<PurchaseEvent> events) {
        var warnings = new LinkedHashMap<String, FraudWarning>();
        var requests = new LinkedHashMap<String, RefundRequest>();
        for (var event : events) {
            switch (event) {
                case FraudWarned e ->
                    warnings.putIfAbsent(
                            e.warningId(), new FraudWarning(e.warningId(), e.warnedAt(), e.freezes(), false));
                case FraudWarningCleared e -> warnings.computeIfPresent(e.warningId(), (_, known) -> known.lookedAt());
                case RefundRequested e -> requests.put(e.requestId().value(), RefundRequest.of(e));
                case RefundRefused e ->
                    requests.computeIfPresent(
                            e.requestId().value(), (_, known) -> known.with(known.refundId(), e.code()));
                case RefundRecorded e -> {
                    if (e.requestId() != null) {
                        requests.computeIfPresent(
                                e.requestId().value(), (_, known) -> known.with(e.refundId(), known.code()));
                    }
                }
                case PurchaseStarted _,
                        CheckoutOpened _,
                        PaymentPending _,
                        PurchasePaid _,
                        PurchaseCredited _,
                        PurchaseClosed _,
                        PurchaseParked _,
                        DisputeRecorded _,
                        ClaimCalculated _ -> {}
            }
        }
        return new PurchaseReview(List.copyOf(warnings.values()), List.copyOf(requests.values()));
    }

    /// Money of requests under way: neither told of nor refused.
    long askedMinor() {
        return refundRequests.stream()
                .filter(request -> request.state().equals(ASKED))
                .mapToLong(RefundRequest::amountMinor)
                .reduce(0, Math::addExact);
    }
}
