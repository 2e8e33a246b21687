package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What [CreditModel] knows of changes that one person makes alone, and of debt that takes two to give up.
final class ByHandModel {

    private record Change(long micros, Instant at) {}

    /// Debts that somebody wants to be given up, all of them.
    record Wish(UserId by, int debts) {}

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
        var wish = unpaid.getFirst().wish;
        boolean holds = wish != null
                && wish.debts == unpaid.size()
                && unpaid.stream().allMatch(debt -> debt.wish == wish);
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
}
