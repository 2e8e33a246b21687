package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.paging.Filter;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.MissingRow;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Payments that did not fit their purchase, newest first: nothing was granted for them, and a person has to look.
/// What somebody has dealt with is left out unless it is asked for.
@RestController
class ParkedPurchasesEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final ParkedPurchaseViews views;
    private final Freshness freshness;

    ParkedPurchasesEndpoint(ParkedPurchaseViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record ParkedPurchases(
            List<ParkedPurchase> purchases, @Nullable String nextCursor) {}

    record ParkedPurchase(
            @Schema(description = "Of the event that says so")
            String position,

            String purchaseId,

            @Schema(description = "Which parking of this purchase it is: the first is 1")
            int number,

            String userId,

            @Schema(description = "How far the purchase is by now")
            String status,

            String reason,

            @Schema(description = "What was told to be paid or taken back")
            long paidMinor,

            String paidCurrency,

            @Schema(description = "What the purchase costs") long amountMinor,

            String currency,
            @Nullable String sessionId,
            @Nullable String paymentId,

            @Nullable
            @Schema(
                    description = "The provider's id of the refund or the dispute that cannot be counted; null where it"
                            + " is a payment")
            String reversalId,

            Instant parkedAt,

            @Nullable @Schema(description = "Why nothing more is to be done; null while it waits")
            String resolvedReason,

            @Nullable @Schema(description = "The user id of who has dealt with it")
            String resolvedBy,

            @Nullable Instant resolvedAt) {}

    @RequiresRole({Role.ADMIN, Role.FINANCE})
    @GetMapping("/api/v1/admin/parked-purchases")
    ResponseEntity<ParkedPurchases> parkedPurchases(
            SignedIn user,
            MinPosition least,
            @Parameter(description = "`open`, `resolved` or `all`; `open` when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var resolved = resolved(state);
        var position = freshness.await(least, Groups.PAYMENTS);
        var found = views.page(resolved, Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        var shown = Cursor.shown(found, rows);
        var purchases = views
                .purchases(shown.stream().map(row -> row.purchaseId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(purchase -> purchase.purchaseId, purchase -> purchase));
        return Freshness.answer(
                position,
                new ParkedPurchases(
                        shown.stream().map(row -> parked(row, purchases)).toList(),
                        Cursor.next(found, rows, row -> row.position)));
    }

    private static @Nullable Boolean resolved(@Nullable String state) {
        return switch (Objects.requireNonNullElse(Filter.of(state), "open")) {
            case "open" -> false;
            case "resolved" -> true;
            case "all" -> null;
            default -> throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "state"));
        };
    }

    private static ParkedPurchase parked(ParkedPurchaseView row, Map<String, PurchaseView> purchases) {
        var purchase = purchases.get(row.purchaseId);
        if (purchase == null) {
            throw new MissingRow("purchase", row.purchaseId);
        }
        return new ParkedPurchase(
                PositionHeaders.encode(row.position),
                row.purchaseId,
                row.parkedNumber,
                purchase.userId,
                purchase.status,
                row.reason,
                row.paidMinor,
                row.paidCurrency,
                purchase.amountMinor,
                purchase.currency,
                row.sessionId,
                row.paymentId,
                row.reversalId,
                instant(row.parkedAtMicros),
                row.resolvedReason,
                row.resolvedBy,
                row.resolvedAtMicros == null ? null : instant(row.resolvedAtMicros));
    }
}
