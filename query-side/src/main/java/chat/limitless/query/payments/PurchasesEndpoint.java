package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in person's purchases, newest first, and one of them.
@RestController
class PurchasesEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final Set<String> PAID = Set.of("paid", "credited", "parked");
    private static final Set<String> PAID_AS_PRICED = Set.of("paid", "credited");

    private final PurchaseViews views;
    private final Freshness freshness;

    PurchasesEndpoint(PurchaseViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record Purchases(List<Purchase> purchases, @Nullable String nextCursor) {}

    /// @param automatic whether a saved card was charged while the buyer was away
    record Purchase(
            String purchaseId,
            String packId,
            String creditsMicros,
            long amountMinor,
            String currency,
            String status,
            @Nullable String checkoutUrl,
            long refundedMinor,

            @Schema(description = "At stake in disputes that are open")
            long disputedMinor,

            @Schema(description = "Gone for good by disputes that were lost")
            long lostMinor,

            @Schema(description = "What disputes were about that were won")
            long wonMinor,

            @Schema(description = "Whether there is a receipt: it was paid as priced, whatever went back since")
            boolean hasReceipt,

            @Schema(description = "Whether a saved card was charged while the buyer was away")
            boolean automatic,

            Instant startedAt,
            Instant updatedAt) {}

    @GetMapping("/api/v1/purchases")
    ResponseEntity<Purchases> purchases(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.PAYMENTS);
        var found = views.page(user.id().value(), Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new Purchases(
                        Cursor.shown(found, rows).stream()
                                .map(PurchasesEndpoint::purchase)
                                .toList(),
                        Cursor.next(found, rows, purchase -> purchase.startedPosition)));
    }

    @Answers(refusals = RefusalCode.PURCHASE_UNKNOWN)
    @GetMapping("/api/v1/purchases/{purchaseId}")
    ResponseEntity<Purchase> purchase(SignedIn user, MinPosition least, @PathVariable String purchaseId) {
        var position = freshness.await(least, Groups.PAYMENTS);
        return views.findByPurchaseIdAndUserId(purchaseId, user.id().value())
                .map(found -> Freshness.answer(position, purchase(found)))
                .orElseThrow(() -> new Refused(RefusalCode.PURCHASE_UNKNOWN));
    }

    private static Purchase purchase(PurchaseView purchase) {
        return new Purchase(
                purchase.purchaseId,
                purchase.packId,
                Long.toString(purchase.creditsMicros),
                purchase.amountMinor,
                purchase.currency,
                status(purchase),
                purchase.checkoutUrl,
                purchase.refundedMinor,
                purchase.disputedMinor,
                purchase.lostMinor,
                purchase.wonMinor,
                PAID_AS_PRICED.contains(purchase.status),
                purchase.automatic,
                instant(purchase.startedAtMicros),
                instant(purchase.updatedAtMicros));
    }

    /// What took the money back says more than that it was paid once; a dispute more than a refund, and an open one
    /// more than one that was lost. A suspicion says more than what is settled, as long as it freezes anything.
    private static String status(PurchaseView purchase) {
        if (!PAID.contains(purchase.status)) {
            return purchase.status;
        }
        if (purchase.disputedMinor > 0) {
            return "disputed";
        }
        if (freezesOnSuspicion(purchase)) {
            return "fraud-warned";
        }
        if (purchase.lostMinor > 0) {
            return "dispute-lost";
        }
        if (purchase.refundedMinor > 0) {
            return purchase.refundedMinor < purchase.amountMinor ? "partly-refunded" : "refunded";
        }
        return purchase.status;
    }

    /// Credits were granted, and not all of them are gone.
    private static boolean freezesOnSuspicion(PurchaseView purchase) {
        return purchase.suspected
                && PAID_AS_PRICED.contains(purchase.status)
                && Math.addExact(purchase.refundedMinor, purchase.lostMinor) < purchase.amountMinor;
    }
}
