package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.TurnPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies turns of one chat for another.
///
/// @param from the chat they are in
/// @param to the chat that takes them over
record TurnCopies(Conversations conversations, ConversationId from, ConversationId to) {

    private static final int PAGE = 500;

    private record Asked(@Nullable PersonalText text, Instant at) {}

    private record Ended(
            CopiedTurn.End how,
            String reason,
            @Nullable PersonalText text,
            @Nullable PersonalText reasoning,
            @Nullable String modelAnswered,
            Instant at) {}

    /// Copies of turns that have ended, in their order: each stands below one before it.
    List<CopiedTurn> of(List<TurnPlace> places) {
        var events = events(places);
        Map<ReplyId, ReplyId> copied = new HashMap<>();
        var turns = new ArrayList<CopiedTurn>();
        for (var place : places) {
            var message = CopyIds.of(to, place.messageId());
            var reply = CopyIds.of(to, place.replyId(), message);
            copied.put(place.replyId(), reply);
            var parent = place.parentReplyId() == null ? null : copied.get(place.parentReplyId());
            var asked = asked(at(events, place.messageSequence()));
            var ended = ended(at(events, place.replySequence()));
            turns.add(new CopiedTurn(
                    message,
                    place.continues(),
                    parent,
                    asked.text(),
                    place.messageTokens(),
                    asked.at(),
                    reply,
                    place.model(),
                    ended.how(),
                    ended.reason(),
                    ended.text(),
                    ended.reasoning(),
                    ended.modelAnswered(),
                    place.replyTokens(),
                    ended.at()));
        }
        return turns;
    }

    /// The events at these places, read in long pieces.
    private Map<Long, ConversationEvent> events(List<TurnPlace> places) {
        Set<Long> wanted = new HashSet<>();
        places.forEach(place -> wanted.addAll(List.of(place.messageSequence(), place.replySequence())));
        Map<Long, ConversationEvent> found = new HashMap<>();
        long next = 0;
        while (found.size() < wanted.size()) {
            var page = conversations.eventsFrom(from, next, PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("the chat " + from + " ends before its turns");
            }
            for (var event : page) {
                if (wanted.contains(next)) {
                    found.put(next, event);
                }
                next++;
            }
        }
        return found;
    }

    private static ConversationEvent at(Map<Long, ConversationEvent> events, long sequence) {
        var event = events.get(sequence);
        if (event == null) {
            throw new IllegalStateException("no event " + sequence);
        }
        return event;
    }

    private static Asked asked(ConversationEvent event) {
        return switch (event) {
            case MessagePosted message -> new Asked(message.text(), message.postedAt());
            case ContinuationAsked rest -> new Asked(null, rest.askedAt());
            case TurnCopied copy -> new Asked(copy.turn().text(), copy.turn().askedAt());
            default -> throw new IllegalStateException("no message where a turn begins");
        };
    }

    private static Ended ended(ConversationEvent event) {
        return switch (event) {
            case ReplyCompleted reply ->
                new Ended(
                        CopiedTurn.End.COMPLETED,
                        reply.finishReason(),
                        reply.text(),
                        reply.reasoning(),
                        reply.modelAnswered(),
                        reply.completedAt());
            case ReplyInterrupted reply ->
                new Ended(
                        CopiedTurn.End.INTERRUPTED,
                        reply.reason(),
                        reply.text(),
                        reply.reasoning(),
                        reply.modelAnswered(),
                        reply.interruptedAt());
            case ReplyFailed reply ->
                new Ended(CopiedTurn.End.FAILED, reply.reason(), null, null, null, reply.failedAt());
            case TurnCopied copy -> {
                var turn = copy.turn();
                yield new Ended(
                        turn.end(),
                        turn.reason(),
                        turn.replyText(),
                        turn.reasoning(),
                        turn.modelAnswered(),
                        turn.endedAt());
            }
            default -> throw new IllegalStateException("no end where a turn ends");
        };
    }
}
