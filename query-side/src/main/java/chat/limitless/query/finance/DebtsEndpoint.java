package chat.limitless.query.finance;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who owes credits, lot by lot, the newest lot first, with the total of all.
@RestController
class DebtsEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final OwingLotViews views;
    private final Freshness freshness;

    DebtsEndpoint(OwingLotViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record Debts(List<Debt> debts, @Nullable String nextCursor, DebtTotals totals) {}

    record DebtTotals(long accounts, String debtMicros) {}

    record Debt(
            String accountId,
            String userId,
            String lotId,
            @Nullable String purchaseId,
            Instant grantedAt,
            String sizeMicros,
            String spentMicros,
            String revokedMicros,

            @Schema(description = "Spent before its payment was taken back, and not paid since")
            String debtMicros,

            @Nullable @Schema(description = "Who asked for it to be given up, where it takes a second person")
            String writeOffProposedBy,

            @Nullable Instant writeOffProposedAt,

            @Nullable @Schema(description = "Who turned that down last; null once the debt is another one")
            String writeOffRejectedBy,

            @Nullable Instant writeOffRejectedAt,

            @Nullable @Schema(description = "Why, as a short code")
            String writeOffRejectedFor) {}

    @RequiresRole(Role.FINANCE)
    @GetMapping("/api/v1/finance/debts")
    ResponseEntity<Debts> debts(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.CREDITS);
        var found = views.page(Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        var total = views.total();
        return Freshness.answer(
                position,
                new Debts(
                        Cursor.shown(found, rows).stream()
                                .map(DebtsEndpoint::debt)
                                .toList(),
                        Cursor.next(found, rows, lot -> lot.grantedPosition),
                        new DebtTotals(total.accounts(), Long.toString(total.debtMicros()))));
    }

    private static Debt debt(OwingLotView lot) {
        return new Debt(
                lot.accountId,
                new CreditAccountId(lot.accountId).userId().value(),
                lot.lotId,
                lot.purchaseId,
                instant(lot.grantedAtMicros),
                Long.toString(lot.sizeMicros),
                Long.toString(lot.spentMicros),
                Long.toString(lot.revokedMicros),
                Long.toString(lot.debtMicros),
                lot.writeOffBy,
                lot.writeOffAtMicros == null ? null : instant(lot.writeOffAtMicros),
                lot.writeOffRejectedBy,
                lot.writeOffRejectedAtMicros == null ? null : instant(lot.writeOffRejectedAtMicros),
                lot.writeOffRejectedFor);
    }
}
