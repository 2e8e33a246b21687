package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.ReplyStreams;
import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Reads a reply, from the start or from where the reader was, on any instance.
@RestController
class StreamReplyEndpoint {

    private final ReplyStreams streams;
    private final ReplyPump pump;
    private final EventLog log;

    StreamReplyEndpoint(ReplyStreams streams, ReplyPump pump, EventLog log) {
        this.streams = streams;
        this.pump = pump;
        this.log = log;
    }

    @Answers(stream = true, refusals = RefusalCode.REPLY_UNKNOWN)
    @GetMapping("/api/v1/replies/{replyId}/stream")
    void stream(
            @PathVariable ReplyId replyId,
            SignedIn user,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response) {
        try (var source = streams.open(replyId, user.id())) {
            pump.pump(source, user, lastEventId, log.tail().position(), response);
        }
    }
}
