package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.LotKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lot of [CreditModel]: a pile of coins, one for each micro-credit.
final class Pile {

    enum Place {
        FREE,
        PINNED,
        SPENT,
        EXPIRED,
        REVOKED,
        REPAID,
        ADJUSTED
    }

    static final class Coin {
        Place place = Place.FREE;
        boolean claimed;
    }

    /// One coin's worth that is claimed back and had been spent. `payment` counts the occasions on which debt was paid.
    static final class Debt {
        boolean writtenOff;
        Pile paidBy;
        int payment;
        ByHandModel.@Nullable Wish wish;
    }

    GrantLot grant;
    final List<Coin> coins = new ArrayList<>();
    final List<Debt> debts = new ArrayList<>();

    /// The claim behind each coin that is pinned and claimed, oldest first.
    private final List<ApplyClaim> marks = new ArrayList<>();

    /// The versions of the claims whose marks were resolved, coin by coin.
    final List<Long> resolved = new ArrayList<>();

    long version;
    long toFreeze;
    int announced = Integer.MAX_VALUE;

    static Pile of(GrantLot grant) {
        var pile = new Pile();
        pile.grant = grant;
        for (long i = 0; i < grant.amountMicros(); i++) {
            pile.coins.add(new Coin());
        }
        return pile;
    }

    long count(Place place) {
        return coins.stream().filter(coin -> coin.place == place).count();
    }

    long claimed(Place place) {
        return coins.stream()
                .filter(coin -> coin.place == place && coin.claimed)
                .count();
    }

    long frozen() {
        return Math.min(toFreeze, count(Place.FREE));
    }

    long owed() {
        return unpaid().size();
    }

    List<Debt> unpaid() {
        return debts.stream()
                .filter(debt -> !debt.writtenOff && debt.paidBy == null)
                .toList();
    }

    long claimed() {
        return debts.size() + count(Place.REVOKED) + claimed(Place.EXPIRED) + claimed(Place.PINNED);
    }

    boolean isOver(Instant at) {
        return !grant.expiresAt().isAfter(at);
    }

    long free(Instant at) {
        return isOver(at) ? 0 : count(Place.FREE) - frozen();
    }

    void move(long count, Place from, Place to) {
        for (long i = 0; i < count; i++) {
            coin(from).place = to;
        }
    }

    Coin coin(Place place) {
        return coins.stream().filter(coin -> coin.place == place).findFirst().orElseThrow();
    }

    void claimPinnedOrOwe() {
        coins.stream()
                .filter(coin -> coin.place == Place.PINNED && !coin.claimed)
                .findFirst()
                .ifPresentOrElse(coin -> coin.claimed = true, () -> debts.add(new Debt()));
    }

    void settleDown(Instant at) {
        if (isOver(at)) {
            move(count(Place.FREE) - frozen(), Place.FREE, Place.EXPIRED);
        }
    }

    void claimOne(ApplyClaim claim) {
        if (count(Place.FREE) > 0) {
            move(1, Place.FREE, Place.REVOKED);
        } else if (claimed(Place.EXPIRED) < count(Place.EXPIRED)) {
            coins.stream()
                    .filter(coin -> coin.place == Place.EXPIRED && !coin.claimed)
                    .findFirst()
                    .orElseThrow()
                    .claimed = true;
        } else {
            if (claimed(Place.PINNED) < count(Place.PINNED)) {
                marks.add(claim);
            }
            claimPinnedOrOwe();
        }
    }

    void giveOneBack(List<Debt> returned, ApplyClaim claim) {
        var owed = debts.stream()
                .filter(debt -> !debt.writtenOff && debt.paidBy == null)
                .findFirst();
        var off = debts.stream().filter(debt -> debt.writtenOff).findFirst();
        var paid = debts.stream()
                .filter(debt -> debt.paidBy != null)
                .reduce((one, other) -> other.payment >= one.payment ? other : one);
        if (owed.isPresent()) {
            debts.remove(owed.get());
        } else if (off.isPresent()) {
            debts.remove(off.get());
        } else if (paid.isPresent()) {
            debts.remove(paid.get());
            paid.get().paidBy.move(1, Place.REPAID, Place.FREE);
            returned.add(paid.get());
        } else if (claimed(Place.PINNED) > 0) {
            unclaim(Place.PINNED);
            marks.remove(marks.stream()
                    .filter(mark -> mark.causeId() != null && mark.causeId().equals(claim.causeId()))
                    .reduce((_, later) -> later)
                    .orElse(marks.getLast()));
        } else if (claimed(Place.EXPIRED) > 0) {
            unclaim(Place.EXPIRED);
        } else {
            move(1, Place.REVOKED, Place.FREE);
        }
    }

    void unclaim(Place place) {
        coins.stream()
                .filter(coin -> coin.place == place && coin.claimed)
                .findFirst()
                .orElseThrow()
                .claimed = false;
    }

    /// Of the coins a hold had pinned, some were spent and the others come back; a claim that waits gets those first.
    void giveBack(long pinned, long spent) {
        long waiting = claimed(Place.PINNED);
        coins.forEach(coin -> coin.claimed &= coin.place != Place.PINNED);
        move(spent, Place.PINNED, Place.SPENT);
        for (long i = spent; i < pinned; i++) {
            move(1, Place.PINNED, waiting > 0 ? Place.REVOKED : Place.FREE);
            waiting = Math.max(0, waiting - 1);
        }
        for (; waiting > 0; waiting--) {
            claimPinnedOrOwe();
        }
        while (marks.size() > claimed(Place.PINNED)) {
            resolved.add(marks.removeFirst().version());
        }
    }

    static List<Pile> inBurnOrder(Collection<Pile> piles) {
        return piles.stream()
                .sorted(Comparator.<Pile>comparingInt(pile -> pile.grant.priority())
                        .thenComparingInt(pile -> pile.grant.kind() == LotKind.PROMOTIONAL ? 0 : 1)
                        .thenComparing(pile -> pile.grant.expiresAt())
                        .thenComparing(pile -> pile.grant.at())
                        .thenComparing(pile -> pile.grant.lotId().value()))
                .toList();
    }
}
