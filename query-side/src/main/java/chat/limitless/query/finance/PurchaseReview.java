package chat.limitless.query.finance;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people have to do with a purchase: warnings of fraud to look at, refunds they asked for, and what does not
/// fit. A function of the events of the purchase alone.
///
/// @param warnings in the order in which they came
/// @param refundRequests in the order in which they were asked
/// @param parkings what it was parked for, in the order in which it was told
record PurchaseReview(List<FraudWarning> warnings, List<RefundRequest> refundRequests, List<Parking> parkings) {

    private static final String ASKED = "asked";
    private static final String REFUSED = "refused";
    private static final String MADE = "made";

    record FraudWarning(
            String warningId,
            Instant at,

            @Schema(description = "Whether it froze the credits until somebody looked at it")
            boolean freezes,

            @Schema(description = "Whether somebody looked at it")
            boolean cleared,

            @Nullable @Schema(description = "The user id of who looked at it; null until somebody did")
            String clearedBy,

            @Nullable @Schema(description = "Why they cleared it; null until somebody did, or where nobody was asked")
            String clearedReason) {

        private FraudWarning lookedAt(FraudWarningCleared event) {
            return new FraudWarning(warningId, at, freezes, true, event.actor().value(), event.reason());
        }
    }

    record Parking(
            @Schema(description = "Which parking of the purchase it is: the first is 1")
            int number,

            String reason,

            @Schema(description = "What was told to be paid or taken back")
            long paidMinor,

            String paidCurrency,
            @Nullable String paymentId,

            @Nullable
            @Schema(
                    description = "The provider's id of the refund or the dispute that cannot be counted; null where it"
                            + " is a payment")
            String reversalId,

            Instant at,

            @Schema(description = "What of the payment can go back now; 0 unless it is one that was parked")
            long refundableMinor,

            @Nullable @Schema(description = "Why nothing more is to be done; null while it waits")
            String resolvedReason,

            @Nullable @Schema(description = "The user id of who has dealt with it")
            String resolvedBy,

            @Nullable Instant resolvedAt) {

        private static Parking of(PurchaseParked event, int number) {
            return new Parking(
                    number,
                    event.reason(),
                    event.paidMinor(),
                    event.paidCurrency(),
                    event.paymentIntentId(),
                    event.reversalId(),
                    event.parkedAt(),
                    0,
                    null,
                    null,
                    null);
        }

        private Parking resolved(ParkedPurchaseResolved event) {
            return with(refundableMinor, event.reason(), event.actor().value(), event.resolvedAt());
        }

        private Parking refundable(long minor) {
            return with(minor, resolvedReason, resolvedBy, resolvedAt);
        }

        private Parking with(long minor, @Nullable String why, @Nullable String who, @Nullable Instant when) {
            return new Parking(
                    number, reason, paidMinor, paidCurrency, paymentId, reversalId, at, minor, why, who, when);
        }
    }

    record RefundRequest(
            String requestId,
            long amountMinor,
            String currency,
            String reason,

            @Schema(description = "The provider's id of the payment it goes back from")
            String paymentId,

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
                    asked.paymentIntentId(),
                    asked.actor().value(),
                    asked.requestedAt(),
                    ASKED,
                    null,
                    null);
        }

        /// What was told of it stands, whatever was refused before or after.
        private RefundRequest with(@Nullable String newRefundId, @Nullable String newCode) {
            var state = newRefundId == null ? REFUSED : MADE;
            return new RefundRequest(
                    requestId, amountMinor, currency, reason, paymentId, by, at, state, newRefundId, newCode);
        }
    }

    /// Events of one purchase, oldest first.
    static PurchaseReview of(List<PurchaseEvent> events) {
        var warnings = new LinkedHashMap<String, FraudWarning>();
        var requests = new LinkedHashMap<String, RefundRequest>();
        var parkings = new ArrayList<Parking>();
        for (var event : events) {
            switch (event) {
                case FraudWarned e ->
                    warnings.putIfAbsent(
                            e.warningId(),
                            new FraudWarning(e.warningId(), e.warnedAt(), e.freezes(), false, null, null));
                case FraudWarningCleared e -> warnings.computeIfPresent(e.warningId(), (_, known) -> known.lookedAt(e));
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
                case PurchaseParked e -> parkings.add(Parking.of(e, parkings.size() + 1));
                case ParkedPurchaseResolved e ->
                    parkings.set(e.number() - 1, parkings.get(e.number() - 1).resolved(e));
                case PurchaseStarted _,
                        CheckoutOpened _,
                        PaymentPending _,
                        PurchasePaid _,
                        PurchaseCredited _,
                        PurchaseClosed _,
                        DisputeRecorded _,
                        ClaimCalculated _ -> {}
            }
        }
        return new PurchaseReview(
                List.copyOf(warnings.values()), List.copyOf(requests.values()), List.copyOf(parkings));
    }

    /// The same with what of each parked payment can go back.
    PurchaseReview withRefundable(List<PurchaseEvent> events, @Nullable String countedPaymentId) {
        var shown = parkings.stream()
                .map(parking -> parking.refundable(refundableMinor(parking, events, countedPaymentId)))
                .toList();
        return new PurchaseReview(warnings, refundRequests, shown);
    }

    private static long refundableMinor(
            Parking parking, List<PurchaseEvent> events, @Nullable String countedPaymentId) {
        return parking.paymentId() == null || parking.paymentId().equals(countedPaymentId)
                ? 0
                : PaymentBalance.of(events, parking.paymentId())
                        .map(PaymentBalance::refundableMinor)
                        .orElse(0L);
    }

    /// Money of requests under way, of one payment: neither told of nor refused.
    long askedMinor(@Nullable String paymentId) {
        return refundRequests.stream()
                .filter(request ->
                        request.state().equals(ASKED) && request.paymentId().equals(paymentId))
                .mapToLong(RefundRequest::amountMinor)
                .reduce(0, Math::addExact);
    }
}
