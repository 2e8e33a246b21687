package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.command.credits.Pile.Debt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [CreditModel] knows of changes that one person makes alone, and of debt that takes two to give up.
final class ByHandModel {

    private record Change(long micros, Instant at) {}

    /// Debts that somebody wants to be given up, all of them.
    static final class Wish {
        private final UserId by;
        private final int debts;
        private boolean turnedDown;

        private Wish(UserId by, int debts) {
            this.by = by;
            this.debts = debts;
        }
    }

    private final List<Change> changes = new ArrayList<>();

    boolean mayAlone(long micros, AloneLimit limit, Instant at) {
        long lately = changes.stream()
                .filter(change -> change.at.plus(limit.window()).isAfter(at))
                .mapToLong(Change::micros)
                .sum();
        return lately + micros <= limit.micros();
    }

    void add(long micros, Instant at) {
        changes.add(new Change(micros, at));
    }

    String writeOff(Pile pile, WriteOffDebt off) {
        var unpaid = pile.unpaid();
        var wish = wish(unpaid);
        boolean holds = wish != null && !wish.turnedDown;
        boolean isSecond = holds && !wish.by.equals(off.actor());
        if (!isSecond && mayAlone(off.owedMicros(), off.alone(), off.at())) {
            add(off.owedMicros(), off.at());
        } else if (!holds) {
            var mine = new Wish(off.actor(), unpaid.size());
            unpaid.forEach(debt -> debt.wish = mine);
            return "write-off proposed";
        } else if (!isSecond) {
            return "nothing";
        }
        unpaid.forEach(debt -> debt.writtenOff = true);
        return "written off";
    }

    String reject(@Nullable Pile pile, RejectWriteOff reject) {
        if (pile == null) {
            return "credits.lot-unknown";
        } else if (CreditStories.isAnn(reject.actor())) {
            return "finance.own-account";
        }
        var wish = wish(pile.unpaid());
        if (wish == null || wish.debts != reject.owedMicros()) {
            return "credits.write-off-unknown";
        }
        var answer = wish.turnedDown ? "nothing" : "write-off rejected";
        wish.turnedDown = true;
        return answer;
    }

    /// What somebody wants of all that is owed; null when it is about another debt by now.
    private static @Nullable Wish wish(List<Debt> unpaid) {
        var wish = unpaid.isEmpty() ? null : unpaid.getFirst().wish;
        boolean same =
                wish != null && wish.debts == unpaid.size() && unpaid.stream().allMatch(debt -> debt.wish == wish);
        return same ? wish : null;
    }
}
