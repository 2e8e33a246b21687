package chat.limitless.api.conversation;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.HoldId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one chat. Text is sealed with its owner's key.
public sealed interface ConversationEvent extends DomainEvent {

    /// The chat.
    ConversationId conversationId();

    /// Whose chat it is.
    UserId ownerId();

    @Override
    default String streamId() {
        return conversationId().value();
    }

    @Override
    default UserId subjectId() {
        return ownerId();
    }

    /// An empty chat exists.
    @EventName("conversation.started")
    record ConversationStarted(ConversationId conversationId, UserId ownerId, Instant startedAt)
            implements ConversationEvent {}

    /// The chat begins with copies of the turns that lead to a message of another chat of the same owner, the
    /// turn of that message included. What happens to the other chat from now on is nothing to this one.
    @EventName("conversation.forked")
    record ConversationForked(
            ConversationId conversationId,
            UserId ownerId,
            ConversationId fromConversationId,
            MessageId fromMessageId,
            Instant forkedAt)
            implements ConversationEvent {}

    /// One of the turns with which a forked chat begins.
    @EventName("conversation.turn-copied")
    record TurnCopied(ConversationId conversationId, UserId ownerId, CopiedTurn turn, Instant copiedAt)
            implements ConversationEvent {}

    /// The chat has this title from now on; `automatic` when nobody typed it.
    @EventName("conversation.renamed")
    record ConversationRenamed(
            ConversationId conversationId, UserId ownerId, PersonalText title, boolean automatic, Instant renamedAt)
            implements ConversationEvent {}

    /// The owner keeps the chat here from now on; before the first of these it is among the recent ones.
    @EventName("conversation.shelved")
    record ConversationShelved(ConversationId conversationId, UserId ownerId, Shelf shelf, Instant shelvedAt)
            implements ConversationEvent {}

    /// The owner removed the chat; it is shown to nobody any more, unless it is brought back.
    @EventName("conversation.deleted")
    record ConversationDeleted(ConversationId conversationId, UserId ownerId, Instant deletedAt)
            implements ConversationEvent {}

    /// The owner thought better of it: the chat is as it was.
    @EventName("conversation.restored")
    record ConversationRestored(ConversationId conversationId, UserId ownerId, Instant restoredAt)
            implements ConversationEvent {}

    /// The owner wrote a message. `parentReplyId` is the reply it continues; null at the root.
    @EventName("conversation.message-posted")
    record MessagePosted(
            ConversationId conversationId,
            UserId ownerId,
            MessageId messageId,
            @Nullable ReplyId parentReplyId,
            PersonalText text,
            int tokenEstimate,
            Instant postedAt)
            implements ConversationEvent {}

    /// The owner asked for the rest of a reply that ended before its end. The reply requested next, to
    /// `messageId`, goes on where that one ended: people and models see both as one text. `messageId` names no
    /// message of anybody.
    @EventName("conversation.continuation-asked")
    record ContinuationAsked(
            ConversationId conversationId,
            UserId ownerId,
            MessageId messageId,
            ReplyId continuedReplyId,
            Instant askedAt)
            implements ConversationEvent {}

    /// The owner removed a message with all that was said below it; it is shown to nobody any more, and nothing goes on
    /// there, unless it is brought back.
    @EventName("conversation.branch-deleted")
    record BranchDeleted(ConversationId conversationId, UserId ownerId, MessageId messageId, Instant deletedAt)
            implements ConversationEvent {}

    /// The owner thought better of it: the message and what was said below it are there as before.
    @EventName("conversation.branch-restored")
    record BranchRestored(ConversationId conversationId, UserId ownerId, MessageId messageId, Instant restoredAt)
            implements ConversationEvent {}

    /// A reply to a message is about to be generated, paid by the hold.
    /// Ends in exactly one [ReplyCompleted], [ReplyInterrupted] or [ReplyFailed].
    ///
    /// @param leftOutMessages how many messages and replies at the beginning of the chat the model is not sent,
    ///     because they do not fit into its window; null when that was not written down yet
    @EventName(value = "conversation.reply-requested", revision = 2)
    record ReplyRequested(
            ConversationId conversationId,
            UserId ownerId,
            ReplyId replyId,
            MessageId messageId,
            HoldId holdId,
            String model,
            long priceListVersion,
            int promptTokenEstimate,
            int maxOutputTokens,
            long estimateMicros,
            long holdMicros,
            Instant requestedAt,
            @Nullable Integer leftOutMessages)
            implements ConversationEvent {}

    /// The model finished its answer.
    @EventName("conversation.reply-completed")
    record ReplyCompleted(
            ConversationId conversationId,
            UserId ownerId,
            ReplyId replyId,
            PersonalText text,
            @Nullable PersonalText reasoning,
            String modelAnswered,
            String finishReason,
            int tokenEstimate,
            @Nullable String generationId,
            Instant completedAt)
            implements ConversationEvent {}

    /// The answer ended before its end and what had come is kept: `stopped` by the user, `cut` by the provider,
    /// `instance-lost`, `shutdown`.
    @EventName("conversation.reply-interrupted")
    record ReplyInterrupted(
            ConversationId conversationId,
            UserId ownerId,
            ReplyId replyId,
            PersonalText text,
            @Nullable PersonalText reasoning,
            String modelAnswered,
            String reason,
            int tokenEstimate,
            @Nullable String generationId,
            Instant interruptedAt)
            implements ConversationEvent {}

    /// No answer came; the turn is left out of the context from now on. `reason` is a stable code, such as
    /// `provider.rate-limited`.
    @EventName("conversation.reply-failed")
    record ReplyFailed(ConversationId conversationId, UserId ownerId, ReplyId replyId, String reason, Instant failedAt)
            implements ConversationEvent {}
}
