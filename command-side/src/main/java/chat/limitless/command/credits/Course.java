package chat.limitless.command.credits;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A decision in the making: the events so far, and the account as they leave it. What follows from one event by rule
/// (a lot past its end expires, a frozen level is met, the owner is warned) is added from here.
final class Course {

    private static final List<Integer> CAP_PERCENTAGES = List.of(100, 90, 75, 50);

    private final CreditAccountId accountId;
    private final Instant at;
    private final List<CreditEvent> events = new ArrayList<>();
    private CreditState state;

    Course(CreditState state, CreditAccountId accountId, Instant at) {
        this.state = state;
        this.accountId = accountId;
        this.at = at;
    }

    void add(CreditEvent event) {
        events.add(event);
        state = state.evolve(event);
    }

    /// A lot that is known to be there.
    Lot lot(LotId lotId) {
        var lot = state.lot(lotId);
        if (lot == null) {
            throw new IllegalStateException("no such lot: " + lotId);
        }
        return lot;
    }

    /// A hold has ended and given `returnedMicros` back to a lot: what a claim had marked of it is revoked. What is
    /// still
    /// marked beyond the credits other holds have pinned was spent, and is owed.
    void resolveMark(LotId lotId, HoldId holdId, long returnedMicros) {
        var lot = lot(lotId);
        long marked = lot.claim().markedMicros();
        long revoked = Math.min(marked, Math.min(returnedMicros, lot.amounts().freeMicros()));
        long debt = Math.max(0, marked - revoked - lot.amounts().pinnedMicros());
        for (var part : lot.claim().marked().resolved(revoked, debt)) {
            add(new MarkResolved(accountId, lotId, holdId, part.revokedMicros(), part.debtMicros(), at, part.by()));
        }
    }

    /// Brings a lot into order after its credits have moved: frozen is what the claim asks for, as far as it is there;
    /// past the end nothing stays that is neither pinned nor frozen.
    void tidy(LotId lotId) {
        var lot = lot(lotId);
        long frozen = lot.amounts().frozenMicros();
        long level = Math.min(lot.claim().frozenMicros(), lot.amounts().unpinnedMicros());
        if (level < frozen) {
            unfreeze(lotId, frozen - level);
        } else if (level > frozen) {
            add(new CreditsFrozen(
                    accountId, lotId, level - frozen, at, lot.claim().freezer()));
        }
        if (lot.isOver(at)) {
            expire(lotId);
        }
    }

    void unfreeze(LotId lotId, long micros) {
        add(new CreditsUnfrozen(accountId, lotId, micros, at));
    }

    private void expire(LotId lotId) {
        long left = lot(lotId).amounts().freeMicros();
        if (left > 0) {
            add(new LotExpired(accountId, lotId, left, at));
        }
    }

    /// Pays debt, that of the oldest lots first, with at most so much of what is free of a lot.
    void net(LotId payingLotId, long atMostMicros) {
        var parts = new ArrayList<LotPart>();
        long left = Math.min(atMostMicros, lot(payingLotId).freeMicros(at));
        for (var lot : inGrantOrder(state.lots())) {
            long paid = Math.min(left, lot.claim().owedMicros());
            if (paid > 0) {
                parts.add(new LotPart(lot.lotId(), paid));
                left -= paid;
            }
        }
        if (!parts.isEmpty()) {
            add(new DebtNetted(accountId, payingLotId, Parts.sumMicros(parts), parts, at));
        }
    }

    private static List<Lot> inGrantOrder(List<Lot> lots) {
        return lots.stream()
                .sorted(Comparator.comparing((Lot lot) -> lot.grant().grantedAt())
                        .thenComparing(lot -> lot.lotId().value()))
                .toList();
    }

    /// All events, with the warnings that follow from them.
    List<CreditEvent> finish() {
        if (events.stream().anyMatch(Course::isAboutCaps)) {
            warnOfCap(CapPeriod.DAY);
            warnOfCap(CapPeriod.MONTH);
        }
        warnOfLowBalance();
        tellOfRecharge();
        return List.copyOf(events);
    }

    /// What else happens on a clock that is behind must not warn of a day that is over.
    private static boolean isAboutCaps(CreditEvent event) {
        return event instanceof HoldSettled || event instanceof SpendingLimitsSet;
    }

    /// The highest percentage reached, once in a period.
    private void warnOfCap(CapPeriod period) {
        var cap = state.limits().capMicros(period);
        if (cap == null || cap == 0) {
            return;
        }
        var start = state.spending(period).counting(state.limits().start(period, at));
        long spent = state.spending(period).spentSince(start);
        int warned = state.spending(period).warnedSince(start);
        CAP_PERCENTAGES.stream()
                .filter(percent -> spent >= share(cap, percent))
                .findFirst()
                .filter(percent -> percent > warned)
                .ifPresent(percent -> add(new CapWarned(accountId, period, start, percent, spent, cap, at, null)));
    }

    /// Rounded up, without overflow.
    private static long share(long micros, int percent) {
        return micros / 100 * percent + Math.ceilDiv(micros % 100 * percent, 100);
    }

    private void warnOfLowBalance() {
        var limit = state.limits().lowBalanceMicros();
        long unfrozen = limit == null ? 0 : state.unfrozenMicros();
        if (limit != null && !state.alarms().lowBalanceTold() && unfrozen < limit) {
            add(new LowBalanceWarned(accountId, unfrozen, limit, at));
        }
    }

    private void tellOfRecharge() {
        var threshold = state.alarms().rechargeBelowMicros();
        long balance = threshold == null ? 0 : state.balanceMicros();
        if (threshold != null
                && !state.alarms().rechargeTold()
                && state.alarms().isRechargeDue(balance)) {
            add(new RechargeDue(accountId, balance, threshold, at));
        }
    }
}
