package chat.limitless.query.finance;

import static chat.limitless.query.projection.RowValues.instant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A purchase of any user as finance sees it.
record FinancePurchase(
        String purchaseId,
        String userId,
        String packId,

        @Schema(description = "How far it is; what went back since is told by the amounts")
        String status,

        long amountMinor,
        String currency,
        String creditsMicros,
        long refundedMinor,

        @Schema(description = "At stake in disputes that are open")
        long disputedMinor,

        @Schema(description = "Gone for good by disputes that were lost")
        long lostMinor,

        @Schema(description = "What disputes were about that were won")
        long wonMinor,

        Instant startedAt,
        Instant updatedAt,

        @Schema(description = "Whether a saved card was charged while the buyer was away")
        boolean automatic,

        @Schema(description = "Whether a warning of fraud freezes credits until somebody has looked at it")
        boolean suspected,

        @Nullable @Schema(description = "The provider's id of the payment that counts; null until there is one")
        String paymentId) {

    static FinancePurchase of(FinancePurchaseView purchase) {
        return new FinancePurchase(
                purchase.purchaseId,
                purchase.userId,
                purchase.packId,
                purchase.status,
                purchase.amountMinor,
                purchase.currency,
                Long.toString(purchase.creditsMicros),
                purchase.refundedMinor,
                purchase.disputedMinor,
                purchase.lostMinor,
                purchase.wonMinor,
                instant(purchase.startedAtMicros),
                instant(purchase.updatedAtMicros),
                purchase.automatic,
                purchase.suspected,
                purchase.paymentId);
    }
}
