package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.ReplyStreams;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Stops a reply, wherever it is written. What had come is kept.
@RestController
class StopReplyEndpoint {

    private final ReplyStreams streams;

    StopReplyEndpoint(ReplyStreams streams) {
        this.streams = streams;
    }

    @Answers(value = 202, refusals = RefusalCode.REPLY_UNKNOWN)
    @PostMapping("/api/v1/replies/{replyId}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable ReplyId replyId, SignedIn user) {
        streams.stop(replyId, user.id());
    }
}
