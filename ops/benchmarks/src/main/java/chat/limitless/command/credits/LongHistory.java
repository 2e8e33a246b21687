package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent;
import java.util.ArrayList;
import java.util.List;

/// A long history of one account, decided by the real decider and kept outside the log until it is stored by the page.
public final class LongHistory {

    private final List<Step> waiting = new ArrayList<>();
    private CreditState state = CreditState.NONE;
    private long size;

    /// Begins with a grant.
    public LongHistory(GrantLot grant) {
        take(CreditDecider.decide(state, grant));
    }

    /// One event and its place in the stream.
    public record Step(long sequence, CreditEvent event) {}

    /// What the command adds, with what was added before and not yet handed out.
    public List<Step> next(CreditCommand command) {
        take(
                switch (command) {
                    case HoldCredits hold -> CreditDecider.decide(state, hold);
                    case SettleHold settle -> CreditDecider.decide(state, settle);
                    default -> throw new IllegalArgumentException("not a turn of this benchmark");
                });
        var steps = List.copyOf(waiting);
        waiting.clear();
        return steps;
    }

    /// Events so far.
    public long size() {
        return size;
    }

    private void take(List<? extends CreditEvent> events) {
        for (var event : events) {
            state = state.evolve(event);
            waiting.add(new Step(size++, event));
        }
    }
}
