package chat.limitless.command.conversation;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationCommand.ForkConversation;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import java.util.ArrayList;
import java.util.List;

/// The rules by which a chat begins with a part of another one. Whose that other one is, and what it says,
/// whoever reads it has to know; here it is only a name.
final class ForkDecider {

    private ForkDecider() {}

    static List<ConversationEvent> decide(ConversationState state, ForkConversation command) {
        if (state.owner() != null) {
            ConversationDecider.requireVisible(state, command.by());
            if (!command.fromMessageId().equals(state.forkedFrom())) {
                throw new Refused(RefusalCode.CONVERSATION_TAKEN);
            }
            return List.of();
        }
        ConversationDecider.requireLength(
                command.title(), ConversationDecider.TITLE_LIMIT_CHARS, RefusalCode.TITLE_LENGTH);
        var id = command.conversationId();
        var events = new ArrayList<ConversationEvent>();
        events.add(new ConversationStarted(id, command.by(), command.at()));
        events.add(new ConversationForked(
                id, command.by(), command.fromConversationId(), command.fromMessageId(), command.at()));
        events.add(new ConversationRenamed(id, command.by(), command.title(), true, command.at()));
        command.turns().forEach(turn -> events.add(new TurnCopied(id, command.by(), turn, command.at())));
        return events;
    }
}
