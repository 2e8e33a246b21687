package chat.limitless.query.finance;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Filter;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a refund would do, before anybody asks for it: how much can go back, what it takes from the credits, and what
/// the buyer may owe afterwards.
@RestController
class RefundPreviewEndpoint {

    private static final Set<String> PAID = Set.of("paid", "credited");
    private static final String NO_CREDITS = "0";

    private final FinancePurchaseViews views;
    private final PurchaseHistory history;
    private final Freshness freshness;

    RefundPreviewEndpoint(FinancePurchaseViews views, PurchaseHistory history, Freshness freshness) {
        this.views = views;
        this.history = history;
        this.freshness = freshness;
    }

    record RefundPreview(
            String purchaseId,
            String userId,
            String currency,

            @Schema(description = "What was paid") long amountMinor,

            @Schema(description = "Gone back before: refunds and lost disputes")
            long goneMinor,

            @Schema(description = "Of the rest, asked for before: neither made nor refused yet")
            long askedMinor,

            @Schema(description = "At stake in open disputes; nothing can be refunded until they are decided")
            long disputedMinor,

            @Schema(description = "The most that can go back now")
            long refundableMinor,

            @Schema(description = "What would go back") long refundMinor,

            @Schema(description = "Credits of the purchase that go with it")
            String takenMicros,

            @Schema(description = "Of them, still in the account")
            String ofRemainingMicros,

            @Schema(description = "Of them, not in the account any more: owed, as far as they had not expired")
            String owedAtMostMicros) {}

    @RequiresRole(Role.FINANCE)
    @Answers(refusals = {RefusalCode.PURCHASE_UNKNOWN, RefusalCode.PURCHASE_NOT_PAID, RefusalCode.REFUND_TOO_HIGH})
    @GetMapping("/api/v1/finance/purchases/{purchaseId}/refund-preview")
    ResponseEntity<RefundPreview> refundPreview(
            SignedIn user,
            MinPosition least,
            @PathVariable String purchaseId,
            @Parameter(description = "What would go back; all that can, when left out")
                    @RequestParam(required = false)
                    @Nullable
                    Long amountMinor,
            @Parameter(description = "A payment of it that was parked; the one that counts, when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String paymentId) {
        var position = freshness.await(least, Groups.PAYMENTS, Groups.CREDITS);
        var purchase = views.findByPurchaseId(purchaseId).orElseThrow(() -> new Refused(RefusalCode.PURCHASE_UNKNOWN));
        var other = Filter.of(paymentId);
        if (other != null && !other.equals(purchase.paymentId)) {
            freshness.awaitLog(least);
            return Freshness.answer(position, ofParked(purchase, other, amountMinor));
        }
        if (!PAID.contains(purchase.status)) {
            throw new Refused(RefusalCode.PURCHASE_NOT_PAID);
        }
        var askedBefore = history.askedMinor(purchaseId, purchase.paymentId, position);
        return Freshness.answer(position, preview(purchase, askedBefore, amountMinor));
    }

    /// Nothing was granted for it, so that no credits go with its money.
    private RefundPreview ofParked(FinancePurchaseView purchase, String paymentId, @Nullable Long asked) {
        var payment = history.parkedPayment(purchase.purchaseId, paymentId)
                .orElseThrow(() -> new Refused(RefusalCode.PURCHASE_NOT_PAID));
        return new RefundPreview(
                purchase.purchaseId,
                purchase.userId,
                payment.currency(),
                payment.paidMinor(),
                payment.goneMinor(),
                payment.askedMinor(),
                payment.disputedMinor(),
                payment.refundableMinor(),
                refundMinor(asked, payment.refundableMinor()),
                NO_CREDITS,
                NO_CREDITS,
                NO_CREDITS);
    }

    private static long refundMinor(@Nullable Long asked, long refundableMinor) {
        var refund = asked == null ? refundableMinor : asked;
        if (refund < 0 || refund > refundableMinor) {
            throw new Refused(
                    RefusalCode.REFUND_TOO_HIGH, Map.of("amountMinor", refund, "refundableMinor", refundableMinor));
        }
        return refund;
    }

    /// What was asked for before comes first: it takes its share of the credits before this one does.
    private RefundPreview preview(FinancePurchaseView purchase, long askedBeforeMinor, @Nullable Long asked) {
        var gone = Math.min(purchase.amountMinor, Math.addExact(purchase.refundedMinor, purchase.lostMinor));
        var askedBefore = Math.min(purchase.amountMinor - gone, askedBeforeMinor);
        var before = Math.addExact(gone, askedBefore);
        var refundable = purchase.disputedMinor > 0 ? 0 : purchase.amountMinor - before;
        var refund = refundMinor(asked, refundable);
        var credits = purchase.creditsMicros;
        var remaining = remainingMicros(purchase);
        var first = RefundShare.of(credits, purchase.amountMinor, gone, askedBefore, remaining);
        var share =
                RefundShare.of(credits, purchase.amountMinor, before, refund, remaining - first.ofRemainingMicros());
        return new RefundPreview(
                purchase.purchaseId,
                purchase.userId,
                purchase.currency,
                purchase.amountMinor,
                gone,
                askedBefore,
                purchase.disputedMinor,
                refundable,
                refund,
                Long.toString(share.takenMicros()),
                Long.toString(share.ofRemainingMicros()),
                Long.toString(share.owedAtMostMicros()));
    }

    private long remainingMicros(FinancePurchaseView purchase) {
        var account = CreditAccountId.of(new UserId(purchase.userId)).value();
        return views.lot(account, purchase.purchaseId)
                .map(lot -> lot.remainingMicros)
                .orElse(0L);
    }
}
