package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationCommand.DeleteBranch;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Removes a message with all that was said below it; again changes nothing.
@RestController
class DeleteBranchEndpoint {

    private final Commands commands;
    private final Clock clock;

    DeleteBranchEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(refusals = {RefusalCode.CONVERSATION_UNKNOWN, RefusalCode.MESSAGE_UNKNOWN, RefusalCode.REPLY_RUNNING})
    @DeleteMapping("/api/v1/conversations/{conversationId}/messages/{messageId}")
    ResponseEntity<ConversationAnswer> delete(
            @PathVariable ConversationId conversationId, @PathVariable MessageId messageId, SignedIn user) {
        return ConversationAnswer.of(
                commands.send(new DeleteBranch(conversationId, user.id(), messageId, clock.instant())));
    }
}
