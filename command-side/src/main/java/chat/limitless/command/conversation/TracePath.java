package chat.limitless.command.conversation;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import org.jspecify.annotations.Nullable;

/// Asks for the way from the root through `parentReplyId`, that is for what a message below it would have as context.
/// Changes nothing. The handler answers with a list of [PathStep], root first, failed turns left out; empty at the
/// root.
public record TracePath(
        ConversationId conversationId, UserId by, @Nullable ReplyId parentReplyId) implements Command {

    @Override
    public String targetId() {
        return conversationId.value();
    }
}
