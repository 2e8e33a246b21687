package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the refunds and disputes of its purchase take from a lot, and where it has been taken beside the credits that
/// were revoked.
///
/// @param version of the levels; 0 when there never was a claim
/// @param revokedMicros level: to be taken for good
/// @param frozenMicros level: to be frozen, as far as it is there
/// @param coveredMicros had expired anyhow
/// @param markedMicros pinned by holds, to be taken when these end
/// @param owedMicros had been spent: debt
/// @param writtenOffMicros debt that finance gave up
/// @param proposed to be given up by a second person; null when nobody asked for it
/// @param netted debt that was paid, with the lots that paid it, in that order
record Claim(
        long version,
        long revokedMicros,
        long frozenMicros,
        long coveredMicros,
        long markedMicros,
        long owedMicros,
        long writtenOffMicros,
        @Nullable WriteOff proposed,
        List<LotPart> netted) {

    static final Claim NONE = new Claim(0, 0, 0, 0, 0, 0, 0, null, List.of());

    /// Who asked for so much debt to be given up.
    ///
    /// @param rejected whether it was turned down since
    record WriteOff(UserId by, long owedMicros, Instant at, boolean rejected) {

        /// Whether a second person can still do it, or turn it down.
        boolean isOpenFor(long micros) {
            return !rejected && owedMicros == micros;
        }
    }

    Claim {
        netted = List.copyOf(netted);
        if (coveredMicros < 0 || markedMicros < 0 || owedMicros < 0 || writtenOffMicros < 0) {
            throw new IllegalStateException("a claim does not add up: covered " + coveredMicros + ", marked "
                    + markedMicros + ", owed " + owedMicros + ", written off " + writtenOffMicros);
        }
    }

    /// What has been taken apart from revoked credits.
    long takenElsewhereMicros() {
        return Math.addExact(Math.addExact(coveredMicros, markedMicros), Math.addExact(debtMicros(), writtenOffMicros));
    }

    /// Debt, paid or not.
    private long debtMicros() {
        return Math.addExact(owedMicros, Parts.sumMicros(netted));
    }

    Claim set(ClaimSet event) {
        return new Claim(
                event.version(),
                event.revokedMicros(),
                event.frozenMicros(),
                coveredMicros,
                markedMicros,
                owedMicros,
                writtenOffMicros,
                proposed,
                netted);
    }

    Claim revoked(CreditsRevoked event) {
        return with(
                Math.addExact(coveredMicros, event.coveredMicros()),
                Math.addExact(markedMicros, event.markedMicros()),
                Math.addExact(owedMicros, event.debtMicros()));
    }

    Claim reinstated(CreditsReinstated event) {
        var fewer = with(
                Math.subtractExact(coveredMicros, event.uncoveredMicros()),
                Math.subtractExact(markedMicros, event.unmarkedMicros()),
                Math.subtractExact(owedMicros, event.forgivenMicros()));
        return fewer.withDebt(
                fewer.owedMicros,
                Math.subtractExact(writtenOffMicros, event.unwrittenMicros()),
                Parts.withoutLast(netted, Parts.sumMicros(event.returnedParts())));
    }

    Claim markResolved(long revoked, long debt) {
        return with(
                coveredMicros,
                Math.subtractExact(markedMicros, Math.addExact(revoked, debt)),
                Math.addExact(owedMicros, debt));
    }

    Claim paid(LotPart by) {
        var more = new ArrayList<>(netted);
        more.add(by);
        return withDebt(Math.subtractExact(owedMicros, by.amountMicros()), writtenOffMicros, more);
    }

    Claim proposed(WriteOffProposed event) {
        return withProposed(new WriteOff(event.proposedBy(), event.amountMicros(), event.proposedAt(), false));
    }

    Claim rejected(WriteOffRejected event) {
        return withProposed(new WriteOff(event.proposedBy(), event.amountMicros(), event.proposedAt(), true));
    }

    private Claim withProposed(WriteOff next) {
        return new Claim(
                version,
                revokedMicros,
                frozenMicros,
                coveredMicros,
                markedMicros,
                owedMicros,
                writtenOffMicros,
                next,
                netted);
    }

    Claim writtenOff(long micros) {
        return withDebt(Math.subtractExact(owedMicros, micros), Math.addExact(writtenOffMicros, micros), netted);
    }

    private Claim with(long covered, long marked, long owed) {
        return new Claim(
                version,
                revokedMicros,
                frozenMicros,
                covered,
                marked,
                owed,
                writtenOffMicros,
                proposedFor(owed),
                netted);
    }

    /// A proposal is about the debt as it was.
    private @Nullable WriteOff proposedFor(long owed) {
        return owed == owedMicros ? proposed : null;
    }

    private Claim withDebt(long owed, long writtenOff, List<LotPart> paidBy) {
        return new Claim(
                version,
                revokedMicros,
                frozenMicros,
                coveredMicros,
                markedMicros,
                owed,
                writtenOff,
                proposedFor(owed),
                paidBy);
    }
}
