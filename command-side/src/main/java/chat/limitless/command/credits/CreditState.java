package chat.limitless.command.credits;

import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What deciding about a credit account needs to know. Balance = what remains of all lots; available = what is neither
/// pinned by a hold, nor frozen by a dispute, nor past its end.
///
/// @param lots in burn order
/// @param holds open ones, and those ended lately
/// @param limits what the owner allows to be spent
/// @param day what was spent in the latest day, by [Limits#timeZone]
/// @param month what was spent in the latest month
/// @param alarms what was told about a falling balance and has not recovered since
/// @param adjustments all changes by hand, ever: there are few
/// @param byHand what one person alone has lately changed by hand
record CreditState(
        boolean opened,
        List<Lot> lots,
        Holds holds,
        Limits limits,
        Spending day,
        Spending month,
        Alarms alarms,
        List<Adjustment> adjustments,
        ByHand byHand) {

    /// How long an ended hold is remembered at least, counted from its end; an unknown id made before that is refused.
    static final Duration HOLD_MEMORY = Duration.ofDays(7);

    static final CreditState NONE = new CreditState(
            false,
            List.of(),
            Holds.NONE,
            Limits.NONE,
            Spending.NONE,
            Spending.NONE,
            Alarms.NONE,
            List.of(),
            ByHand.NONE);

    CreditState {
        lots = List.copyOf(lots);
        adjustments = List.copyOf(adjustments);
    }

    long availableMicros(Instant at) {
        long sum = 0;
        for (var lot : lots) {
            sum = Math.addExact(sum, lot.freeMicros(at));
        }
        return sum;
    }

    long balanceMicros() {
        long sum = 0;
        for (var lot : lots) {
            sum = Math.addExact(sum, lot.amounts().remainingMicros());
        }
        return sum;
    }

    /// The balance without what disputes have frozen.
    long unfrozenMicros() {
        long sum = 0;
        for (var lot : lots) {
            sum = Math.addExact(
                    sum, lot.amounts().remainingMicros() - lot.amounts().frozenMicros());
        }
        return sum;
    }

    long heldMicros() {
        long sum = 0;
        for (var lot : lots) {
            sum = Math.addExact(sum, lot.amounts().pinnedMicros());
        }
        return sum;
    }

    @Nullable
    Lot lot(LotId lotId) {
        for (var lot : lots) {
            if (lot.lotId().equals(lotId)) {
                return lot;
            }
        }
        return null;
    }

    @Nullable
    Hold hold(HoldId holdId) {
        return holds.find(holdId);
    }

    @Nullable
    Adjustment adjustment(AdjustmentId adjustmentId) {
        for (var adjustment : adjustments) {
            if (adjustment.adjustmentId().equals(adjustmentId)) {
                return adjustment;
            }
        }
        return null;
    }

    /// Whether a hold that is unknown may have ended long ago: its id names a time before the memory.
    boolean mayHaveForgotten(HoldId holdId, Instant at) {
        return holds.mayHaveForgotten(holdId)
                || holdId.madeAtMillis() < at.minus(HOLD_MEMORY).toEpochMilli();
    }

    /// The free parts that make up `amountMicros`, in burn order; the caller has checked that they suffice.
    List<LotPart> freeParts(long amountMicros, Instant at) {
        var parts = new ArrayList<LotPart>();
        long missing = amountMicros;
        for (var lot : lots) {
            long taken = Math.min(missing, lot.freeMicros(at));
            if (taken > 0) {
                parts.add(new LotPart(lot.lotId(), taken));
                missing = Math.subtractExact(missing, taken);
            }
        }
        return List.copyOf(parts);
    }

    Spending spending(CapPeriod period) {
        return switch (period) {
            case DAY -> day;
            case MONTH -> month;
        };
    }

    CreditState evolve(CreditEvent event) {
        var next = moved(event);
        if (!next.alarms.isAnyTold()) {
            return next;
        }
        var after = next.alarms.after(next.unfrozenMicros(), next.balanceMicros(), next.limits.lowBalanceMicros());
        return after.equals(next.alarms) ? next : next.withAlarms(after);
    }

    private CreditState moved(CreditEvent event) {
        return switch (event) {
            case CreditAccountOpened _ ->
                new CreditState(true, lots, holds, limits, day, month, alarms, adjustments, byHand);
            case LotGranted granted -> withLot(Lot.granted(granted));
            case CreditsHeld held -> heldBy(held);
            case HoldSettled settled -> settledBy(settled);
            case HoldReleased released -> ended(released.holdId(), Hold.Status.ENDED, released.releasedAt());
            case HoldExpired expired -> ended(expired.holdId(), Hold.Status.EXPIRED, expired.expiredAt());
            case ClaimSet set -> changed(set.lotId(), lot -> lot.withClaim(claim -> claim.set(set)));
            case CreditsRevoked revoked -> revokedBy(revoked);
            case CreditsReinstated reinstated -> reinstatedBy(reinstated);
            case MarkResolved resolved -> resolvedBy(resolved);
            case CreditsFrozen frozen -> frozen(frozen.lotId(), frozen.amountMicros());
            case CreditsUnfrozen unfrozen -> frozen(unfrozen.lotId(), -unfrozen.amountMicros());
            case DebtNetted netted -> nettedBy(netted);
            case WriteOffProposed proposed ->
                changed(proposed.lotId(), lot -> lot.withClaim(claim -> claim.proposed(proposed)));
            case WriteOffRejected rejected ->
                changed(rejected.lotId(), lot -> lot.withClaim(claim -> claim.rejected(rejected)));
            case DebtWrittenOff off -> writtenOffBy(off);
            case LotExpired expired ->
                changed(expired.lotId(), lot -> lot.with(amounts -> amounts.expire(expired.amountMicros())));
            case LotExpiryAnnounced announced ->
                changed(announced.lotId(), lot -> lot.announced(announced.daysBefore()));
            case SpendingLimitsSet set -> limitedBy(Limits.of(set));
            case CapWarned warned -> warnedBy(warned);
            case LowBalanceWarned _ -> withAlarms(alarms.lowBalanceTold(true));
            case RechargeThresholdSet set -> withAlarms(alarms.withThreshold(set.thresholdMicros()));
            case RechargeDue _ -> withAlarms(alarms.rechargeTold(true));
            case AdjustmentProposed proposed -> proposedBy(proposed);
            case CreditsAdjusted adjusted -> adjustedBy(adjusted);
            case AdjustmentRejected rejected -> decided(rejected.adjustmentId(), Adjustment.Status.REJECTED);
        };
    }

    private CreditState heldBy(CreditsHeld event) {
        var hold = new Hold(event.holdId(), event.amountMicros(), event.parts(), Hold.Status.OPEN, null);
        return with(changed(lots, event.parts(), Amounts::pin), holds.with(hold, event.heldAt()));
    }

    private CreditState settledBy(HoldSettled event) {
        var unpinned = ended(event.holdId(), Hold.Status.ENDED, event.settledAt());
        return unpinned.with(changed(unpinned.lots, event.spentParts(), Amounts::spend), unpinned.holds)
                .spent(event.spentMicros(), event.settledAt());
    }

    private CreditState spent(long micros, Instant at) {
        return withSpending(
                day.spend(limits.start(CapPeriod.DAY, at), micros),
                month.spend(limits.start(CapPeriod.MONTH, at), micros));
    }

    private CreditState ended(HoldId holdId, Hold.Status how, Instant at) {
        var hold = hold(holdId);
        if (hold == null) {
            throw new IllegalStateException("the log ends a hold it never made: " + holdId);
        }
        return with(
                changed(lots, hold.parts(), (amounts, micros) -> amounts.pin(-micros)),
                holds.with(hold.ended(how, at), at));
    }

    private CreditState revokedBy(CreditsRevoked event) {
        return changed(
                event.lotId(),
                lot -> lot.with(amounts -> amounts.revoke(event.revokedMicros()))
                        .withClaim(claim -> claim.revoked(event)));
    }

    private CreditState reinstatedBy(CreditsReinstated event) {
        var restored = changed(
                event.lotId(),
                lot -> lot.with(amounts -> amounts.revoke(-event.restoredMicros()))
                        .withClaim(claim -> claim.reinstated(event)));
        return restored.with(
                changed(restored.lots, event.returnedParts(), (amounts, micros) -> amounts.repay(-micros)), holds);
    }

    private CreditState resolvedBy(MarkResolved event) {
        return changed(
                event.lotId(),
                lot -> lot.with(amounts -> amounts.revoke(event.revokedMicros()))
                        .withClaim(claim -> claim.markResolved(event.revokedMicros(), event.debtMicros())));
    }

    private CreditState frozen(LotId lotId, long micros) {
        return changed(lotId, lot -> lot.with(amounts -> amounts.freeze(micros)));
    }

    private CreditState nettedBy(DebtNetted event) {
        var next = changed(event.payingLotId(), lot -> lot.with(amounts -> amounts.repay(event.amountMicros())));
        for (var part : event.parts()) {
            var paid = new LotPart(event.payingLotId(), part.amountMicros());
            next = next.changed(part.lotId(), lot -> lot.withClaim(claim -> claim.paid(paid)));
        }
        return next;
    }

    private CreditState writtenOffBy(DebtWrittenOff event) {
        var next = changed(event.lotId(), lot -> lot.withClaim(claim -> claim.writtenOff(event.amountMicros())));
        return event.proposedBy() == null
                ? next.changedByHand(event.lotId().value(), event.amountMicros(), event.writtenOffAt())
                : next;
    }

    private CreditState limitedBy(Limits set) {
        return new CreditState(
                opened,
                lots,
                holds,
                set,
                untoldWhenOther(CapPeriod.DAY, set),
                untoldWhenOther(CapPeriod.MONTH, set),
                alarms,
                adjustments,
                byHand);
    }

    private Spending untoldWhenOther(CapPeriod period, Limits set) {
        return Objects.equals(limits.capMicros(period), set.capMicros(period))
                ? spending(period)
                : spending(period).untold();
    }

    private CreditState warnedBy(CapWarned event) {
        return switch (event.period()) {
            case DAY -> withSpending(day.told(event), month);
            case MONTH -> withSpending(day, month.told(event));
        };
    }

    private CreditState proposedBy(AdjustmentProposed event) {
        return withAdjustment(new Adjustment(
                event.adjustmentId(),
                event.amountMicros(),
                event.reason(),
                event.expiresAt(),
                event.proposedBy(),
                Adjustment.Status.PROPOSED));
    }

    private CreditState adjustedBy(CreditsAdjusted event) {
        var known = adjustment(event.adjustmentId());
        var moved = with(changed(lots, event.parts(), Amounts::adjust), holds);
        var taken = event.approvedBy() == null
                ? moved.changedByHand(event.adjustmentId().value(), Math.abs(event.amountMicros()), event.adjustedAt())
                : moved;
        return known != null
                ? taken.decided(event.adjustmentId(), Adjustment.Status.DONE)
                : taken.withAdjustment(new Adjustment(
                        event.adjustmentId(),
                        event.amountMicros(),
                        event.reason(),
                        event.adjustedAt(),
                        event.proposedBy(),
                        Adjustment.Status.DONE));
    }

    private CreditState decided(AdjustmentId adjustmentId, Adjustment.Status reached) {
        var changed = new ArrayList<>(adjustments);
        changed.replaceAll(known -> known.adjustmentId().equals(adjustmentId) ? known.at(reached) : known);
        return withAdjustments(changed);
    }

    private CreditState withAdjustment(Adjustment added) {
        var more = new ArrayList<>(adjustments);
        more.add(added);
        return withAdjustments(more);
    }

    private CreditState changedByHand(String name, long micros, Instant at) {
        var more = byHand.with(new ByHand.Change(name, micros, at));
        return new CreditState(opened, lots, holds, limits, day, month, alarms, adjustments, more);
    }

    private CreditState withLot(Lot added) {
        var more = new ArrayList<>(lots);
        more.add(added);
        more.sort(Lot.BURN_ORDER);
        return with(more, holds);
    }

    private CreditState changed(LotId lotId, UnaryOperator<Lot> change) {
        var result = new ArrayList<>(lots);
        result.replaceAll(lot -> lot.lotId().equals(lotId) ? change.apply(lot) : lot);
        return with(result, holds);
    }

    private static List<Lot> changed(List<Lot> lots, List<LotPart> parts, BiFunction<Amounts, Long, Amounts> change) {
        if (parts.isEmpty()) {
            return lots;
        }
        var result = new ArrayList<>(lots);
        for (var part : parts) {
            result.replaceAll(lot -> lot.lotId().equals(part.lotId())
                    ? lot.with(amounts -> change.apply(amounts, part.amountMicros()))
                    : lot);
        }
        return result;
    }

    private CreditState with(List<Lot> newLots, Holds newHolds) {
        return new CreditState(opened, newLots, newHolds, limits, day, month, alarms, adjustments, byHand);
    }

    private CreditState withSpending(Spending newDay, Spending newMonth) {
        return new CreditState(opened, lots, holds, limits, newDay, newMonth, alarms, adjustments, byHand);
    }

    private CreditState withAlarms(Alarms changed) {
        return new CreditState(opened, lots, holds, limits, day, month, changed, adjustments, byHand);
    }

    private CreditState withAdjustments(List<Adjustment> changed) {
        return new CreditState(opened, lots, holds, limits, day, month, alarms, changed, byHand);
    }
}
