package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the refunds and disputes of its purchase take from a lot, and where it has been taken beside the credits that
/// were revoked.
///
/// @param cause what was told last; null when there never was a claim
/// @param revokedMicros level: to be taken for good
/// @param frozenMicros level: to be frozen, as far as it is there
/// @param freezing what raised that level and was not decided since, the last one last
/// @param coveredMicros had expired anyhow
/// @param marked pinned by holds, to be taken when these end
/// @param owedMicros had been spent: debt
/// @param writtenOffMicros debt that finance gave up
/// @param proposed to be given up by a second person; null when nobody asked for it
/// @param netted debt that was paid, with the lots that paid it, in that order
record Claim(
        @Nullable ClaimCause cause,
        long revokedMicros,
        long frozenMicros,
        List<ClaimCause> freezing,
        long coveredMicros,
        Marks marked,
        long owedMicros,
        long writtenOffMicros,
        @Nullable WriteOff proposed,
        List<LotPart> netted) {

    static final Claim NONE = new Claim(null, 0, 0, List.of(), 0, Marks.NONE, 0, 0, null, List.of());

    /// What freezes until it is decided. Anything else moves the level only because less or more is left to freeze.
    private static final Set<String> FREEZES = Set.of("dispute", "refund-requested", "fraud-warning", "payment");

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
        freezing = List.copyOf(freezing);
        netted = List.copyOf(netted);
        if (coveredMicros < 0 || owedMicros < 0 || writtenOffMicros < 0) {
            throw new IllegalStateException("a claim does not add up: covered " + coveredMicros + ", owed " + owedMicros
                    + ", written off " + writtenOffMicros);
        }
    }

    /// Of the levels; 0 when there never was a claim.
    long version() {
        return cause == null ? 0 : cause.version();
    }

    long markedMicros() {
        return marked.micros();
    }

    /// What credits are frozen for that come back to the lot; null when there never was a claim.
    @Nullable
    ClaimCause freezer() {
        return freezing.isEmpty() ? cause : freezing.getLast();
    }

    /// What has been taken apart from revoked credits.
    long takenElsewhereMicros() {
        return Math.addExact(
                Math.addExact(coveredMicros, markedMicros()), Math.addExact(debtMicros(), writtenOffMicros));
    }

    /// Debt, paid or not.
    private long debtMicros() {
        return Math.addExact(owedMicros, Parts.sumMicros(netted));
    }

    Claim set(ClaimSet event) {
        var told = new ClaimCause(event.version(), event.cause(), event.causeId());
        return new Claim(
                told,
                event.revokedMicros(),
                event.frozenMicros(),
                freezingAfter(told, event.frozenMicros()),
                coveredMicros,
                marked,
                owedMicros,
                writtenOffMicros,
                proposed,
                netted);
    }

    private List<ClaimCause> freezingAfter(ClaimCause told, long level) {
        if (level == 0) {
            return List.of();
        }
        var left = new ArrayList<>(freezing);
        left.removeIf(before -> isDecidedBy(before, told));
        if (level > frozenMicros && FREEZES.contains(told.cause())) {
            left.add(told);
        }
        return left.isEmpty() && !freezing.isEmpty() ? freezing : left;
    }

    /// What is told of a thing replaces what was told of it before; a refund is what was requested.
    private static boolean isDecidedBy(ClaimCause before, ClaimCause told) {
        boolean sameThing = told.causeId() != null && told.causeId().equals(before.causeId());
        return sameThing || told.cause().equals("refund") && before.cause().equals("refund-requested");
    }

    Claim revoked(CreditsRevoked event) {
        return with(
                Math.addExact(coveredMicros, event.coveredMicros()),
                marked.with(cause, event.markedMicros()),
                Math.addExact(owedMicros, event.debtMicros()));
    }

    Claim reinstated(CreditsReinstated event) {
        var fewer = with(
                Math.subtractExact(coveredMicros, event.uncoveredMicros()),
                marked.takenBack(cause, event.unmarkedMicros()),
                Math.subtractExact(owedMicros, event.forgivenMicros()));
        return fewer.withDebt(
                fewer.owedMicros,
                Math.subtractExact(writtenOffMicros, event.unwrittenMicros()),
                Parts.withoutLast(netted, Parts.sumMicros(event.returnedParts())));
    }

    Claim markResolved(long revoked, long debt) {
        return with(coveredMicros, marked.withoutOldest(Math.addExact(revoked, debt)), Math.addExact(owedMicros, debt));
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
                cause,
                revokedMicros,
                frozenMicros,
                freezing,
                coveredMicros,
                marked,
                owedMicros,
                writtenOffMicros,
                next,
                netted);
    }

    Claim writtenOff(long micros) {
        return withDebt(Math.subtractExact(owedMicros, micros), Math.addExact(writtenOffMicros, micros), netted);
    }

    private Claim with(long covered, Marks marks, long owed) {
        return new Claim(
                cause,
                revokedMicros,
                frozenMicros,
                freezing,
                covered,
                marks,
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
                cause,
                revokedMicros,
                frozenMicros,
                freezing,
                coveredMicros,
                marked,
                owed,
                writtenOff,
                proposedFor(owed),
                paidBy);
    }
}
