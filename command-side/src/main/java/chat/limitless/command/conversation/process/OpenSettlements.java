package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.SettlementStore;
import java.time.Instant;
import java.util.List;

/// Replies whose cost is still looked up, for people who look after money.
public final class OpenSettlements {

    private final SettlementStore store;
    private final ReplyProperties properties;

    OpenSettlements(SettlementStore store, ReplyProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    /// The longest open first, from behind a place in that order.
    public List<SettlementStore.Open> page(Instant afterTime, String afterId, int limit) {
        return store.page(afterTime, afterId, properties.overdueAfter(), limit);
    }

    /// How many are open for longer than they should be.
    public long overdue() {
        return store.countOverdue(properties.overdueAfter());
    }
}
