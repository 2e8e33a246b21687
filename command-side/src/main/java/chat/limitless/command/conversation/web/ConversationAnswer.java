package chat.limitless.command.conversation.web;

import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.web.PositionHeaders;
import org.springframework.http.ResponseEntity;

/// What a write to a chat is answered with.
///
/// @param id the chat
/// @param position of the log that includes the write
record ConversationAnswer(String id, String position) {

    static ResponseEntity<ConversationAnswer> of(CommandAnswer answer) {
        var position = PositionHeaders.encode(answer.position());
        return ResponseEntity.ok()
                .header(PositionHeaders.POSITION, position)
                .body(new ConversationAnswer(answer.id(), position));
    }
}
