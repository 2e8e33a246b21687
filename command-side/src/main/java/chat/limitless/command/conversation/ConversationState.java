package chat.limitless.command.conversation;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is known of one chat without its text: whose it is and how its turns hang together.
///
/// @param owner null until the chat is started
/// @param deletedAt null unless the chat is removed
/// @param shelf where its owner keeps it
/// @param title where the title comes from
/// @param forkedFrom the message of another chat up to which this one began as a copy; null when it did not
/// @param nextSequence place in the stream that the next event gets
/// @param posted the message, or wish for a rest, whose reply has not been requested yet; both events come
///     from one command
/// @param turns in the order of their messages
public record ConversationState(
        @Nullable UserId owner,
        @Nullable Instant deletedAt,
        Shelf shelf,
        Title title,
        @Nullable MessageId forkedFrom,
        long nextSequence,
        @Nullable Posted posted,
        List<Turn> turns) {

    /// A chat that was never started.
    public static final ConversationState NONE =
            new ConversationState(null, null, Shelf.RECENT, Title.NONE, null, 0, null, List.of());

    enum Title {
        NONE,
        AUTOMATIC,
        TYPED
    }

    record Posted(
            MessageId messageId,
            boolean continues,
            @Nullable ReplyId parentReplyId,
            long sequence,
            int tokens) {}

    /// Copies the list, so that nobody changes a state.
    public ConversationState {
        turns = List.copyOf(turns);
    }

    /// Whether it is removed, and not brought back.
    public boolean deleted() {
        return deletedAt != null;
    }

    @Nullable
    Turn turnOf(MessageId messageId) {
        for (var turn : turns) {
            if (turn.messageId().equals(messageId)) {
                return turn;
            }
        }
        return null;
    }

    @Nullable
    Turn turnOf(ReplyId replyId) {
        for (var turn : turns.reversed()) {
            if (turn.replyId().equals(replyId)) {
                return turn;
            }
        }
        return null;
    }

    /// Place of a message in the stream.
    ///
    /// @throws IllegalArgumentException when the message is not in this chat
    public long sequenceOf(MessageId messageId) {
        var turn = turnOf(messageId);
        if (turn == null) {
            throw new IllegalArgumentException("not in this chat: " + messageId);
        }
        return turn.messageSequence();
    }

    /// Place of the event that requested a reply: next to its message, because both come from one command.
    ///
    /// @throws IllegalArgumentException when the reply is not in this chat
    public long requestOf(ReplyId replyId) {
        var turn = turnOf(replyId);
        if (turn == null) {
            throw new IllegalArgumentException("not in this chat: " + replyId);
        }
        return turn.messageSequence() + 1;
    }

    /// Whether a reply was ever requested here.
    public boolean has(ReplyId replyId) {
        return turnOf(replyId) != null;
    }

    /// Place of the event that ended a reply; empty while it runs, or when it is not in this chat.
    public OptionalLong endOf(ReplyId replyId) {
        var turn = turnOf(replyId);
        return turn == null || turn.replySequence() < 0 ? OptionalLong.empty() : OptionalLong.of(turn.replySequence());
    }

    /// The way from the root to a message of this chat, its own reply left out, and failed turns left out: a turn
    /// nobody answered would confuse the model. The message itself is the last step; where there is none,
    /// because the rest of a reply is asked for, that reply is.
    ///
    /// @throws IllegalArgumentException when the message is not in this chat
    public List<PathStep> pathTo(MessageId messageId) {
        var turn = turnOf(messageId);
        if (turn == null) {
            throw new IllegalArgumentException("not in this chat: " + messageId);
        }
        if (turn.continues()) {
            return pathThrough(turn.parentReplyId());
        }
        var path = new ArrayList<>(pathThrough(turn.parentReplyId()));
        path.add(new PathStep(turn.messageSequence(), PathStep.Role.USER, turn.messageTokens()));
        return List.copyOf(path);
    }

    /// The way from the root through a reply: the context of a message below it. Empty for null, which is the root.
    public List<PathStep> pathThrough(@Nullable ReplyId replyId) {
        var backwards = new ArrayList<PathStep>();
        wayUp(replyId).forEach(turn -> addBackwards(turn, backwards));
        return List.copyOf(backwards.reversed());
    }

    /// The turns from the root to a message, failed ones included: what a fork takes over. Empty when the
    /// message is not in this chat, or removed.
    public List<TurnPlace> turnsThrough(MessageId messageId) {
        var turn = turnOf(messageId);
        if (turn == null || isRemoved(turn.replyId())) {
            return List.of();
        }
        return wayUp(turn.replyId()).reversed().stream().map(TurnPlace::of).toList();
    }

    /// Whether a reply is in a removed branch. The root, which is null, never is.
    boolean isRemoved(@Nullable ReplyId replyId) {
        return wayUp(replyId).stream().anyMatch(turn -> turn.deletedAt() != null);
    }

    /// Whether a reply to this message, or to one below it, is being written.
    boolean isWrittenBelow(Turn top) {
        return turns.stream()
                .filter(turn -> turn.status() == Turn.Status.RUNNING)
                .anyMatch(turn -> wayUp(turn.replyId()).contains(top));
    }

    /// The turns from a reply up to the root; none for null.
    private List<Turn> wayUp(@Nullable ReplyId replyId) {
        Map<ReplyId, Turn> byReply = HashMap.newHashMap(turns.size());
        turns.forEach(turn -> byReply.put(turn.replyId(), turn));
        var way = new ArrayList<Turn>();
        var next = replyId;
        while (next != null) {
            var turn = byReply.get(next);
            if (turn == null) {
                throw new IllegalArgumentException("not in this chat: " + next);
            }
            way.add(turn);
            next = turn.parentReplyId();
        }
        return way;
    }

    private static void addBackwards(Turn turn, List<PathStep> steps) {
        if (turn.status() == Turn.Status.FAILED) {
            return;
        }
        // An interrupted reply may hold no text at all; models refuse an empty answer in the context.
        if (turn.replySequence() >= 0 && turn.replyTokens() > 0) {
            steps.add(new PathStep(turn.replySequence(), PathStep.Role.ASSISTANT, turn.replyTokens()));
        }
        if (!turn.continues()) {
            steps.add(new PathStep(turn.messageSequence(), PathStep.Role.USER, turn.messageTokens()));
        }
    }

    /// The state after one more event of this stream. Every event counts one place further, so that the places known
    /// here are those of the log.
    public ConversationState evolve(ConversationEvent event) {
        return switch (event) {
            case ConversationStarted started -> next(started.ownerId(), deletedAt, shelf, title, null, turns);
            case ConversationForked fork -> forked(fork.fromMessageId());
            case TurnCopied copied -> next(owner, deletedAt, shelf, title, posted, withCopied(copied));
            case ConversationRenamed renamed ->
                next(owner, deletedAt, shelf, renamed.automatic() ? Title.AUTOMATIC : Title.TYPED, posted, turns);
            case ConversationShelved shelved -> next(owner, deletedAt, shelved.shelf(), title, posted, turns);
            case ConversationDeleted deleted -> next(owner, deleted.deletedAt(), shelf, title, posted, turns);
            case ConversationRestored _ -> next(owner, null, shelf, title, posted, turns);
            case MessagePosted message -> next(owner, deletedAt, shelf, title, postedBy(message), turns);
            case ContinuationAsked asked -> next(owner, deletedAt, shelf, title, askedBy(asked), turns);
            case ReplyRequested request -> next(owner, deletedAt, shelf, title, null, withTurn(request));
            case ReplyCompleted reply ->
                ended(reply.replyId(), Turn.Status.completed(reply.finishReason()), reply.tokenEstimate());
            case ReplyInterrupted reply -> ended(reply.replyId(), Turn.Status.INTERRUPTED, reply.tokenEstimate());
            case BranchDeleted branch -> removed(branch.messageId(), branch.deletedAt());
            case BranchRestored branch -> removed(branch.messageId(), null);
            case ReplyFailed reply -> ended(reply.replyId(), Turn.Status.FAILED, 0);
        };
    }

    private Posted postedBy(MessagePosted event) {
        return new Posted(event.messageId(), false, event.parentReplyId(), nextSequence, event.tokenEstimate());
    }

    private Posted askedBy(ContinuationAsked event) {
        return new Posted(event.messageId(), true, event.continuedReplyId(), nextSequence, 0);
    }

    private ConversationState forked(MessageId from) {
        return new ConversationState(owner, deletedAt, shelf, title, from, nextSequence + 1, posted, turns);
    }

    private List<Turn> withCopied(TurnCopied event) {
        var more = new ArrayList<>(turns);
        more.add(Turn.copied(event.turn(), nextSequence));
        return more;
    }

    private List<Turn> withTurn(ReplyRequested event) {
        if (posted == null || !posted.messageId().equals(event.messageId())) {
            throw new IllegalStateException("a reply was requested without its message: " + event.replyId());
        }
        var more = new ArrayList<>(turns);
        more.add(new Turn(
                posted.messageId(),
                posted.continues(),
                posted.parentReplyId(),
                posted.sequence(),
                posted.tokens(),
                event.replyId(),
                event.model(),
                Turn.Status.RUNNING,
                -1,
                0,
                null));
        return more;
    }

    private ConversationState ended(ReplyId replyId, Turn.Status how, int tokens) {
        return changed(turn -> turn.replyId().equals(replyId), turn -> turn.ended(how, nextSequence, tokens));
    }

    private ConversationState removed(MessageId messageId, @Nullable Instant at) {
        return changed(turn -> turn.messageId().equals(messageId), turn -> turn.deleted(at));
    }

    private ConversationState changed(Predicate<Turn> which, UnaryOperator<Turn> change) {
        var changed = new ArrayList<>(turns);
        changed.replaceAll(turn -> which.test(turn) ? change.apply(turn) : turn);
        return next(owner, deletedAt, shelf, title, posted, changed);
    }

    private ConversationState next(
            @Nullable UserId owner,
            @Nullable Instant deletedAt,
            Shelf shelf,
            Title title,
            @Nullable Posted posted,
            List<Turn> turns) {
        return new ConversationState(owner, deletedAt, shelf, title, forkedFrom, nextSequence + 1, posted, turns);
    }
}
