package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.RestoreConversation;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Brings a removed chat back, within 30 days; again changes nothing.
@RestController
class RestoreConversationEndpoint {

    private final Commands commands;
    private final Clock clock;

    RestoreConversationEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @PostMapping("/api/v1/conversations/{conversationId}/restore")
    ResponseEntity<ConversationAnswer> restore(@PathVariable ConversationId conversationId, SignedIn user) {
        return ConversationAnswer.of(
                commands.send(new RestoreConversation(conversationId, user.id(), clock.instant())));
    }
}
