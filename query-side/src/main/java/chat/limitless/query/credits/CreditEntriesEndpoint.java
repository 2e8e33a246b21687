package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.receipt.ReceiptFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every movement of the signed-in person's credits, newest first, without an end to how far back one can go.
@RestController
class CreditEntriesEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final CreditHistory history;
    private final Freshness freshness;

    CreditEntriesEndpoint(CreditHistory history, Freshness freshness) {
        this.history = history;
        this.freshness = freshness;
    }

    record CreditEntries(
            List<CreditEntry> entries, @Nullable String nextCursor) {}

    /// @param amountMicros signed change of what can be spent
    /// @param balanceChangeMicros signed change of what there is
    /// @param cause what of the payment of `purchaseId` froze the credits, took them or gave them back: `refund`,
    ///     `refund-requested`, `refund-refused`, `dispute`, `fraud-warning`, `fraud-warning-cleared`, `payment`
    /// @param causeId the provider's id of that refund, dispute, warning or payment, or ours of the request
    record CreditEntry(
            String position,
            Instant at,
            String type,
            String amountMicros,
            String balanceChangeMicros,
            String balanceAfterMicros,
            String availableAfterMicros,
            @Nullable String holdId,
            @Nullable String replyId,
            @Nullable String conversationId,
            @Nullable String purchaseId,
            @Nullable String lotId,
            @Nullable String cause,
            @Nullable String causeId,
            @Nullable ReceiptFacts receipt,
            @Nullable EntryFacts facts) {}

    @GetMapping("/api/v1/credit-account/entries")
    ResponseEntity<CreditEntries> creditEntries(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String lotId,
            @RequestParam(required = false) @Nullable String holdId,
            @RequestParam(required = false) @Nullable String purchaseId,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.CREDITS, Groups.LOT_CHANGES);
        var filter = new HistoryFilter(type, lotId, holdId, purchaseId, model, from, to);
        var found = history.page(
                CreditAccountId.of(user.id()).value(),
                filter,
                Cursor.position(cursor, Long.MAX_VALUE),
                Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new CreditEntries(
                        Cursor.shown(found, rows).stream()
                                .map(CreditEntriesEndpoint::entry)
                                .toList(),
                        Cursor.next(found, rows, entry -> entry.position)));
    }

    private static CreditEntry entry(CreditEntryView entry) {
        return new CreditEntry(
                PositionHeaders.encode(entry.position),
                instant(entry.atMicros),
                entry.type,
                Long.toString(entry.amountMicros),
                Long.toString(entry.balanceChangeMicros),
                Long.toString(entry.balanceAfterMicros),
                Long.toString(entry.availableAfterMicros),
                entry.holdId,
                entry.replyId,
                entry.conversationId,
                entry.purchaseId,
                entry.lotId,
                entry.cause,
                entry.causeId,
                ReceiptFacts.ofJson(entry.receipt),
                EntryFacts.ofJson(entry.facts));
    }
}
