package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.DeleteConversation;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Removes a chat; again changes nothing.
@RestController
class DeleteConversationEndpoint {

    private final Commands commands;
    private final Clock clock;

    DeleteConversationEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @DeleteMapping("/api/v1/conversations/{conversationId}")
    ResponseEntity<ConversationAnswer> delete(@PathVariable ConversationId conversationId, SignedIn user) {
        return ConversationAnswer.of(commands.send(new DeleteConversation(conversationId, user.id(), clock.instant())));
    }
}
