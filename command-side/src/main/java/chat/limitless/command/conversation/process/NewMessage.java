package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.journal.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message a user sends.
///
/// @param conversationId the chat
/// @param by the signed-in user
/// @param address what it comes from, as the limits count it
/// @param messageId made by the client, so that sending again is safe
/// @param parentReplyId the reply it continues; null at the root
/// @param model the model to answer
/// @param text what it says
public record NewMessage(
        ConversationId conversationId,
        UserId by,
        String address,
        MessageId messageId,
        @Nullable ReplyId parentReplyId,
        String model,
        String text) {

    /// Personal text never appears in logs.
    @Override
    public String toString() {
        return "NewMessage[" + messageId + "]";
    }

    ReplyId replyId() {
        return ReplyIds.of(by, conversationId, messageId);
    }

    /// The command before anything is known about prices; enough to ask the rules.
    PostMessage unpriced(int tokens, Instant at) {
        return command(tokens, 0, 0, 0, 1, 1, at);
    }

    PostMessage priced(Run run, int tokens, Instant at) {
        return command(
                tokens,
                run.prices().version(),
                run.promptTokens(),
                run.maxOutputTokens(),
                run.estimateMicros(),
                run.holdMicros(),
                at);
    }

    private PostMessage command(
            int tokens,
            long priceListVersion,
            int promptTokens,
            int maxOutputTokens,
            long estimateMicros,
            long holdMicros,
            Instant at) {
        return new PostMessage(
                conversationId,
                by,
                messageId,
                parentReplyId,
                PersonalText.of(text),
                tokens,
                replyId(),
                replyId().holdId(),
                model,
                priceListVersion,
                promptTokens,
                maxOutputTokens,
                estimateMicros,
                holdMicros,
                at);
    }
}
