package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.command.conversation.ConversationState;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/// Chats as the log has them now: a state from memory plus the events since, which is one short read.
public final class Conversations {

    private static final int PAGE = 500;
    private static final int REMEMBERED = 10_000;

    private final ConversationEvents events;
    private final Cache<ConversationId, ConversationState> states =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// Where the events of a chat come from.
    @FunctionalInterface
    public interface ConversationEvents {

        /// Events from a sequence on, in order, at most `limit`; the first has exactly that sequence.
        List<ConversationEvent> from(ConversationId conversationId, long sequence, int limit);
    }

    /// Reads from the log.
    public Conversations(ConversationEvents events) {
        this.events = events;
    }

    /// The chat now. Anybody but its owner is told that there is none, and so is everybody once it is deleted.
    ConversationState visible(ConversationId conversationId, UserId by) {
        var state = state(conversationId);
        if (state.deleted() || !by.equals(state.owner())) {
            throw new Refused(RefusalCode.CONVERSATION_UNKNOWN);
        }
        return state;
    }

    /// The chat now, whoever asks.
    ConversationState state(ConversationId conversationId) {
        var known = states.getIfPresent(conversationId);
        var state = known == null ? ConversationState.NONE : known;
        for (var more = events.from(conversationId, state.nextSequence(), PAGE);
                !more.isEmpty();
                more = events.from(conversationId, state.nextSequence(), PAGE)) {
            for (var event : more) {
                state = state.evolve(event);
            }
            if (more.size() < PAGE) {
                break;
            }
        }
        states.put(conversationId, state);
        return state;
    }

    /// The event at a place of a chat.
    ConversationEvent eventAt(ConversationId conversationId, long sequence) {
        var found = events.from(conversationId, sequence, 1);
        if (found.isEmpty()) {
            throw new IllegalStateException("no event " + sequence + " in " + conversationId);
        }
        return found.getFirst();
    }

    /// Events from a place on.
    List<ConversationEvent> eventsFrom(ConversationId conversationId, long sequence, int limit) {
        return events.from(conversationId, sequence, limit);
    }
}
