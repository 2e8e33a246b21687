package chat.limitless.api.conversation;

import chat.limitless.api.Command;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a chat. `by` is the signed-in user: anybody but the owner is told that the chat does not exist.
public sealed interface ConversationCommand extends Command {

    /// The chat.
    ConversationId conversationId();

    /// Who asks.
    UserId by();

    @Override
    default String targetId() {
        return conversationId().value();
    }

    /// Starts a chat; a second time changes nothing.
    record StartConversation(ConversationId conversationId, UserId by, Instant at) implements ConversationCommand {}

    /// Gives the chat a title of 1 to 200 characters. An automatic title never replaces a typed one.
    record RenameConversation(
            ConversationId conversationId, UserId by, PersonalText title, boolean automatic, Instant at)
            implements ConversationCommand {}

    /// Puts the chat in another place; where it is already, nothing changes.
    record ShelveConversation(ConversationId conversationId, UserId by, Shelf shelf, Instant at)
            implements ConversationCommand {}

    /// Removes the chat; a second time changes nothing.
    record DeleteConversation(ConversationId conversationId, UserId by, Instant at) implements ConversationCommand {}

    /// Brings a removed chat back, within 30 days; one that is there is left as it is.
    record RestoreConversation(ConversationId conversationId, UserId by, Instant at) implements ConversationCommand {}

    /// Writes a message and requests the reply to it, in one step. The hold was made before.
    record PostMessage(
            ConversationId conversationId,
            UserId by,
            MessageId messageId,
            @Nullable ReplyId parentReplyId,
            PersonalText text,
            int tokenEstimate,
            ReplyTerms terms,
            Instant at)
            implements ConversationCommand {}

    /// Asks for the rest of a reply that ended before its end, and requests it, in one step. The hold was made
    /// before.
    record ContinueReply(
            ConversationId conversationId,
            UserId by,
            MessageId messageId,
            ReplyId continuedReplyId,
            ReplyTerms terms,
            Instant at)
            implements ConversationCommand {}

    /// Removes a message with all that was said below it, as long as no reply is being written there; a second time
    /// changes nothing.
    record DeleteBranch(ConversationId conversationId, UserId by, MessageId messageId, Instant at)
            implements ConversationCommand {}

    /// Brings a removed branch back, within 30 days; one that is there is left as it is.
    record RestoreBranch(ConversationId conversationId, UserId by, MessageId messageId, Instant at)
            implements ConversationCommand {}

    /// Begins a chat with copies of the turns that lead to a message of another one; a second time changes
    /// nothing.
    record ForkConversation(
            ConversationId conversationId,
            UserId by,
            ConversationId fromConversationId,
            MessageId fromMessageId,
            PersonalText title,
            List<CopiedTurn> turns,
            Instant at)
            implements ConversationCommand {

        /// Takes a copy of the turns.
        public ForkConversation {
            turns = List.copyOf(turns);
        }
    }

    /// Ends a reply with the whole answer.
    record CompleteReply(
            ConversationId conversationId,
            UserId by,
            ReplyId replyId,
            PersonalText text,
            @Nullable PersonalText reasoning,
            String modelAnswered,
            String finishReason,
            int tokenEstimate,
            @Nullable String generationId,
            Instant at)
            implements ConversationCommand {}

    /// Ends a reply with the part that had come.
    record InterruptReply(
            ConversationId conversationId,
            UserId by,
            ReplyId replyId,
            PersonalText text,
            @Nullable PersonalText reasoning,
            String modelAnswered,
            String reason,
            int tokenEstimate,
            @Nullable String generationId,
            Instant at)
            implements ConversationCommand {}

    /// Ends a reply without an answer.
    record FailReply(ConversationId conversationId, UserId by, ReplyId replyId, String reason, Instant at)
            implements ConversationCommand {}
}
