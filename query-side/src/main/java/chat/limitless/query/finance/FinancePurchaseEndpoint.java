package chat.limitless.query.finance;

import chat.limitless.api.accounts.Role;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.finance.PurchaseReview.FraudWarning;
import chat.limitless.query.finance.PurchaseReview.Parking;
import chat.limitless.query.finance.PurchaseReview.RefundRequest;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.log.ReadableEvents;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// One purchase of any user, and everything that happened to it, straight from the log.
@RestController
class FinancePurchaseEndpoint {

    private final FinancePurchaseViews views;
    private final PurchaseHistory history;
    private final ReadableEvents readable;
    private final Freshness freshness;

    FinancePurchaseEndpoint(
            FinancePurchaseViews views, PurchaseHistory history, ReadableEvents readable, Freshness freshness) {
        this.views = views;
        this.history = history;
        this.readable = readable;
        this.freshness = freshness;
    }

    record ReviewedPurchase(
            FinancePurchase purchase,

            @Schema(description = "All of them, oldest first")
            List<PurchaseLogEvent> events,

            List<FraudWarning> warnings,
            List<RefundRequest> refundRequests,
            List<Parking> parkings) {}

    record PurchaseLogEvent(
            String position,
            Instant at,
            String type,

            @Nullable
            @Schema(description = "The user id of the member of staff who did it; null when it was nobody of them")
            String by,

            Map<String, Object> payload) {}

    @RequiresRole(Role.FINANCE)
    @Answers(problems = ProblemCode.NOT_FOUND)
    @GetMapping("/api/v1/finance/purchases/{purchaseId}")
    ResponseEntity<ReviewedPurchase> financePurchase(
            SignedIn user, MinPosition least, @PathVariable String purchaseId) {
        var position = freshness.await(least, Groups.PAYMENTS);
        freshness.awaitLog(least);
        var purchase = views.findByPurchaseId(purchaseId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return Freshness.answer(position, purchase(purchase, history.of(purchaseId)));
    }

    private ReviewedPurchase purchase(FinancePurchaseView purchase, List<StoredEvent> events) {
        var review = history.review(events, purchase.paymentId);
        return new ReviewedPurchase(
                FinancePurchase.of(purchase),
                events.stream().map(this::event).toList(),
                review.warnings(),
                review.refundRequests(),
                review.parkings());
    }

    private PurchaseLogEvent event(StoredEvent stored) {
        var payload = readable.hidden(stored);
        return new PurchaseLogEvent(
                PositionHeaders.encode(stored.position()),
                stored.recordedAt(),
                stored.eventType(),
                payload.get("actor") instanceof String actor ? actor : null,
                payload);
    }
}
