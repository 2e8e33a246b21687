package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.query.credits.CreditRows.Account;
import chat.limitless.query.credits.CreditRows.Entry;
import chat.limitless.query.credits.CreditRows.Hold;
import chat.limitless.query.credits.CreditRows.Key;
import chat.limitless.query.credits.CreditRows.Lot;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.receipt.ReceiptFacts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// Keeps what each account has: balance and held credits, lots, holds, and every movement with the balance after it.
class CreditProjection implements Projection {

    private final JdbcOperations jdbc;

    CreditProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("credit_account", "credit_lot", "credit_hold", "credit_entry");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return CreditEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var event : events) {
            apply(rows, (CreditEvent) event.event(), event.position());
        }
        rows.write(jdbc);
    }

    private CreditRows load(List<ProjectedEvent> events) {
        var accountIds = new HashSet<String>();
        var lots = new HashSet<Key>();
        var holds = new HashSet<Key>();
        for (var projected : events) {
            var event = (CreditEvent) projected.event();
            var accountId = event.accountId().value();
            accountIds.add(accountId);
            switch (event) {
                case CreditAccountOpened _, CreditsHeld _, LotGranted _ -> {}
                case HoldSettled settled -> {
                    holds.add(new Key(accountId, settled.holdId().value()));
                    settled.spentParts()
                            .forEach(part ->
                                    lots.add(new Key(accountId, part.lotId().value())));
                }
                case HoldReleased released ->
                    holds.add(new Key(accountId, released.holdId().value()));
                case HoldExpired expired ->
                    holds.add(new Key(accountId, expired.holdId().value()));
                default -> {}
            }
        }
        return CreditRows.load(jdbc, accountIds, lots, holds);
    }

    private static void apply(CreditRows rows, CreditEvent event, long position) {
        var id = event.accountId().value();
        if (event instanceof CreditAccountOpened opened) {
            if (!rows.hasAccount(id)) {
                rows.put(new Account(id, opened.accountId().userId().value(), 0, 0, position));
            }
            return;
        }
        var account = rows.account(id);
        if (position <= account.lastPosition) {
            return;
        }
        account.lastPosition = position;
        switch (event) {
            case CreditAccountOpened _ -> {}
            case LotGranted granted -> grant(rows, account, granted, position);
            case CreditsHeld held -> hold(rows, account, held, position);
            case HoldSettled settled -> settle(rows, account, settled, position);
            case HoldReleased released ->
                end(rows, account, released.holdId().value(), "released", released.releasedAt(), position);
            case HoldExpired expired ->
                end(rows, account, expired.holdId().value(), "expired", expired.expiredAt(), position);
            default -> {}
        }
    }

    private static void grant(CreditRows rows, Account account, LotGranted granted, long position) {
        account.balanceMicros = Math.addExact(account.balanceMicros, granted.amountMicros());
        var purchaseId =
                granted.purchaseId() == null ? null : granted.purchaseId().value();
        rows.put(new Lot(
                account.id,
                granted.lotId().value(),
                granted.kind().name().toLowerCase(Locale.ROOT),
                granted.amountMicros(),
                granted.amountMicros(),
                granted.priority(),
                granted.reason(),
                purchaseId,
                micros(granted.grantedAt()),
                micros(granted.expiresAt()),
                position,
                position));
        var change = new Change("granted", granted.grantedAt(), granted.amountMicros(), granted.amountMicros(), 0);
        rows.add(entry(
                account, position, change, null, purchaseId, granted.lotId().value(), null));
    }

    private static void hold(CreditRows rows, Account account, CreditsHeld held, long position) {
        account.heldMicros = Math.addExact(account.heldMicros, held.amountMicros());
        var hold = new Hold(
                account.id,
                held.holdId().value(),
                held.replyId().value(),
                held.conversationId().value(),
                held.amountMicros(),
                micros(held.heldAt()),
                Hold.OPEN,
                position);
        rows.put(hold);
        var change = new Change("held", held.heldAt(), -held.amountMicros(), 0, 0);
        rows.add(entry(account, position, change, hold, null, null, null));
    }

    private static void settle(CreditRows rows, Account account, HoldSettled settled, long position) {
        var hold = rows.hold(account.id, settled.holdId().value());
        var freed = hold.isOpen() ? hold.amountMicros() : 0;
        account.heldMicros = Math.subtractExact(account.heldMicros, freed);
        account.balanceMicros = Math.subtractExact(account.balanceMicros, settled.spentMicros());
        rows.put(hold.ended("settled", position));
        for (var part : settled.spentParts()) {
            rows.put(rows.lot(account.id, part.lotId().value()).spent(part.amountMicros(), position));
        }
        var change = new Change(
                "settled",
                settled.settledAt(),
                freed - settled.spentMicros(),
                -settled.spentMicros(),
                settled.overrunMicros());
        rows.add(entry(
                account,
                position,
                change,
                hold,
                null,
                null,
                ReceiptFacts.of(settled).toJson()));
    }

    private static void end(CreditRows rows, Account account, String holdId, String how, Instant at, long position) {
        var hold = rows.hold(account.id, holdId);
        var freed = hold.isOpen() ? hold.amountMicros() : 0;
        account.heldMicros = Math.subtractExact(account.heldMicros, freed);
        rows.put(hold.ended(how, position));
        rows.add(entry(account, position, new Change(how, at, freed, 0, 0), hold, null, null, null));
    }

    private record Change(String type, Instant at, long availableMicros, long balanceMicros, long overrunMicros) {}

    private static Entry entry(
            Account account,
            long position,
            Change change,
            @Nullable Hold hold,
            @Nullable String purchaseId,
            @Nullable String lotId,
            @Nullable String receipt) {
        return new Entry(
                account.id,
                position,
                account.userId,
                change.type(),
                micros(change.at()),
                change.availableMicros(),
                change.balanceMicros(),
                account.balanceMicros,
                account.balanceMicros - account.heldMicros,
                change.overrunMicros(),
                hold == null ? null : hold.holdId(),
                hold == null ? null : hold.replyId(),
                hold == null ? null : hold.conversationId(),
                purchaseId,
                lotId,
                receipt);
    }
}
