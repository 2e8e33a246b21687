package chat.limitless.query.finance;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Purchases of all users, newest first.
@RestController
class FinancePurchasesEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final Set<String> STATUSES =
            Set.of("started", "open", "pending", "paid", "credited", "closed", "parked");

    private final FinancePurchaseViews views;
    private final Freshness freshness;

    FinancePurchasesEndpoint(FinancePurchaseViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record FinancePurchases(
            List<FinancePurchase> purchases, @Nullable String nextCursor) {}

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

            @Schema(description = "Whether a saved card was charged while the buyer was away")
            boolean automatic) {}

    @RequiresRole(Role.FINANCE)
    @GetMapping("/api/v1/finance/purchases")
    ResponseEntity<FinancePurchases> financePurchases(
            SignedIn user,
            MinPosition least,
            @Parameter(
                            description =
                                    "`started`, `open`, `pending`, `paid`, `credited`, `closed` or `parked`; all when"
                                            + " left out")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var asked = asked(status);
        var position = freshness.await(least, Groups.PAYMENTS);
        var found = views.page(asked, filter(userId), Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new FinancePurchases(
                        Cursor.shown(found, rows).stream()
                                .map(FinancePurchasesEndpoint::purchase)
                                .toList(),
                        Cursor.next(found, rows, purchase -> purchase.startedPosition)));
    }

    private static @Nullable String asked(@Nullable String status) {
        var asked = filter(status);
        if (asked != null && !STATUSES.contains(asked)) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "status"));
        }
        return asked;
    }

    private static @Nullable String filter(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    private static FinancePurchase purchase(FinancePurchaseView purchase) {
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
                purchase.automatic);
    }
}
