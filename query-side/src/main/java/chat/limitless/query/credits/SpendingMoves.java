package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.query.credits.EntryRow.Cause;
import chat.limitless.query.credits.EntryRow.Change;
import chat.limitless.query.receipt.ReceiptFacts;
import java.time.Instant;
import java.util.Locale;

/// What grants, holds and their ends do to the rows of one account.
record SpendingMoves(CreditRows rows, AccountRow account) {

    void granted(LotGranted e) {
        account.put(e.amountMicros());
        var lot = new LotRow(
                new Key(account.id, e.lotId().value()),
                new LotRow.Grant(
                        e.kind().name().toLowerCase(Locale.ROOT),
                        e.amountMicros(),
                        e.priority(),
                        e.reason(),
                        e.purchaseId() == null ? null : e.purchaseId().value(),
                        e.paidMinor(),
                        e.currency(),
                        micros(e.grantedAt()),
                        micros(e.expiresAt()),
                        account.lastPosition));
        rows.put(lot);
        rows.add(
                account,
                new Change("granted", micros(e.grantedAt()), e.amountMicros(), e.amountMicros(), 0),
                Cause.of(lot, EntryFacts.granted(e.reason())));
    }

    void held(CreditsHeld e) {
        account.hold(e.amountMicros());
        var hold = new HoldRow(
                new Key(account.id, e.holdId().value()),
                e.replyId().value(),
                e.conversationId().value(),
                e.amountMicros(),
                micros(e.heldAt()),
                HoldRow.OPEN,
                account.lastPosition,
                null,
                account.lastPosition);
        rows.put(hold);
        rows.add(account, new Change("held", micros(e.heldAt()), -e.amountMicros(), 0, 0), Cause.of(hold));
    }

    void settled(HoldSettled e) {
        var hold = rows.hold(account, e.holdId().value());
        var freed = hold.openMicros();
        account.free(freed);
        account.take(e.spentMicros());
        rows.put(hold.ended("settled", account.lastPosition));
        e.spentParts().forEach(part -> rows.lot(account, part.lotId().value()).spend(part.amountMicros()));
        var change = new Change(
                "settled", micros(e.settledAt()), freed - e.spentMicros(), -e.spentMicros(), e.overrunMicros());
        rows.add(account, change, Cause.of(hold, ReceiptFacts.of(e)));
    }

    void ended(HoldId holdId, String how, Instant at) {
        var hold = rows.hold(account, holdId.value());
        var freed = hold.openMicros();
        account.free(freed);
        rows.put(hold.ended(how, account.lastPosition));
        rows.add(account, new Change(how, micros(at), freed, 0, 0), Cause.of(hold));
    }
}
