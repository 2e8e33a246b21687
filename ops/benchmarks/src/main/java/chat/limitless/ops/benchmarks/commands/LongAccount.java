package chat.limitless.ops.benchmarks.commands;

import chat.limitless.command.credits.LongHistory;
import chat.limitless.eventstore.LogEventStore;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.context.ApplicationContext;

/// An account with a long history.
public final class LongAccount {

    private static final int CLIENT = 900;
    private static final int PAGE = 500;

    private LongAccount() {}

    /// Stores holds and settlements as the command gateway would have done it one by one, only by the page.
    public static void fill(ApplicationContext command, CreditTurns turns, int account, int events) {
        var store = command.getBean(LogEventStore.class);
        var history = new LongHistory(turns.grant(account));
        List<EventMessage<?>> page = new ArrayList<>();
        for (var turn = 0L; history.size() < events; turn++) {
            page.addAll(messages(history.next(turns.turn(account, CLIENT, turn))));
            if (page.size() >= PAGE || history.size() >= events) {
                store.publish(page);
                page.clear();
            }
        }
    }

    private static List<EventMessage<?>> messages(List<LongHistory.Step> steps) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (var step : steps) {
            messages.add(new GenericDomainEventMessage<>(
                    "CreditAccount", step.event().accountId().value(), step.sequence(), step.event()));
        }
        return messages;
    }
}
