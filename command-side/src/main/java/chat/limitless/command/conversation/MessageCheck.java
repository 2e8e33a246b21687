package chat.limitless.command.conversation;

import chat.limitless.api.conversation.ConversationCommand.PostMessage;

/// Asks the rules about a message before anything is paid for it. The answer that counts is given when it is posted.
public final class MessageCheck {

    private MessageCheck() {}

    /// Whether the message is there already. Throws [chat.limitless.api.Refused] when it would be refused now.
    public static boolean isPosted(ConversationState state, PostMessage command) {
        return ConversationDecider.decide(state, command).isEmpty();
    }
}
