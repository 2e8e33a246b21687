package chat.limitless.command.conversation;

import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import org.jspecify.annotations.Nullable;

/// Where the events of one turn stand in the stream of its chat.
///
/// @param messageId the message
/// @param continues whether there is no message: the reply is the rest of `parentReplyId`
/// @param parentReplyId the reply it stands below; null at the root
/// @param replyId the reply
/// @param model the model asked
/// @param messageSequence place of the message
/// @param messageTokens estimated tokens of the message
/// @param replySequence place of the end of the reply; -1 while it runs
/// @param replyTokens estimated tokens of the reply
public record TurnPlace(
        MessageId messageId,
        boolean continues,
        @Nullable ReplyId parentReplyId,
        ReplyId replyId,
        String model,
        long messageSequence,
        int messageTokens,
        long replySequence,
        int replyTokens) {

    static TurnPlace of(Turn turn) {
        return new TurnPlace(
                turn.messageId(),
                turn.continues(),
                turn.parentReplyId(),
                turn.replyId(),
                turn.model(),
                turn.messageSequence(),
                turn.messageTokens(),
                turn.replySequence(),
                turn.replyTokens());
    }
}
