package chat.limitless.command.conversation;

import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message, or the wish to have a reply continued, and the reply to it, without any text. Not even a hash of
/// it is kept: with one, anybody could confirm a guess after the text was erased. A repeated message is told
/// from another one under the same id by what is known in clear: parent, model and estimated tokens.
///
/// @param continues whether there is no message: the reply is the rest of `parentReplyId`
/// @param parentReplyId the reply the message stands below; null at the root
/// @param messageSequence place of the message in the stream
/// @param messageTokens estimated tokens of the message
/// @param model the model asked
/// @param replySequence place of the event that ended the reply; -1 while it runs
/// @param replyTokens estimated tokens of the reply; 0 until it ended with text
/// @param deletedAt null unless the branch that begins here is removed
record Turn(
        MessageId messageId,
        boolean continues,
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
        /// Completed, but only because its longest length was reached.
        AT_LENGTH,
        INTERRUPTED,
        FAILED;

        static Status completed(String finishReason) {
            return finishReason.equals("length") ? AT_LENGTH : COMPLETED;
        }
    }

    /// A copied turn, whose message and reply stand at one place.
    static Turn copied(CopiedTurn turn, long sequence) {
        var how = switch (turn.end()) {
            case COMPLETED -> Status.completed(turn.reason());
            case INTERRUPTED -> Status.INTERRUPTED;
            case FAILED -> Status.FAILED;
        };
        return new Turn(
                turn.messageId(),
                turn.continues(),
                turn.parentReplyId(),
                sequence,
                turn.messageTokens(),
                turn.replyId(),
                turn.model(),
                how,
                sequence,
                turn.replyTokens(),
                null);
    }

    /// Whether the reply ended before its end, so that there may be more of it.
    boolean isCut() {
        return status == Status.AT_LENGTH || status == Status.INTERRUPTED;
    }

    Turn ended(Status how, long sequence, int tokens) {
        return new Turn(
                messageId,
                continues,
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
                continues,
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
