package chat.limitless.command.conversation;

import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message and the reply to it, without any text. Not even a hash of it is kept: with one, anybody could confirm a
/// guess after the text was erased. A repeated message is told from another one under the same id by what is known in
/// clear: parent, model and estimated tokens.
///
/// @param parentReplyId the reply the message continues; null at the root
/// @param messageSequence place of the message in the stream
/// @param messageTokens estimated tokens of the message
/// @param model the model asked
/// @param replySequence place of the event that ended the reply; -1 while it runs
/// @param replyTokens estimated tokens of the reply; 0 until it ended with text
/// @param deletedAt null unless the branch that begins here is removed
record Turn(
        MessageId messageId,
        @Nullable ReplyId parentReplyId,
        long messageSequence,
        int messageTokens,
        ReplyId replyId,
        String model,
        Status status,
        long replySequence,
        int replyTokens,
        @Nullable Instant deletedAt) {

    enum Status {
        RUNNING,
        COMPLETED,
        INTERRUPTED,
        FAILED
    }

    Turn ended(Status how, long sequence, int tokens) {
        return new Turn(
                messageId,
                parentReplyId,
                messageSequence,
                messageTokens,
                replyId,
                model,
                how,
                sequence,
                tokens,
                deletedAt);
    }

    /// Null brings it back.
    Turn deleted(@Nullable Instant at) {
        return new Turn(
                messageId,
                parentReplyId,
                messageSequence,
                messageTokens,
                replyId,
                model,
                status,
                replySequence,
                replyTokens,
                at);
    }
}
