package chat.limitless.query.finance;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.log.LogRows;
import chat.limitless.query.log.ReadableEvents;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.paging.Filter;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every movement of credits of all users, newest first, each with its place in the log, and totals of the whole
/// filter, not of the page.
@RestController
class CreditEventsEndpoint {

    private static final Map<String, String> EVENT_NAMES = Map.ofEntries(
            Map.entry("granted", "credits.lot-granted"),
            Map.entry("held", "credits.held"),
            Map.entry("settled", "credits.hold-settled"),
            Map.entry("released", "credits.hold-released"),
            Map.entry("expired", "credits.hold-expired"),
            Map.entry("revoked", "credits.revoked"),
            Map.entry("mark-resolved", "credits.mark-resolved"),
            Map.entry("reinstated", "credits.reinstated"),
            Map.entry("frozen", "credits.frozen"),
            Map.entry("unfrozen", "credits.unfrozen"),
            Map.entry("debt-netted", "credits.debt-netted"),
            Map.entry("debt-written-off", "credits.debt-written-off"),
            Map.entry("lot-expired", "credits.lot-expired"),
            Map.entry("expiry-announced", "credits.lot-expiry-announced"),
            Map.entry("limits-set", "credits.spending-limits-set"),
            Map.entry("cap-warned", "credits.cap-warned"),
            Map.entry("low-balance-warned", "credits.low-balance-warned"),
            Map.entry("adjusted", "credits.adjusted"));

    private static final int USUAL_LIMIT = 100;

    private final FinanceEntries entries;
    private final LogRows log;
    private final ReadableEvents readable;
    private final Freshness freshness;

    CreditEventsEndpoint(FinanceEntries entries, LogRows log, ReadableEvents readable, Freshness freshness) {
        this.entries = entries;
        this.log = log;
        this.readable = readable;
        this.freshness = freshness;
    }

    record CreditEvents(
            List<FinanceCreditEvent> events, @Nullable String nextCursor, Totals totals) {}

    /// `amountMicros` is the signed change of what the account has available. `cause` is what happened to the payment
    /// that froze the credits, took them or gave them back, `causeId` the provider's id of that refund or dispute;
    /// `claimVersion` numbers the levels the purchase set.
    record FinanceCreditEvent(
            String position,
            Instant at,
            String type,
            String accountId,
            String userId,
            String amountMicros,
            String balanceChangeMicros,
            String balanceAfterMicros,
            String availableAfterMicros,
            String overrunMicros,
            @Nullable String holdId,
            @Nullable String replyId,
            @Nullable String purchaseId,
            @Nullable String lotId,
            @Nullable String cause,
            @Nullable String causeId,
            @Nullable Long claimVersion,
            Map<String, Object> payload) {}

    record Totals(
            long count,
            String amountMicros,
            String balanceChangeMicros,
            String overrunMicros,
            List<TotalOfType> byType) {}

    record TotalOfType(
            String type, long count, String amountMicros, String balanceChangeMicros, String overrunMicros) {}

    @RequiresRole(Role.FINANCE)
    @GetMapping("/api/v1/finance/credit-events")
    ResponseEntity<CreditEvents> creditEvents(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String purchaseId,
            @RequestParam(required = false) @Nullable String holdId,
            @RequestParam(required = false) @Nullable String lotId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.CREDITS, Groups.LOT_CHANGES);
        var fromMicros = from == null ? Long.MIN_VALUE : micros(from);
        var toMicros = to == null ? Long.MAX_VALUE : micros(to);
        var found = entries.page(
                accountId(userId),
                entryType(type),
                Filter.of(purchaseId),
                Filter.of(holdId),
                Filter.of(lotId),
                fromMicros,
                toMicros,
                Cursor.position(cursor, Long.MAX_VALUE),
                Limit.of(rows + 1));
        var totals = entries.totals(
                accountId(userId),
                entryType(type),
                Filter.of(purchaseId),
                Filter.of(holdId),
                Filter.of(lotId),
                fromMicros,
                toMicros);
        return Freshness.answer(
                position,
                new CreditEvents(
                        events(Cursor.shown(found, rows)),
                        Cursor.next(found, rows, entry -> entry.position),
                        totals(totals)));
    }

    /// The view keeps short words for people; an audit speaks of the events themselves.
    private static String eventName(String entryType) {
        return EVENT_NAMES.getOrDefault(entryType, entryType);
    }

    private static @Nullable String entryType(@Nullable String asked) {
        var name = Filter.of(asked);
        return EVENT_NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /// Movements are kept by account: the same id behind another prefix.
    private static @Nullable String accountId(@Nullable String userId) {
        var user = Filter.of(userId);
        return user == null || !user.startsWith("usr_") ? user : "cra_" + user.substring(4);
    }

    private List<FinanceCreditEvent> events(List<FinanceEntryView> found) {
        var stored = log.at(found.stream().map(entry -> entry.position).toList());
        return found.stream()
                .map(entry -> {
                    var event = stored.get(entry.position);
                    return event(entry, event == null ? Map.of() : readable.hidden(event));
                })
                .toList();
    }

    private static FinanceCreditEvent event(FinanceEntryView entry, Map<String, Object> payload) {
        return new FinanceCreditEvent(
                PositionHeaders.encode(entry.position),
                instant(entry.atMicros),
                eventName(entry.type),
                entry.accountId,
                entry.userId,
                Long.toString(entry.amountMicros),
                Long.toString(entry.balanceChangeMicros),
                Long.toString(entry.balanceAfterMicros),
                Long.toString(entry.availableAfterMicros),
                Long.toString(entry.overrunMicros),
                entry.holdId,
                entry.replyId,
                entry.purchaseId,
                entry.lotId,
                entry.cause,
                entry.causeId,
                entry.claimVersion,
                payload);
    }

    private static Totals totals(List<TypeTotal> byType) {
        return new Totals(
                byType.stream().mapToLong(TypeTotal::count).sum(),
                Long.toString(byType.stream().mapToLong(TypeTotal::amountMicros).sum()),
                Long.toString(byType.stream()
                        .mapToLong(TypeTotal::balanceChangeMicros)
                        .sum()),
                Long.toString(
                        byType.stream().mapToLong(TypeTotal::overrunMicros).sum()),
                byType.stream()
                        .map(total -> new TotalOfType(
                                eventName(total.type()),
                                total.count(),
                                Long.toString(total.amountMicros()),
                                Long.toString(total.balanceChangeMicros()),
                                Long.toString(total.overrunMicros())))
                        .toList());
    }
}
