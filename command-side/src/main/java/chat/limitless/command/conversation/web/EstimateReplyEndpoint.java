package chat.limitless.command.conversation.web;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.EstimateReply;
import chat.limitless.platform.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Says what a message would cost. Changes nothing.
@RestController
class EstimateReplyEndpoint {

    private final EstimateReply estimate;

    EstimateReplyEndpoint(EstimateReply estimate) {
        this.estimate = estimate;
    }

    record Body(
            String model,
            @Nullable ConversationId conversationId,
            @Nullable ReplyId parentReplyId,
            String text) {

        @Override
        public String toString() {
            return "Body[" + model + "]";
        }
    }

    record Answer(
            int promptTokens,
            int maxOutputTokens,
            String estimateMicros,
            String atMostMicros,
            String availableMicros,
            boolean affordable) {}

    @PostMapping("/api/v1/estimates")
    Answer estimate(@RequestBody Body body, SignedIn user) {
        var told = estimate.estimate(new EstimateReply.Question(
                user.id(), body.model(), body.conversationId(), body.parentReplyId(), body.text()));
        return new Answer(
                told.promptTokens(),
                told.maxOutputTokens(),
                Long.toString(told.estimateMicros()),
                Long.toString(told.atMostMicros()),
                Long.toString(told.availableMicros()),
                told.affordable());
    }
}
