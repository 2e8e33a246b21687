package chat.limitless.command.conversation.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.process.EstimateReply;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Says what a message, or the rest of a reply, would cost. Changes nothing.
@RestController
class EstimateReplyEndpoint {

    private final EstimateReply estimate;

    EstimateReplyEndpoint(EstimateReply estimate) {
        this.estimate = estimate;
    }

    /// @param text of the message; left out with `continues`
    /// @param continues true asks for the rest of `parentReplyId`
    record Body(
            @NotNull String model,
            @Nullable ConversationId conversationId,
            @Nullable ReplyId parentReplyId,
            @Nullable String text,
            @Nullable Boolean continues) {

        @Override
        public String toString() {
            return "Body[" + model + "]";
        }
    }

    /// @param leftOutMessages how many messages and replies at the beginning of the chat would not be sent
    /// @param affordable whether it could be sent now
    /// @param cap the person's own cap that allows less to be spent than there is; null when none does
    record Answer(
            int leftOutMessages,
            int promptTokens,
            int maxOutputTokens,
            String estimateMicros,
            String atMostMicros,
            String availableMicros,
            boolean affordable,
            @Nullable Cap cap) {}

    /// @param period `day` or `month`
    record Cap(String period, String capMicros, String spentMicros, String heldMicros) {

        private static @Nullable Cap of(EstimateReply.@Nullable Cap cap) {
            return cap == null
                    ? null
                    : new Cap(
                            cap.period(),
                            Long.toString(cap.capMicros()),
                            Long.toString(cap.spentMicros()),
                            Long.toString(cap.heldMicros()));
        }
    }

    @Answers(
            refusals = {
                RefusalCode.CONVERSATION_UNKNOWN,
                RefusalCode.REPLY_UNKNOWN,
                RefusalCode.MODEL_UNKNOWN,
                RefusalCode.MODEL_NOT_SELLABLE,
                RefusalCode.CONTEXT_TOO_LONG
            })
    @PostMapping("/api/v1/estimates")
    Answer estimate(@Valid @RequestBody Body body, SignedIn user) {
        var told = estimate.estimate(new EstimateReply.Question(
                user.id(),
                body.model(),
                body.conversationId(),
                body.parentReplyId(),
                AskedText.of(body.text(), body.continues(), body.parentReplyId())));
        return new Answer(
                told.leftOutMessages(),
                told.promptTokens(),
                told.maxOutputTokens(),
                Long.toString(told.estimateMicros()),
                Long.toString(told.atMostMicros()),
                Long.toString(told.availableMicros()),
                told.affordable(),
                Cap.of(told.cap()));
    }
}
