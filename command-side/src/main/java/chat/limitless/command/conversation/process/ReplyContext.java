package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.command.conversation.PathStep;
import chat.limitless.command.conversation.port.GenerationRequest.SpokenTurn;
import chat.limitless.command.prices.Pricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a model is sent: the way from the root of the chat to the message. When that does not fit into the model's
/// window beside the answer, the oldest turns are left out, whole turns at a time, so that what is sent always begins
/// with something the user said.
///
/// @param steps the turns that fit, oldest first, without the new message
/// @param promptTokens tokens of the whole request
/// @param outputCap most tokens of the answer
record ReplyContext(List<PathStep> steps, int promptTokens, int outputCap) {

    private static final int WINDOW_SHARE = 4;

    /// Chooses what fits. Refused when the message alone leaves no room for an answer.
    static ReplyContext fitting(
            List<PathStep> path, int messageTokens, ModelPrice model, int limitTokens, int minOutputTokens) {
        int alone = TokenEstimate.ofRequest(1, messageTokens);
        int most = Pricing.outputCap(model, alone, limitTokens);
        if (most < Math.min(minOutputTokens, limitTokens)) {
            throw new Refused(
                    RefusalCode.CONTEXT_TOO_LONG,
                    Map.of("promptTokens", alone, "contextTokens", model.contextTokens()));
        }
        int wanted = Math.min(most, Math.max(minOutputTokens, model.contextTokens() / WINDOW_SHARE));
        int from = path.size();
        int tokens = messageTokens;
        for (var turn : turnsNewestFirst(path)) {
            int more = tokens;
            for (var step : path.subList(turn, from)) {
                more = Math.addExact(more, step.tokenEstimate());
            }
            int messages = path.size() - turn + 1;
            if (Pricing.outputCap(model, TokenEstimate.ofRequest(messages, more), limitTokens) < wanted) {
                break;
            }
            tokens = more;
            from = turn;
        }
        int promptTokens = TokenEstimate.ofRequest(path.size() - from + 1, tokens);
        return new ReplyContext(
                path.subList(from, path.size()), promptTokens, Pricing.outputCap(model, promptTokens, limitTokens));
    }

    /// Where each turn begins: with a message of the user.
    private static List<Integer> turnsNewestFirst(List<PathStep> path) {
        var starts = new ArrayList<Integer>();
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).role() == PathStep.Role.USER) {
                starts.add(i);
            }
        }
        return starts;
    }

    /// Reads exactly these events and opens their texts; what was erased is left out.
    List<SpokenTurn> read(Conversations conversations, ConversationId conversationId, String message) {
        var turns = new ArrayList<SpokenTurn>();
        for (var step : steps) {
            var text = textOf(conversations.eventAt(conversationId, step.sequence()));
            if (!text.textOr("").isEmpty()) {
                turns.add(new SpokenTurn(step.role() == PathStep.Role.USER, text.textOr("")));
            }
        }
        turns.add(new SpokenTurn(true, message));
        return turns;
    }

    private static PersonalText textOf(ConversationEvent event) {
        return switch (event) {
            case MessagePosted message -> message.text();
            case ReplyCompleted reply -> reply.text();
            case ReplyInterrupted reply -> reply.text();
            default -> throw new IllegalStateException("no text where the path leads");
        };
    }
}
