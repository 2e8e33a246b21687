package chat.limitless.api.conversation;

import chat.limitless.api.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message with the reply to it as another chat takes it over: under ids of its own, with its own copy of
/// the text. Nothing was generated or paid for it there.
///
/// @param messageId its id in the chat that takes it over
/// @param continues whether there is no message: the reply is the rest of `parentReplyId`
/// @param parentReplyId the copied reply it stands below; null at the root
/// @param text of the message; null where there is none
/// @param messageTokens estimated tokens of the message
/// @param askedAt when the message was written
/// @param replyId id of the reply in the chat that takes it over
/// @param model the model asked
/// @param end how the reply ended
/// @param reason why, as the end of the reply says: its finish reason when it was completed
/// @param replyText what the reply said; null when it failed
/// @param reasoning the thoughts before it; null when none were told
/// @param modelAnswered the model that answered; null when none did
/// @param replyTokens estimated tokens of the reply
/// @param endedAt when the reply ended
public record CopiedTurn(
        MessageId messageId,
        boolean continues,
        @Nullable ReplyId parentReplyId,
        @Nullable PersonalText text,
        int messageTokens,
        Instant askedAt,
        ReplyId replyId,
        String model,
        End end,
        String reason,
        @Nullable PersonalText replyText,
        @Nullable PersonalText reasoning,
        @Nullable String modelAnswered,
        int replyTokens,
        Instant endedAt) {

    /// How a reply ended.
    public enum End {
        /// The model came to an end.
        COMPLETED,
        /// It ended before its end; what had come is kept.
        INTERRUPTED,
        /// No answer came.
        FAILED
    }
}
