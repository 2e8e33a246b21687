package chat.limitless.api.conversation;

import chat.limitless.api.credits.HoldId;

/// Which reply is asked for and what it may cost; its hold was made before.
///
/// @param replyId the reply to come
/// @param holdId what pays for it
/// @param model the only model that may answer
/// @param priceListVersion the prices that hold for it
/// @param promptTokens estimated tokens the model is sent
/// @param maxOutputTokens most tokens of the answer
/// @param estimateMicros likely cost in micro-credits
/// @param holdMicros most it can cost in micro-credits
/// @param leftOutMessages how many messages and replies at the beginning of the chat the model is not sent
public record ReplyTerms(
        ReplyId replyId,
        HoldId holdId,
        String model,
        long priceListVersion,
        int promptTokens,
        int maxOutputTokens,
        long estimateMicros,
        long holdMicros,
        int leftOutMessages) {}
