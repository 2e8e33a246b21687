package chat.limitless.command.conversation;

import chat.limitless.api.conversation.ConversationCommand;
import chat.limitless.api.conversation.ConversationCommand.ContinueReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;

/// Asks the rules about a message before anything is paid for it. The answer that counts is given when it is posted.
public final class MessageCheck {

    private MessageCheck() {}

    /// Whether the message, or the wish for a rest, is there already. Throws [chat.limitless.api.Refused] when
    /// it would be refused now.
    public static boolean isPosted(ConversationState state, ConversationCommand command) {
        return switch (command) {
            case PostMessage message ->
                ConversationDecider.decide(state, message).isEmpty();
            case ContinueReply rest -> ConversationDecider.decide(state, rest).isEmpty();
            default -> throw new IllegalArgumentException("asks for no reply: " + command.getClass());
        };
    }
}
