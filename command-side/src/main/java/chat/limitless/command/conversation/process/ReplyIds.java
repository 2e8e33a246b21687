package chat.limitless.command.conversation.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.platform.DerivedIds;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.util.Map;
import java.util.regex.Pattern;

/// The id of a reply follows from whose message it answers, so that sending a message again finds the same reply. It
/// starts with the time of the message, and so does the id of its hold.
final class ReplyIds {

    private static final Pattern MESSAGE = Pattern.compile("msg_[0-9a-f]{32}");
    private static final int TIME_DIGITS = 12;
    private static final int HASH_DIGITS = 20;

    private ReplyIds() {}

    static ReplyId of(UserId userId, ConversationId conversationId, MessageId messageId) {
        var message = messageId.value();
        if (!MESSAGE.matcher(message).matches()) {
            throw new Problem(ProblemCode.INVALID, Map.of("fields", "messageId"));
        }
        var time = message.substring(4, 4 + TIME_DIGITS);
        var hash = DerivedIds.hash(userId.value(), conversationId.value(), message);
        return new ReplyId("rpl_" + time + hash.substring(0, HASH_DIGITS));
    }
}
