package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What deciding about a credit account needs to know: lots in burn order, open holds, and holds ended lately.
/// Balance = what remains of all lots; available = what is neither pinned by a hold nor expired.
record CreditState(boolean opened, List<Lot> lots, Holds holds) {

    /// How long an ended hold is remembered at least, counted from its end; an unknown id made before that is refused.
    static final Duration HOLD_MEMORY = Duration.ofDays(7);

    static final CreditState NONE = new CreditState(false, List.of(), Holds.NONE);

    CreditState {
        lots = List.copyOf(lots);
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
            sum = Math.addExact(sum, lot.remainingMicros());
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

    CreditState evolve(CreditEvent event) {
        return switch (event) {
            case CreditAccountOpened _ -> new CreditState(true, lots, holds);
            case LotGranted granted -> new CreditState(opened, withLot(Lot.granted(granted)), holds);
            case CreditsHeld held -> heldBy(held);
            case HoldSettled settled -> settledBy(settled);
            case HoldReleased released -> ended(released.holdId(), Hold.Status.ENDED, released.releasedAt());
            case HoldExpired expired -> ended(expired.holdId(), Hold.Status.EXPIRED, expired.expiredAt());
            default -> this;
        };
    }

    private CreditState heldBy(CreditsHeld event) {
        var hold = new Hold(event.holdId(), event.amountMicros(), event.parts(), Hold.Status.OPEN, null);
        return new CreditState(opened, changed(lots, event.parts(), Lot::pin), holds.with(hold, event.heldAt()));
    }

    private CreditState settledBy(HoldSettled event) {
        var unpinned = ended(event.holdId(), Hold.Status.ENDED, event.settledAt());
        return new CreditState(opened, changed(unpinned.lots, event.spentParts(), Lot::spend), unpinned.holds);
    }

    private CreditState ended(HoldId holdId, Hold.Status how, Instant at) {
        var hold = hold(holdId);
        if (hold == null) {
            throw new IllegalStateException("the log ends a hold it never made: " + holdId);
        }
        return new CreditState(opened, changed(lots, hold.parts(), Lot::unpin), holds.with(hold.ended(how, at), at));
    }

    private List<Lot> withLot(Lot added) {
        var more = new ArrayList<>(lots);
        more.add(added);
        more.sort(Lot.BURN_ORDER);
        return more;
    }

    private static List<Lot> changed(List<Lot> lots, List<LotPart> parts, BiFunction<Lot, Long, Lot> change) {
        if (parts.isEmpty()) {
            return lots;
        }
        var result = new ArrayList<>(lots);
        for (var part : parts) {
            result.replaceAll(lot -> lot.lotId().equals(part.lotId()) ? change.apply(lot, part.amountMicros()) : lot);
        }
        return result;
    }
}
