package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.LotId;
import chat.limitless.query.credits.EntryRow.Cause;
import chat.limitless.query.credits.EntryRow.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What refunds, disputes and the debt they leave do to the rows of one account.
record ClaimMoves(CreditRows rows, AccountRow account) {

    void revoked(CreditsRevoked e) {
        revoke("revoked", e.lotId(), e.revokedMicros(), e.debtMicros(), e.revokedAt(), EntryFacts.of(e));
    }

    void resolved(MarkResolved e) {
        revoke(
                "mark-resolved",
                e.lotId(),
                e.revokedMicros(),
                e.debtMicros(),
                e.resolvedAt(),
                EntryFacts.owed(e.debtMicros()));
    }

    private void revoke(String type, LotId lotId, long revokedMicros, long debtMicros, Instant at, EntryFacts facts) {
        var lot = rows.lot(account, lotId.value());
        lot.revoke(revokedMicros);
        lot.owe(debtMicros);
        account.take(revokedMicros);
        account.owe(debtMicros);
        add(type, at, -revokedMicros, -revokedMicros, lot, facts);
    }

    void reinstated(CreditsReinstated e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.revoke(-e.restoredMicros());
        lot.owe(-e.forgivenMicros());
        e.returnedParts()
                .forEach(part -> rows.lot(account, part.lotId().value()).repay(-part.amountMicros()));
        var back = Math.addExact(e.restoredMicros(), EntryFacts.sum(e.returnedParts()));
        account.put(back);
        account.owe(-e.forgivenMicros());
        add("reinstated", e.reinstatedAt(), back, back, lot, EntryFacts.of(e));
    }

    void frozen(CreditsFrozen e) {
        freeze("frozen", e.lotId(), e.amountMicros(), e.frozenAt());
    }

    void unfrozen(CreditsUnfrozen e) {
        freeze("unfrozen", e.lotId(), -e.amountMicros(), e.unfrozenAt());
    }

    private void freeze(String type, LotId lotId, long micros, Instant at) {
        var lot = rows.lot(account, lotId.value());
        lot.freeze(micros);
        account.frozenMicros = Math.addExact(account.frozenMicros, micros);
        add(type, at, -micros, 0, lot, null);
    }

    void netted(DebtNetted e) {
        var paying = rows.lot(account, e.payingLotId().value());
        paying.repay(e.amountMicros());
        e.parts().forEach(part -> rows.lot(account, part.lotId().value()).owe(-part.amountMicros()));
        account.take(e.amountMicros());
        account.owe(-e.amountMicros());
        add(
                "debt-netted",
                e.nettedAt(),
                -e.amountMicros(),
                -e.amountMicros(),
                paying,
                EntryFacts.moved(e.amountMicros(), null));
    }

    void writtenOff(DebtWrittenOff e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.owe(-e.amountMicros());
        account.owe(-e.amountMicros());
        add("debt-written-off", e.writtenOffAt(), 0, 0, lot, EntryFacts.moved(e.amountMicros(), e.reason()));
    }

    private void add(
            String type, Instant at, long availableMicros, long balanceMicros, LotRow lot, @Nullable EntryFacts facts) {
        rows.add(account, new Change(type, micros(at), availableMicros, balanceMicros, 0), Cause.of(lot, facts));
    }
}
