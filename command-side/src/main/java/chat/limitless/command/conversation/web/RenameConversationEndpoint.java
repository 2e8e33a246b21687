package chat.limitless.command.conversation.web;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import chat.limitless.api.conversation.ConversationId;
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

/// Gives a chat the title its owner typed.
@RestController
class RenameConversationEndpoint {

    private final Commands commands;
    private final Clock clock;

    RenameConversationEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Body(@NotNull String title) {

        @Override
        public String toString() {
            return "Body[" + title.length() + " chars]";
        }
    }

    @Answers(refusals = {RefusalCode.CONVERSATION_UNKNOWN, RefusalCode.TITLE_LENGTH, RefusalCode.USER_ERASED})
    @PutMapping("/api/v1/conversations/{conversationId}/title")
    ResponseEntity<ConversationAnswer> rename(
            @PathVariable ConversationId conversationId, @Valid @RequestBody Body body, SignedIn user) {
        return ConversationAnswer.of(commands.send(new RenameConversation(
                conversationId, user.id(), PersonalText.of(body.title().strip()), false, clock.instant())));
    }
}
