package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.StartConversation;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Starts a chat under an id the client made; again changes nothing.
@RestController
class StartConversationEndpoint {

    private final Commands commands;
    private final Clock clock;

    StartConversationEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @PutMapping("/api/v1/conversations/{conversationId}")
    ResponseEntity<ConversationAnswer> start(@PathVariable ConversationId conversationId, SignedIn user) {
        return ConversationAnswer.of(commands.send(new StartConversation(conversationId, user.id(), clock.instant())));
    }
}
