package chat.limitless.command.conversation.web;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.AcceptMessage;
import chat.limitless.command.conversation.process.Accepted;
import chat.limitless.command.conversation.process.NewMessage;
import chat.limitless.command.conversation.process.ReplyStreams;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Sends a message. Answers with the reply as a stream when asked to, else at once with its id. Sending the same
/// message
/// again answers with the same reply.
@RestController
class PostMessageEndpoint {

    private final AcceptMessage accept;
    private final ReplyStreams streams;
    private final ReplyPump pump;

    PostMessageEndpoint(AcceptMessage accept, ReplyStreams streams, ReplyPump pump) {
        this.accept = accept;
        this.streams = streams;
        this.pump = pump;
    }

    record Body(MessageId messageId, @Nullable ReplyId parentReplyId, String model, String text) {

        @Override
        public String toString() {
            return "Body[" + messageId + "]";
        }
    }

    record Answer(String replyId, String holdMicros, String position) {}

    @PostMapping("/api/v1/conversations/{conversationId}/messages")
    @Nullable
    ResponseEntity<Answer> post(
            @PathVariable String conversationId,
            @RequestBody Body body,
            SignedIn user,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accepts,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response) {
        var accepted = accept.accept(new NewMessage(
                new ConversationId(conversationId),
                user.id(),
                body.messageId(),
                body.parentReplyId(),
                body.model(),
                body.text()));
        if (accepts == null || !accepts.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return answer(accepted);
        }
        try (var source = streams.open(accepted.replyId(), user.id())) {
            pump.pump(source, lastEventId, accepted.position(), response);
        }
        return null;
    }

    private static ResponseEntity<Answer> answer(Accepted accepted) {
        var position = PositionHeaders.encode(accepted.position());
        return ResponseEntity.accepted()
                .header("Limitless-Reply-Id", accepted.replyId().value())
                .header(PositionHeaders.POSITION, position)
                .body(new Answer(accepted.replyId().value(), Long.toString(accepted.holdMicros()), position));
    }
}
