package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.RestoreBranch;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Brings a removed message back with all that was said below it, within 30 days; again changes nothing.
@RestController
class RestoreBranchEndpoint {

    private final Commands commands;
    private final Clock clock;

    RestoreBranchEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(refusals = {RefusalCode.CONVERSATION_UNKNOWN, RefusalCode.MESSAGE_UNKNOWN})
    @PostMapping("/api/v1/conversations/{conversationId}/messages/{messageId}/restore")
    ResponseEntity<ConversationAnswer> restore(
            @PathVariable ConversationId conversationId, @PathVariable MessageId messageId, SignedIn user) {
        return ConversationAnswer.of(
                commands.send(new RestoreBranch(conversationId, user.id(), messageId, clock.instant())));
    }
}
