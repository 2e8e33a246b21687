package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotPart;
import chat.limitless.command.simulation.Violation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The books of one account kept from its events alone, and compared with its state after each of them: I1, I2, I3, I5
/// and one grant per purchase (I4); after each decision also that claims have taken what they say (I6).
public final class AccountBooks {

    private final Map<HoldId, Long> open = new HashMap<>();
    private final Set<HoldId> made = new HashSet<>();
    private final Set<HoldId> expired = new HashSet<>();
    private final Set<String> granted = new HashSet<>();
    private final Map<String, Long> spentOfLot = new HashMap<>();
    private long balance;

    /// One more event, and the state it leads to.
    public void add(CreditEvent event, SimulatedAccount after) {
        balance += BalanceChange.of(event);
        switch (event) {
            case LotGranted lot -> {
                Violation.unless(granted.add(lot.lotId().value()), "I4", "granted twice: " + lot.lotId());
                var purchase = lot.purchaseId();
                Violation.unless(purchase == null || granted.add(purchase.value()), "I4", "granted twice: " + purchase);
            }
            case CreditsHeld hold -> {
                Violation.unless(made.add(hold.holdId()), "I5", "held twice: " + hold.holdId());
                Violation.unlessEqual(sum(hold.parts()), hold.amountMicros(), "I5", "the parts of " + hold.holdId());
                open.put(hold.holdId(), hold.amountMicros());
            }
            case HoldSettled end -> settled(end);
            case HoldReleased end -> ended(end.holdId(), end.amountMicros());
            case HoldExpired end -> {
                ended(end.holdId(), end.amountMicros());
                expired.add(end.holdId());
            }
            default -> {}
        }
        check(after.state());
    }

    private void settled(HoldSettled end) {
        Violation.unless(end.spentMicros() >= 0 && end.overrunMicros() >= 0, "I5", "costs less than nothing: " + end);
        Violation.unlessEqual(sum(end.spentParts()), end.spentMicros(), "I3", "the parts of " + end.holdId());
        end.spentParts().forEach(part -> spentOfLot.merge(part.lotId().value(), part.amountMicros(), Long::sum));
        if (end.late()) {
            Violation.unless(expired.remove(end.holdId()), "I5", "settled late, and never expired: " + end.holdId());
        } else {
            ended(end.holdId(), end.spentMicros() + end.releasedMicros());
        }
    }

    private void ended(HoldId holdId, long micros) {
        Violation.unlessEqual(open.remove(holdId), micros, "I5", "what ended of " + holdId);
    }

    private void check(CreditState state) {
        Violation.unlessEqual(state.balanceMicros(), balance, "I1", "the balance");
        Violation.unless(balance >= 0, "I1", "a balance of " + balance);
        long held = open.values().stream().mapToLong(Long::longValue).sum();
        Violation.unlessEqual(state.heldMicros(), held, "I2", "what is held");
        long frozen = 0;
        for (var lot : state.lots()) {
            frozen += lot.amounts().frozenMicros();
            checkLot(lot);
        }
        Violation.unless(balance - held - frozen >= 0, "I2", "available: " + (balance - held - frozen));
    }

    private void checkLot(Lot lot) {
        var amounts = lot.amounts();
        long size = lot.grant().amountMicros();
        Violation.unless(amounts.remainingMicros() >= 0 && amounts.remainingMicros() <= size, "I3", lot);
        Violation.unlessEqual(
                size
                        - amounts.remainingMicros()
                        - amounts.expiredMicros()
                        - amounts.revokedMicros()
                        - amounts.repaidMicros()
                        - amounts.adjustedMicros(),
                spentOfLot.getOrDefault(lot.lotId().value(), 0L),
                "I3",
                "what was spent of " + lot.lotId());
    }

    /// All events of a decision have been added.
    public void decided(SimulatedAccount after) {
        for (var lot : after.state().lots()) {
            Violation.unlessEqual(
                    lot.claimedMicros(), lot.claim().revokedMicros(), "I6", "what was taken of " + lot.lotId());
            Violation.unless(
                    lot.claim().markedMicros() <= lot.amounts().pinnedMicros(), "I6", "marked, but not held: " + lot);
        }
    }

    /// Holds without an end, in order.
    public List<HoldId> open() {
        return open.keySet().stream()
                .sorted(Comparator.comparing(HoldId::value))
                .toList();
    }

    private static long sum(List<LotPart> parts) {
        return parts.stream().mapToLong(LotPart::amountMicros).sum();
    }
}
