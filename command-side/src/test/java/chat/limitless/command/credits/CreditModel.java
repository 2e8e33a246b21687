package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.credits.Pile.Debt;
import chat.limitless.command.credits.Pile.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a credit account should do, written a second time and as plainly as possible: every lot is a pile of coins that
/// are moved one by one. Knows nothing of the states and events it is compared with.
final class CreditModel {

    private static final Duration MEMORY = Duration.ofDays(7);

    boolean opened;
    final Map<String, Pile> lots = new TreeMap<>();
    final Map<String, Held> holds = new HashMap<>();
    final Map<String, String> adjustments = new HashMap<>();
    final Map<String, AdjustCredits> proposals = new HashMap<>();
    private int payments;
    private final ByHandModel byHand = new ByHandModel();
    private final RechargeModel recharge = new RechargeModel();
    final SpentModel spentSoFar = new SpentModel();

    /// What the command should lead to: a word, and for a settlement what is spent.
    String run(CreditCommand command) {
        return switch (command) {
            case OpenCreditAccount _ -> open();
            case GrantLot grant -> grant(grant);
            case HoldCredits hold -> hold(hold);
            case SettleHold settle -> settle(settle);
            case ReleaseHold release -> end(release.holdId(), release.at(), "done");
            case ExpireHold expire -> end(expire.holdId(), expire.at(), "expired");
            case ApplyClaim claim -> claim(claim);
            case WriteOffDebt off -> writeOff(off);
            case RejectWriteOff reject -> byHand.reject(lots.get(reject.lotId().value()), reject);
            case ExpireLots expire -> expire(expire.at());
            case AnnounceExpiry announce -> announce(announce);
            case SetSpendingLimits set -> limit(set);
            case TellCapReached tell -> opened ? spentSoFar.tell(tell) : "credits.no-account";
            case SetRechargeThreshold set -> recharge.set(opened, set.thresholdMicros());
            case RemindOfRecharge _ -> recharge.remind(opened);
            case AdjustCredits adjust -> adjust(adjust);
            case ApproveAdjustment approve -> approve(approve);
            case RejectAdjustment reject -> reject(reject);
        };
    }

    long available(Instant at) {
        return lots.values().stream().mapToLong(lot -> lot.free(at)).sum();
    }

    long held() {
        return holds.values().stream()
                .filter(hold -> hold.status.equals("open"))
                .mapToLong(hold -> hold.amount)
                .sum();
    }

    private String open() {
        var answer = opened ? "nothing" : "opened";
        opened = true;
        return answer;
    }

    private String grant(GrantLot grant) {
        var known = lots.get(grant.lotId().value());
        if (known != null) {
            return known.grant.amountMicros() == grant.amountMicros() && known.grant.kind() == grant.kind()
                    ? "nothing"
                    : "credits.grant-differs";
        }
        if (grant.amountMicros() <= 0) {
            return "credits.amount-invalid";
        }
        opened = true;
        add(grant);
        if (grant.kind() == LotKind.PAID) {
            net(lots.get(grant.lotId().value()), grant.amountMicros(), grant.at());
        }
        return "granted";
    }

    private void add(GrantLot grant) {
        lots.put(grant.lotId().value(), Pile.of(grant));
    }

    /// Coin by coin: the oldest debt is paid first.
    private void net(Pile paying, long atMost, Instant at) {
        payments++;
        var oldestFirst = lots.values().stream()
                .sorted((one, other) -> one.grant.at().equals(other.grant.at())
                        ? one.grant
                                .lotId()
                                .value()
                                .compareTo(other.grant.lotId().value())
                        : one.grant.at().compareTo(other.grant.at()))
                .flatMap(lot -> lot.debts.stream())
                .filter(debt -> !debt.writtenOff && debt.paidBy == null)
                .toList();
        long left = Math.min(atMost, paying.free(at));
        for (var debt : oldestFirst) {
            if (left-- > 0) {
                paying.move(1, Place.FREE, Place.REPAID);
                debt.paidBy = paying;
                debt.payment = payments;
            }
        }
    }

    private String hold(HoldCredits hold) {
        var refusal = refusal(hold.holdId(), hold.at());
        if (refusal.equals("known")) {
            return holds.get(hold.holdId().value()).status.equals("open") ? "nothing" : "credits.hold-ended";
        } else if (!refusal.equals("credits.hold-unknown")) {
            return refusal;
        } else if (hold.amountMicros() <= 0) {
            return "credits.amount-invalid";
        } else if (available(hold.at()) < hold.amountMicros()) {
            return "credits.insufficient";
        } else if (spentSoFar.wouldPassCap(held() + hold.amountMicros(), hold.at())) {
            return "credits.cap-reached";
        }
        var held = new Held();
        held.amount = hold.amountMicros();
        held.taken.putAll(take(hold.amountMicros(), hold.at(), Place.PINNED));
        holds.put(hold.holdId().value(), held);
        return "held";
    }

    private String settle(SettleHold settle) {
        var refusal = refusal(settle.holdId(), settle.at());
        if (!refusal.equals("known")) {
            return refusal;
        }
        var held = holds.get(settle.holdId().value());
        if (held.status.equals("done")) {
            return "nothing";
        } else if (settle.chargeMicros() < 0) {
            return "credits.amount-invalid";
        }
        long spent = Math.min(settle.chargeMicros(), held.amount);
        if (held.status.equals("expired")) {
            spent = Math.min(spent, available(settle.at()));
            take(spent, settle.at(), Place.SPENT);
        } else {
            giveBack(held, spent, settle.at());
        }
        held.status = "done";
        spentSoFar.spend(settle.at(), spent);
        return "spent " + spent;
    }

    /// The first coins of the hold are spent.
    private void giveBack(Held held, long spent, Instant at) {
        long left = spent;
        for (var pile : Pile.inBurnOrder(held.taken.keySet())) {
            long gone = Math.min(left, held.taken.get(pile));
            left -= gone;
            pile.giveBack(held.taken.get(pile), gone);
            pile.settleDown(at);
        }
        held.taken.clear();
    }

    private String end(HoldId id, Instant at, String status) {
        var refusal = refusal(id, at);
        if (!refusal.equals("known")) {
            return refusal;
        }
        var held = holds.get(id.value());
        if (!held.status.equals("open")) {
            return "nothing";
        }
        giveBack(held, 0, at);
        held.status = status;
        return status.equals("done") ? "released" : "hold expired";
    }

    private String claim(ApplyClaim claim) {
        var pile = lots.get(claim.lotId().value());
        if (pile == null) {
            return "credits.lot-unknown";
        } else if (claim.version() <= pile.version) {
            return "nothing";
        } else if (claim.revokedMicros() < 0
                || claim.frozenMicros() < 0
                || claim.revokedMicros() + claim.frozenMicros() > pile.coins.size()) {
            return "credits.amount-invalid";
        }
        pile.version = claim.version();
        pile.toFreeze = claim.frozenMicros();
        while (pile.claimed() < claim.revokedMicros()) {
            pile.claimOne(claim);
        }
        List<Debt> returned = new ArrayList<>();
        while (pile.claimed() > claim.revokedMicros()) {
            pile.giveOneBack(returned, claim);
        }
        payAgain(returned, claim.at());
        pile.settleDown(claim.at());
        return "claimed";
    }

    /// Coins that had paid debt and came back pay what other debt there is, payment by payment.
    private void payAgain(List<Debt> returned, Instant at) {
        Map<Integer, List<Debt>> byPayment = new LinkedHashMap<>();
        returned.forEach(debt ->
                byPayment.computeIfAbsent(debt.payment, _ -> new ArrayList<>()).add(debt));
        for (var together : byPayment.values()) {
            var paying = together.getFirst().paidBy;
            paying.settleDown(at);
            net(paying, together.size(), at);
        }
    }

    private String writeOff(WriteOffDebt off) {
        var pile = lots.get(off.lotId().value());
        if (pile == null) {
            return "credits.lot-unknown";
        } else if (pile.owed() == 0) {
            return "nothing";
        } else if (CreditStories.isAnn(off.actor())) {
            return "finance.own-account";
        } else if (pile.owed() != off.owedMicros()) {
            return "credits.debt-differs";
        }
        return byHand.writeOff(pile, off);
    }

    private String expire(Instant at) {
        long before = lots.values().stream()
                .mapToLong(lot -> lot.count(Place.EXPIRED))
                .sum();
        lots.values().forEach(lot -> lot.settleDown(at));
        long after = lots.values().stream()
                .mapToLong(lot -> lot.count(Place.EXPIRED))
                .sum();
        return after > before ? "expired" : "nothing";
    }

    private String announce(AnnounceExpiry announce) {
        var pile = lots.get(announce.lotId().value());
        if (pile == null
                || pile.isOver(announce.at())
                || pile.announced <= announce.daysBefore()
                || pile.count(Place.FREE) == 0) {
            return "nothing";
        }
        pile.announced = announce.daysBefore();
        return "announced";
    }

    private String limit(SetSpendingLimits set) {
        if (!opened) {
            return "credits.no-account";
        }
        return spentSoFar.limit(set) ? "limited" : "nothing";
    }

    private String adjust(AdjustCredits adjust) {
        var id = adjust.adjustmentId().value();
        if (!opened) {
            return "credits.no-account";
        } else if (adjustments.containsKey(id)) {
            return proposals.get(id).amountMicros() == adjust.amountMicros() ? "nothing" : "credits.adjustment-differs";
        } else if (CreditStories.isAnn(adjust.actor())) {
            return "finance.own-account";
        } else if (adjust.amountMicros() == 0) {
            return "credits.amount-invalid";
        }
        if (!byHand.mayAlone(Math.abs(adjust.amountMicros()), adjust.alone(), adjust.at())) {
            proposals.put(id, adjust);
            adjustments.put(id, "proposed");
            return "proposed";
        }
        var answer = change(adjust, adjust.at());
        if (answer.equals("adjusted")) {
            proposals.put(id, adjust);
            adjustments.put(id, "done");
            byHand.add(Math.abs(adjust.amountMicros()), adjust.at());
        }
        return answer;
    }

    private String change(AdjustCredits adjust, Instant at) {
        if (adjust.amountMicros() > 0) {
            add(new GrantLot(
                    adjust.accountId(),
                    adjust.adjustmentId().lotId(),
                    LotKind.PROMOTIONAL,
                    adjust.amountMicros(),
                    0,
                    null,
                    null,
                    10,
                    adjust.expiresAt(),
                    "adjustment",
                    at));
            return "adjusted";
        } else if (available(at) < -adjust.amountMicros()) {
            return "credits.insufficient";
        }
        take(-adjust.amountMicros(), at, Place.ADJUSTED);
        return "adjusted";
    }

    private String approve(ApproveAdjustment approve) {
        var id = approve.adjustmentId().value();
        var status = adjustments.getOrDefault(id, "none");
        if (status.equals("done")) {
            return "nothing";
        } else if (!status.equals("proposed") || !proposals.get(id).expiresAt().isAfter(approve.at())) {
            return "credits.adjustment-unknown";
        } else if (CreditStories.isAnn(approve.actor())) {
            return "finance.own-account";
        } else if (proposals.get(id).actor().equals(approve.actor())) {
            return "credits.adjustment-own";
        }
        var answer = change(proposals.get(id), approve.at());
        if (answer.equals("adjusted")) {
            adjustments.put(id, "done");
        }
        return answer;
    }

    private String reject(RejectAdjustment reject) {
        var status = adjustments.getOrDefault(reject.adjustmentId().value(), "none");
        if (!status.equals("none") && CreditStories.isAnn(reject.actor())) {
            return "finance.own-account";
        }
        return switch (status) {
            case "proposed" -> {
                adjustments.put(reject.adjustmentId().value(), "rejected");
                yield "rejected";
            }
            case "rejected" -> "nothing";
            default -> "credits.adjustment-unknown";
        };
    }

    private String refusal(HoldId id, Instant at) {
        if (!opened) {
            return "credits.no-account";
        }
        if (holds.containsKey(id.value())) {
            return "known";
        }
        return id.madeAtMillis() < at.minus(MEMORY).toEpochMilli() ? "credits.hold-too-old" : "credits.hold-unknown";
    }

    /// Whether `credits.hold-too-old` is as good an answer as [#run(CreditCommand)]'s: the id names a time before the
    /// memory, seen from the latest time any command named, and the hold is not open.
    boolean mayHaveForgotten(HoldId holdId, Instant latest) {
        var held = holds.get(holdId.value());
        boolean open = held != null && held.status.equals("open");
        return !open && holdId.madeAtMillis() < latest.minus(MEMORY).toEpochMilli();
    }

    private Map<Pile, Long> take(long amount, Instant at, Place to) {
        Map<Pile, Long> taken = new LinkedHashMap<>();
        long left = amount;
        for (var pile : Pile.inBurnOrder(lots.values())) {
            long part = Math.min(left, pile.free(at));
            if (part > 0) {
                taken.put(pile, part);
                pile.move(part, Place.FREE, to);
            }
            left -= part;
        }
        return taken;
    }
}
