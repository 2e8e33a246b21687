package chat.limitless.command.conversation.process;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.platform.DerivedIds;

/// The ids of what a fork takes over: they follow from the fork and the ids in the chat it came from, so that
/// forking again under the same id finds the same. Like all ids of messages they begin with the time they were
/// written.
final class CopyIds {

    private static final int TIME_DIGITS = 12;
    private static final int HASH_DIGITS = 20;

    private CopyIds() {}

    static MessageId of(ConversationId fork, MessageId original) {
        return new MessageId("msg_" + suffix(fork, original.value(), original.madeAtMillis()));
    }

    static ReplyId of(ConversationId fork, ReplyId original, MessageId message) {
        return new ReplyId("rpl_" + suffix(fork, original.value(), message.madeAtMillis()));
    }

    private static String suffix(ConversationId fork, String original, long madeAtMillis) {
        var hash = DerivedIds.hash("copied", fork.value(), original).substring(0, HASH_DIGITS);
        return ("%0" + TIME_DIGITS + "x%s").formatted(madeAtMillis, hash);
    }
}
