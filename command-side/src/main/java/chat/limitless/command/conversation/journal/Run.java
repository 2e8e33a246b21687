package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;

/// What stays the same about one reply from its acceptance to its settlement.
///
/// @param replyId the reply
/// @param conversationId its chat
/// @param messageId the message it answers
/// @param userId whose it is
/// @param model the model asked
/// @param holdMicros most it can cost
/// @param estimateMicros what it is likely to cost
/// @param promptTokens estimated tokens sent
/// @param maxOutputTokens most tokens of the answer
/// @param prices in force when it was accepted
public record Run(
        ReplyId replyId,
        ConversationId conversationId,
        MessageId messageId,
        UserId userId,
        String model,
        long holdMicros,
        long estimateMicros,
        int promptTokens,
        int maxOutputTokens,
        RunPrices prices) {

    /// The same with a shorter answer.
    public Run shortened(int outputTokens, long lessHoldMicros, long lessEstimateMicros) {
        return new Run(
                replyId,
                conversationId,
                messageId,
                userId,
                model,
                lessHoldMicros,
                lessEstimateMicros,
                promptTokens,
                outputTokens,
                prices);
    }
}
