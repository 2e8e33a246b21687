package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotId;
import chat.limitless.query.credits.EntryRow.Cause;
import chat.limitless.query.credits.EntryRow.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What refunds, disputes and the debt they leave do to the rows of one account.
record ClaimMoves(CreditRows rows, AccountRow account) {

    /// The movements it leads to follow, and those at the end of the holds it has to wait for.
    void set(ClaimSet e) {
        rows.lot(account, e.lotId().value()).claim = new EntryRow.Claim(e.cause(), e.version(), e.causeId());
    }

    void revoked(CreditsRevoked e) {
        var lot = revoke(e.lotId(), e.revokedMicros(), e.debtMicros());
        var cause = Cause.ofClaim(lot, EntryFacts.of(e));
        add("revoked", e.revokedAt(), -e.revokedMicros(), -e.revokedMicros(), cause);
    }

    void resolved(MarkResolved e) {
        var lot = revoke(e.lotId(), e.revokedMicros(), e.debtMicros());
        var cause = Cause.ofClaim(lot, e.claim(), EntryFacts.owed(e.debtMicros()));
        add("mark-resolved", e.resolvedAt(), -e.revokedMicros(), -e.revokedMicros(), cause);
    }

    private LotRow revoke(LotId lotId, long revokedMicros, long debtMicros) {
        var lot = rows.lot(account, lotId.value());
        lot.revoke(revokedMicros);
        lot.owe(debtMicros);
        account.take(revokedMicros);
        account.owe(debtMicros);
        return lot;
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
        add("reinstated", e.reinstatedAt(), back, back, Cause.ofClaim(lot, EntryFacts.of(e)));
    }

    void frozen(CreditsFrozen e) {
        freeze("frozen", e.lotId(), e.amountMicros(), e.frozenAt(), e.claim());
    }

    void unfrozen(CreditsUnfrozen e) {
        freeze("unfrozen", e.lotId(), -e.amountMicros(), e.unfrozenAt(), null);
    }

    private void freeze(String type, LotId lotId, long micros, Instant at, @Nullable ClaimCause claim) {
        var lot = rows.lot(account, lotId.value());
        lot.freeze(micros);
        account.frozenMicros = Math.addExact(account.frozenMicros, micros);
        add(type, at, -micros, 0, Cause.ofClaim(lot, claim, null));
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
                Cause.of(paying, EntryFacts.moved(e.amountMicros(), null)));
    }

    /// Only finance sees it: nothing has happened to the debt yet.
    void proposed(WriteOffProposed e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.writeOff = new LotRow.WriteOff(e.proposedBy().value(), micros(e.proposedAt()));
        lot.rejection = null;
    }

    void rejected(WriteOffRejected e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.writeOff = null;
        lot.rejection = new LotRow.Rejection(e.rejectedBy().value(), micros(e.rejectedAt()), e.reason());
    }

    void writtenOff(DebtWrittenOff e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.owe(-e.amountMicros());
        account.owe(-e.amountMicros());
        var facts = EntryFacts.moved(e.amountMicros(), e.reason());
        add("debt-written-off", e.writtenOffAt(), 0, 0, Cause.of(lot, facts));
    }

    private void add(String type, Instant at, long availableMicros, long balanceMicros, Cause cause) {
        rows.add(account, new Change(type, micros(at), availableMicros, balanceMicros, 0), cause);
    }
}
