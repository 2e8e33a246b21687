package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.ShelveConversation;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Pins a chat, archives it, or puts it back into the list; again changes nothing.
@RestController
class ShelveConversationEndpoint {

    private final Commands commands;
    private final Clock clock;

    ShelveConversationEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Body(@NotNull Shelf shelf) {}

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @PutMapping("/api/v1/conversations/{conversationId}/shelf")
    ResponseEntity<ConversationAnswer> shelve(
            @PathVariable ConversationId conversationId, @Valid @RequestBody Body body, SignedIn user) {
        return ConversationAnswer.of(
                commands.send(new ShelveConversation(conversationId, user.id(), body.shelf(), clock.instant())));
    }
}
