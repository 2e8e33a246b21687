package chat.limitless.query.finance;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.paging.Filter;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.Parameter;
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
        var found = views.page(asked, Filter.of(userId), Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new FinancePurchases(
                        Cursor.shown(found, rows).stream()
                                .map(FinancePurchase::of)
                                .toList(),
                        Cursor.next(found, rows, purchase -> purchase.startedPosition)));
    }

    private static @Nullable String asked(@Nullable String status) {
        var asked = Filter.of(status);
        if (asked != null && !STATUSES.contains(asked)) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "status"));
        }
        return asked;
    }
}
