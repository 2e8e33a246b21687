package chat.limitless.command.conversation.web;

import chat.limitless.api.conversation.ReplyId;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a body says is asked for: a text, or `continues` with the reply to go on with. Exactly one of them.
final class AskedText {

    private AskedText() {}

    /// The text; null for a continuation.
    static @Nullable String of(@Nullable String text, @Nullable Boolean continues, @Nullable ReplyId parentReplyId) {
        boolean isRest = Boolean.TRUE.equals(continues);
        if (isRest == (text != null)) {
            throw new Problem(ProblemCode.INVALID, Map.of("fields", "text"));
        }
        if (isRest && parentReplyId == null) {
            throw new Problem(ProblemCode.INVALID, Map.of("fields", "parentReplyId"));
        }
        return text;
    }
}
