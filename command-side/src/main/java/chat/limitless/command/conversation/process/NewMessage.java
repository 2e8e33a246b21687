package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand;
import chat.limitless.api.conversation.ConversationCommand.ContinueReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.ReplyTerms;
import chat.limitless.command.conversation.journal.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message a user sends, or their wish to have a reply continued.
///
/// @param conversationId the chat
/// @param by the signed-in user
/// @param address what it comes from, as the limits count it
/// @param messageId made by the client, so that sending again is safe
/// @param parentReplyId the reply it stands below; null at the root
/// @param model the model to answer
/// @param text what it says; null when it is the rest of `parentReplyId` that is wished for
public record NewMessage(
        ConversationId conversationId,
        UserId by,
        String address,
        MessageId messageId,
        @Nullable ReplyId parentReplyId,
        String model,
        @Nullable String text) {

    /// What a model is told when it is to go on. Not every model goes on by itself where the last answer ended.
    private static final String GO_ON = "Your last answer broke off. Go on exactly where it ended, beginning with the"
            + " very next character. Repeat nothing of it, and do not mention that it broke off.";

    /// Personal text never appears in logs.
    @Override
    public String toString() {
        return "NewMessage[" + messageId + "]";
    }

    /// What the model is told last.
    String words() {
        return wordsOf(text);
    }

    /// What the model is told last for a text; for null, to go on.
    static String wordsOf(@Nullable String text) {
        return text == null ? GO_ON : text;
    }

    ReplyId replyId() {
        return ReplyIds.of(by, conversationId, messageId);
    }

    /// The command before anything is known about prices; enough to ask the rules.
    ConversationCommand unpriced(int tokens, Instant at) {
        return command(tokens, new ReplyTerms(replyId(), replyId().holdId(), model, 0, 0, 0, 1, 1, 0), at);
    }

    ConversationCommand priced(Run run, int tokens, int leftOutMessages, Instant at) {
        var terms = new ReplyTerms(
                replyId(),
                replyId().holdId(),
                model,
                run.prices().version(),
                run.promptTokens(),
                run.maxOutputTokens(),
                run.estimateMicros(),
                run.holdMicros(),
                leftOutMessages);
        return command(tokens, terms, at);
    }

    private ConversationCommand command(int tokens, ReplyTerms terms, Instant at) {
        if (text != null) {
            return new PostMessage(
                    conversationId, by, messageId, parentReplyId, PersonalText.of(text), tokens, terms, at);
        }
        if (parentReplyId == null) {
            throw new Refused(RefusalCode.REPLY_UNKNOWN);
        }
        return new ContinueReply(conversationId, by, messageId, parentReplyId, terms, at);
    }
}
