package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a credit account should do, written a second time and as plainly as possible: a pile of lots, and for each hold
/// a pile of what it took out of them. Knows nothing of the states and events it is compared with.
final class CreditModel {

    private static final Duration MEMORY = Duration.ofDays(7);

    static final class Pile {
        GrantLot grant;
        long free;
        long spent;
    }

    static final class Held {
        long amount;
        String status = "open";
        Map<Pile, Long> taken = new HashMap<>();
    }

    boolean opened;
    final Map<String, Pile> lots = new TreeMap<>();
    final Map<String, Held> holds = new HashMap<>();

    /// What the command should lead to: a word, and for a settlement what is spent.
    String run(CreditCommand command) {
        return switch (command) {
            case OpenCreditAccount _ -> open();
            case GrantLot grant -> grant(grant);
            case HoldCredits hold -> hold(hold);
            case SettleHold settle -> settle(settle);
            case ReleaseHold release ->
                end(release.holdId().value(), release.holdId().madeAtMillis(), release.at(), "done");
            case ExpireHold expire ->
                end(expire.holdId().value(), expire.holdId().madeAtMillis(), expire.at(), "expired");
        };
    }

    long available(Instant at) {
        return lots.values().stream()
                .filter(lot -> lot.grant.expiresAt().isAfter(at))
                .mapToLong(lot -> lot.free)
                .sum();
    }

    long held() {
        return holds.values().stream()
                .filter(hold -> hold.status.equals("open"))
                .mapToLong(hold -> hold.amount)
                .sum();
    }

    long granted() {
        return lots.values().stream().mapToLong(lot -> lot.grant.amountMicros()).sum();
    }

    long spent() {
        return lots.values().stream().mapToLong(lot -> lot.spent).sum();
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
        var pile = new Pile();
        pile.grant = grant;
        pile.free = grant.amountMicros();
        lots.put(grant.lotId().value(), pile);
        opened = true;
        return "granted";
    }

    private String hold(HoldCredits hold) {
        var refusal = refusal(hold.holdId().value(), hold.holdId().madeAtMillis(), hold.at());
        if (refusal.equals("known")) {
            return holds.get(hold.holdId().value()).status.equals("open") ? "nothing" : "credits.hold-ended";
        } else if (!refusal.equals("credits.hold-unknown")) {
            return refusal;
        } else if (hold.amountMicros() <= 0) {
            return "credits.amount-invalid";
        } else if (available(hold.at()) < hold.amountMicros()) {
            return "credits.insufficient";
        }
        var held = new Held();
        held.amount = hold.amountMicros();
        held.taken.putAll(take(hold.amountMicros(), hold.at()));
        holds.put(hold.holdId().value(), held);
        return "held";
    }

    private String settle(SettleHold settle) {
        var refusal = refusal(settle.holdId().value(), settle.holdId().madeAtMillis(), settle.at());
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
            take(spent, settle.at()).forEach((pile, amount) -> pile.spent += amount);
        } else {
            long left = spent;
            for (var pile : burning(List.copyOf(held.taken.keySet()))) {
                long part = Math.min(left, held.taken.get(pile));
                pile.spent += part;
                pile.free += held.taken.get(pile) - part;
                left -= part;
            }
        }
        held.taken.clear();
        held.status = "done";
        return "spent " + spent;
    }

    private String end(String id, long madeAt, Instant at, String status) {
        var refusal = refusal(id, madeAt, at);
        if (!refusal.equals("known")) {
            return refusal;
        }
        var held = holds.get(id);
        if (!held.status.equals("open")) {
            return "nothing";
        }
        held.taken.forEach((pile, amount) -> pile.free += amount);
        held.taken.clear();
        held.status = status;
        return status.equals("done") ? "released" : "expired";
    }

    private String refusal(String id, long madeAtMillis, Instant at) {
        if (!opened) {
            return "credits.no-account";
        }
        if (holds.containsKey(id)) {
            return "known";
        }
        return madeAtMillis < at.minus(MEMORY).toEpochMilli() ? "credits.hold-too-old" : "credits.hold-unknown";
    }

    /// Whether `credits.hold-too-old` is as good an answer as [#run(CreditCommand)]'s: the id names a time before the
    /// memory, seen from the latest time any command named, and the hold is not open.
    boolean mayHaveForgotten(HoldId holdId, Instant latest) {
        var held = holds.get(holdId.value());
        boolean open = held != null && held.status.equals("open");
        return !open && holdId.madeAtMillis() < latest.minus(MEMORY).toEpochMilli();
    }

    private Map<Pile, Long> take(long amount, Instant at) {
        Map<Pile, Long> taken = new HashMap<>();
        long left = amount;
        for (var pile : burning(List.copyOf(lots.values()))) {
            long part = pile.grant.expiresAt().isAfter(at) ? Math.min(left, pile.free) : 0;
            if (part > 0) {
                taken.put(pile, part);
            }
            pile.free -= part;
            left -= part;
        }
        return taken;
    }

    private static List<Pile> burning(List<Pile> piles) {
        return piles.stream().sorted(CreditModel::burnsBefore).toList();
    }

    private static int burnsBefore(Pile one, Pile other) {
        if (one.grant.priority() != other.grant.priority()) {
            return one.grant.priority() - other.grant.priority();
        }
        if (one.grant.kind() != other.grant.kind()) {
            return one.grant.kind() == LotKind.PROMOTIONAL ? -1 : 1;
        }
        if (!one.grant.expiresAt().equals(other.grant.expiresAt())) {
            return one.grant.expiresAt().compareTo(other.grant.expiresAt());
        }
        if (!one.grant.at().equals(other.grant.at())) {
            return one.grant.at().compareTo(other.grant.at());
        }
        return one.grant.lotId().value().compareTo(other.grant.lotId().value());
    }
}
