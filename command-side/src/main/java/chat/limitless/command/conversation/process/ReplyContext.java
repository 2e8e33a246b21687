package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.command.conversation.PathStep;
import chat.limitless.command.conversation.port.GenerationRequest.SpokenTurn;
import chat.limitless.command.prices.Pricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a model is sent: the way from the root of the chat to the message. When that does not fit into the model's
/// window beside the answer, the oldest turns are left out, whole turns at a time, so that what is sent always begins
/// with something the user said. When the rest of a reply is asked for, the turn it belongs to is never left
/// out.
///
/// @param steps the turns that fit, oldest first, without the new message
/// @param leftOutMessages how many messages and replies came before those
/// @param promptTokens tokens of the whole request
/// @param outputCap most tokens of the answer
record ReplyContext(List<PathStep> steps, int leftOutMessages, int promptTokens, int outputCap) {

    private static final int WINDOW_SHARE = 4;

    /// Chooses what fits. Refused when what is never left out leaves no room for an answer.
    ///
    /// @param kept so many steps at the end of the path are never left out
    /// @param messageTokens tokens of what the model is told last, which is never left out either
    static ReplyContext fitting(
            List<PathStep> path, int kept, int messageTokens, ModelPrice model, int limitTokens, int minOutputTokens) {
        int from = path.size() - kept;
        int tokens = Math.addExact(messageTokens, tokensOf(path.subList(from, path.size())));
        int alone = TokenEstimate.ofRequest(kept + 1, tokens);
        int most = Pricing.outputCap(model, alone, limitTokens);
        if (most < Math.min(minOutputTokens, limitTokens)) {
            throw new Refused(
                    RefusalCode.CONTEXT_TOO_LONG,
                    Map.of("promptTokens", alone, "contextTokens", model.contextTokens()));
        }
        int wanted = Math.min(most, Math.max(minOutputTokens, model.contextTokens() / WINDOW_SHARE));
        for (var turn : turnsNewestFirst(path.subList(0, from))) {
            int more = Math.addExact(tokens, tokensOf(path.subList(turn, from)));
            int messages = path.size() - turn + 1;
            if (Pricing.outputCap(model, TokenEstimate.ofRequest(messages, more), limitTokens) < wanted) {
                break;
            }
            tokens = more;
            from = turn;
        }
        int promptTokens = TokenEstimate.ofRequest(path.size() - from + 1, tokens);
        return new ReplyContext(
                path.subList(from, path.size()),
                from,
                promptTokens,
                Pricing.outputCap(model, promptTokens, limitTokens));
    }

    /// How many steps of a path belong to its last turn.
    static int lastTurnOf(List<PathStep> path) {
        var turns = turnsNewestFirst(path);
        return turns.isEmpty() ? path.size() : path.size() - turns.getFirst();
    }

    private static int tokensOf(List<PathStep> steps) {
        int tokens = 0;
        for (var step : steps) {
            tokens = Math.addExact(tokens, step.tokenEstimate());
        }
        return tokens;
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

    /// Reads exactly these events and opens their texts; what was erased is left out, and a reply is one text
    /// with its continuations.
    List<SpokenTurn> read(Conversations conversations, ConversationId conversationId, String message) {
        var turns = new ArrayList<SpokenTurn>();
        for (var step : steps) {
            var text = textOf(conversations.eventAt(conversationId, step.sequence()), step.role());
            boolean isByUser = step.role() == PathStep.Role.USER;
            var before = turns.isEmpty() ? null : turns.getLast();
            if (before != null && !before.byUser() && !isByUser) {
                turns.set(turns.size() - 1, new SpokenTurn(false, before.text() + text.textOr("")));
            } else if (!text.textOr("").isEmpty()) {
                turns.add(new SpokenTurn(isByUser, text.textOr("")));
            }
        }
        turns.add(new SpokenTurn(true, message));
        return turns;
    }

    private static PersonalText textOf(ConversationEvent event, PathStep.Role role) {
        return switch (event) {
            case MessagePosted message -> message.text();
            case ReplyCompleted reply -> reply.text();
            case ReplyInterrupted reply -> reply.text();
            case TurnCopied copied -> textOf(copied.turn(), role);
            default -> throw new IllegalStateException("no text where the path leads");
        };
    }

    private static PersonalText textOf(CopiedTurn turn, PathStep.Role role) {
        var text = role == PathStep.Role.USER ? turn.text() : turn.replyText();
        return text == null ? PersonalText.ERASED : text;
    }
}
