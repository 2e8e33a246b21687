package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.command.conversation.process.ForkChat;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Begins a chat with all that leads to a message of this one; again under the same id changes nothing.
@RestController
class ForkConversationEndpoint {

    private final ForkChat fork;

    ForkConversationEndpoint(ForkChat fork) {
        this.fork = fork;
    }

    /// @param conversationId of the chat to begin, made by the client
    /// @param title of that chat; left out for the beginning of its first message
    record Body(
            @NotNull ConversationId conversationId,
            @Nullable String title) {

        @Override
        public String toString() {
            return "Body[" + conversationId + "]";
        }
    }

    @Answers(
            refusals = {
                RefusalCode.CONVERSATION_UNKNOWN,
                RefusalCode.CONVERSATION_TAKEN,
                RefusalCode.MESSAGE_UNKNOWN,
                RefusalCode.REPLY_RUNNING,
                RefusalCode.FORK_TOO_LONG,
                RefusalCode.TITLE_LENGTH,
                RefusalCode.USER_ERASED
            })
    @PostMapping("/api/v1/conversations/{conversationId}/messages/{messageId}/fork")
    ResponseEntity<ConversationAnswer> fork(
            @PathVariable ConversationId conversationId,
            @PathVariable MessageId messageId,
            @Valid @RequestBody Body body,
            SignedIn user) {
        return ConversationAnswer.of(fork.fork(
                new ForkChat.Fork(user.id(), conversationId, messageId, body.conversationId(), body.title())));
    }
}
