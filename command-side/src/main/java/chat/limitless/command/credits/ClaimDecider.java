package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What refunds and disputes do to a lot. The purchase tells levels, the account moves to them: up, a claim takes what
/// is there, then what has expired anyhow, then marks what holds have pinned, and what was spent becomes debt; down,
/// it gives back in the opposite order. The balance never falls below zero.
final class ClaimDecider {

    private ClaimDecider() {}

    static List<CreditEvent> decide(CreditState state, ApplyClaim command) {
        var lot = requireLot(state, command.lotId());
        if (command.version() <= lot.claim().version()) {
            return List.of();
        }
        requireLevels(command, lot);
        var course = new Course(state, command.accountId(), command.at());
        course.add(new ClaimSet(
                command.accountId(),
                command.lotId(),
                command.purchaseId(),
                command.version(),
                command.revokedMicros(),
                command.frozenMicros(),
                command.cause(),
                command.at(),
                command.causeId()));
        long difference = Math.subtractExact(command.revokedMicros(), lot.claimedMicros());
        if (difference > 0) {
            revoke(course, command, difference);
        } else if (difference < 0) {
            reinstate(course, command, -difference);
        }
        course.tidy(command.lotId());
        return course.finish();
    }

    private static void revoke(Course course, ApplyClaim command, long micros) {
        var lot = course.lot(command.lotId());
        var amounts = lot.amounts();
        long revoked = Math.min(micros, amounts.unpinnedMicros());
        long covered =
                Math.min(micros - revoked, amounts.expiredMicros() - lot.claim().coveredMicros());
        long marked = Math.min(
                micros - revoked - covered, amounts.pinnedMicros() - lot.claim().markedMicros());
        long debt = micros - revoked - covered - marked;
        long stillFrozen = Math.min(command.frozenMicros(), amounts.unpinnedMicros() - revoked);
        if (amounts.frozenMicros() > stillFrozen) {
            course.unfreeze(command.lotId(), amounts.frozenMicros() - stillFrozen);
        }
        course.add(
                new CreditsRevoked(command.accountId(), command.lotId(), revoked, covered, marked, debt, command.at()));
    }

    /// Credits that had paid the debt go back to their lots, and pay other debt there is, as they would have.
    private static void reinstate(Course course, ApplyClaim command, long micros) {
        var claim = course.lot(command.lotId()).claim();
        long left = micros;
        long forgiven = Math.min(left, claim.owedMicros());
        left -= forgiven;
        long unwritten = Math.min(left, claim.writtenOffMicros());
        left -= unwritten;
        var returned = Parts.last(claim.netted(), Math.min(left, Parts.sumMicros(claim.netted())));
        left -= Parts.sumMicros(returned);
        long unmarked = Math.min(left, claim.markedMicros());
        left -= unmarked;
        long uncovered = Math.min(left, claim.coveredMicros());
        long restored = left - uncovered;
        course.add(new CreditsReinstated(
                command.accountId(),
                command.lotId(),
                forgiven,
                unwritten,
                returned,
                unmarked,
                uncovered,
                restored,
                command.at()));
        for (var part : returned) {
            course.tidy(part.lotId());
            course.net(part.lotId(), part.amountMicros());
        }
    }

    /// Once it is written off, repeating changes nothing; so does asking again for what one has proposed oneself.
    static List<CreditEvent> decide(CreditState state, WriteOffDebt command) {
        Reasons.require(command.reason());
        var proposed = requireLot(state, command.lotId()).claim().proposed();
        long owed = requireLot(state, command.lotId()).claim().owedMicros();
        if (owed == 0) {
            return List.of();
        }
        OwnAccount.refuse(command.accountId(), command.actor());
        if (owed != command.owedMicros()) {
            throw new Refused(RefusalCode.CREDITS_DEBT_DIFFERS, Map.of("owedMicros", owed));
        }
        var standing = proposed != null && proposed.isOpenFor(owed) ? proposed : null;
        if (standing != null && !standing.by().equals(command.actor())) {
            return List.of(writtenOff(command, standing));
        }
        if (state.byHand().allows(owed, command.alone(), command.at())) {
            return List.of(writtenOff(command, null));
        }
        return standing != null
                ? List.of()
                : List.of(new WriteOffProposed(
                        command.accountId(), command.lotId(), owed, command.reason(), command.actor(), command.at()));
    }

    /// Of what was turned down, repeating changes nothing.
    static List<CreditEvent> decide(CreditState state, RejectWriteOff command) {
        Reasons.require(command.reason());
        var claim = requireLot(state, command.lotId()).claim();
        OwnAccount.refuse(command.accountId(), command.actor());
        var proposed = claim.proposed();
        if (proposed == null || proposed.owedMicros() != command.owedMicros()) {
            throw new Refused(RefusalCode.CREDITS_WRITE_OFF_UNKNOWN);
        }
        return proposed.rejected()
                ? List.of()
                : List.of(new WriteOffRejected(
                        command.accountId(),
                        command.lotId(),
                        command.owedMicros(),
                        command.reason(),
                        proposed.by(),
                        proposed.at(),
                        command.actor(),
                        command.at()));
    }

    private static DebtWrittenOff writtenOff(WriteOffDebt command, Claim.@Nullable WriteOff proposed) {
        return new DebtWrittenOff(
                command.accountId(),
                command.lotId(),
                command.owedMicros(),
                command.reason(),
                command.actor(),
                command.at(),
                proposed == null ? null : proposed.by(),
                proposed == null ? null : proposed.at());
    }

    private static Lot requireLot(CreditState state, LotId lotId) {
        var lot = state.lot(lotId);
        if (lot == null) {
            throw new Refused(RefusalCode.CREDITS_LOT_UNKNOWN, Map.of("lotId", lotId.value()));
        }
        return lot;
    }

    private static void requireLevels(ApplyClaim command, Lot lot) {
        long size = lot.grant().amountMicros();
        boolean valid = command.revokedMicros() >= 0
                && command.frozenMicros() >= 0
                && command.revokedMicros() <= size
                && command.frozenMicros() <= size - command.revokedMicros();
        if (!valid) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", command.revokedMicros()));
        }
    }
}
