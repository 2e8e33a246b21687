package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.AcceptMessage;
import chat.limitless.command.conversation.process.Accepted;
import chat.limitless.command.conversation.process.NewMessage;
import chat.limitless.command.conversation.process.ReplyStreams;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.ClientAddress;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Sends a message, or asks for the rest of a reply that ended before its end. Answers with the reply as a
/// stream when asked to, else at once with its id. Sending the same message again answers with the same reply.
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

    /// @param text what the message says; left out with `continues`
    /// @param continues true asks for the rest of `parentReplyId`
    record Body(
            @NotNull MessageId messageId,
            @Nullable ReplyId parentReplyId,
            @NotNull String model,
            @Nullable String text,
            @Nullable Boolean continues) {

        @Override
        public String toString() {
            return "Body[" + messageId + "]";
        }
    }

    record Answer(String replyId, String holdMicros, String position) {}

    @Answers(
            value = 202,
            stream = true,
            refusals = {
                RefusalCode.CONVERSATION_UNKNOWN,
                RefusalCode.MESSAGE_UNKNOWN,
                RefusalCode.MESSAGE_DIFFERS,
                RefusalCode.MESSAGE_LENGTH,
                RefusalCode.MESSAGE_AHEAD,
                RefusalCode.MESSAGE_DROPPED,
                RefusalCode.REPLY_RUNNING,
                RefusalCode.REPLY_LIMIT,
                RefusalCode.REPLY_NOT_CUT,
                RefusalCode.REPLY_UNKNOWN,
                RefusalCode.CREDITS_INSUFFICIENT,
                RefusalCode.CREDITS_CAP_REACHED,
                RefusalCode.CREDITS_NO_ACCOUNT,
                RefusalCode.MODEL_UNKNOWN,
                RefusalCode.MODEL_NOT_SELLABLE,
                RefusalCode.CONTEXT_TOO_LONG,
                RefusalCode.USER_ERASED
            },
            problems = {ProblemCode.INVALID, ProblemCode.LIMIT_MESSAGES, ProblemCode.LIMIT_COST, ProblemCode.LIMIT_HOUSE
            })
    @PostMapping("/api/v1/conversations/{conversationId}/messages")
    @Nullable
    ResponseEntity<Answer> post(
            @PathVariable ConversationId conversationId,
            @Valid @RequestBody Body body,
            SignedIn user,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accepts,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accepted = accept.accept(new NewMessage(
                conversationId,
                user.id(),
                ClientAddress.keyOf(request),
                body.messageId(),
                body.parentReplyId(),
                body.model(),
                AskedText.of(body.text(), body.continues(), body.parentReplyId())));
        if (accepts == null || !accepts.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return answer(accepted);
        }
        try (var source = streams.open(accepted.replyId(), user.id())) {
            pump.pump(source, user, lastEventId, accepted.position(), response);
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
