package chat.limitless.command.conversation;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand.CompleteReply;
import chat.limitless.api.conversation.ConversationCommand.ContinueReply;
import chat.limitless.api.conversation.ConversationCommand.DeleteBranch;
import chat.limitless.api.conversation.ConversationCommand.DeleteConversation;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.conversation.ConversationCommand.InterruptReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import chat.limitless.api.conversation.ConversationCommand.RestoreBranch;
import chat.limitless.api.conversation.ConversationCommand.RestoreConversation;
import chat.limitless.api.conversation.ConversationCommand.ShelveConversation;
import chat.limitless.api.conversation.ConversationCommand.StartConversation;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.ReplyTerms;
import chat.limitless.api.conversation.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules of a chat. To anybody but its owner, and once it is deleted, a chat does not exist.
/// Each decision reads: may they, already done, refusals, events.
final class ConversationDecider {

    /// Most characters of a message, counted as the browser counts them (UTF-16 units).
    static final int TEXT_LIMIT_CHARS = 100_000;

    static final int TITLE_LIMIT_CHARS = 200;

    /// How far the clock of a client may be ahead. The id of a hold carries the time of its message, and what happened
    /// to it is remembered by that time: with any time allowed, an id could come back when all else is forgotten.
    static final Duration MOST_AHEAD = Duration.ofDays(1);

    /// How long a removed chat, or a removed branch of one, can be brought back.
    static final Duration UNDO = Duration.ofDays(30);

    private ConversationDecider() {}

    static List<ConversationStarted> decide(ConversationState state, StartConversation command) {
        if (state.owner() == null) {
            return List.of(new ConversationStarted(command.conversationId(), command.by(), command.at()));
        }
        requireVisible(state, command.by());
        return List.of();
    }

    /// An automatic title is given once and never replaces a typed one.
    static List<ConversationRenamed> decide(ConversationState state, RenameConversation command) {
        requireVisible(state, command.by());
        if (command.automatic() && state.title() != ConversationState.Title.NONE) {
            return List.of();
        }
        requireLength(command.title(), TITLE_LIMIT_CHARS, RefusalCode.TITLE_LENGTH);
        return List.of(new ConversationRenamed(
                command.conversationId(), command.by(), command.title(), command.automatic(), command.at()));
    }

    static List<ConversationShelved> decide(ConversationState state, ShelveConversation command) {
        requireVisible(state, command.by());
        return state.shelf() == command.shelf()
                ? List.of()
                : List.of(
                        new ConversationShelved(command.conversationId(), command.by(), command.shelf(), command.at()));
    }

    static List<ConversationDeleted> decide(ConversationState state, DeleteConversation command) {
        requireOwner(state, command.by());
        return state.deleted()
                ? List.of()
                : List.of(new ConversationDeleted(command.conversationId(), command.by(), command.at()));
    }

    static List<ConversationRestored> decide(ConversationState state, RestoreConversation command) {
        requireOwner(state, command.by());
        var deletedAt = state.deletedAt();
        if (deletedAt == null) {
            return List.of();
        }
        if (command.at().isAfter(deletedAt.plus(UNDO))) {
            throw new Refused(RefusalCode.CONVERSATION_UNKNOWN);
        }
        return List.of(new ConversationRestored(command.conversationId(), command.by(), command.at()));
    }

    /// Writing in an archived chat brings it back to the list.
    static List<ConversationEvent> decide(ConversationState state, PostMessage command) {
        requireVisible(state, command.by());
        var known = state.turnOf(command.messageId());
        if (known != null) {
            requireSame(saysTheSame(known, command), command.messageId());
            return List.of();
        }
        requireNotAhead(command.messageId(), command.at());
        requireLength(command.text(), TEXT_LIMIT_CHARS, RefusalCode.MESSAGE_LENGTH);
        requireEnded(state, command.messageId(), command.parentReplyId());
        return fromTheShelf(state, posted(command), requested(command));
    }

    /// What ended by itself has no rest.
    static List<ConversationEvent> decide(ConversationState state, ContinueReply command) {
        requireVisible(state, command.by());
        var known = state.turnOf(command.messageId());
        if (known != null) {
            requireSame(asksTheSame(known, command), command.messageId());
            return List.of();
        }
        requireNotAhead(command.messageId(), command.at());
        var continued = requireEnded(state, command.messageId(), command.continuedReplyId());
        if (continued == null || !continued.isCut() || continued.replyTokens() == 0) {
            throw new Refused(
                    RefusalCode.REPLY_NOT_CUT,
                    Map.of("replyId", command.continuedReplyId().value()));
        }
        return fromTheShelf(
                state,
                new ContinuationAsked(
                        command.conversationId(),
                        command.by(),
                        command.messageId(),
                        command.continuedReplyId(),
                        command.at()),
                requested(command));
    }

    /// A reply that is being written ends first: stopping it says what it costs.
    static List<BranchDeleted> decide(ConversationState state, DeleteBranch command) {
        requireVisible(state, command.by());
        var top = knownTurn(state, command.messageId());
        if (top.deletedAt() != null) {
            return List.of();
        }
        if (state.isRemoved(top.parentReplyId())) {
            throw unknown(command.messageId());
        }
        if (state.isWrittenBelow(top)) {
            throw new Refused(
                    RefusalCode.REPLY_RUNNING,
                    Map.of("messageId", command.messageId().value()));
        }
        return List.of(new BranchDeleted(command.conversationId(), command.by(), command.messageId(), command.at()));
    }

    static List<BranchRestored> decide(ConversationState state, RestoreBranch command) {
        requireVisible(state, command.by());
        var deletedAt = knownTurn(state, command.messageId()).deletedAt();
        if (deletedAt == null) {
            return List.of();
        }
        if (command.at().isAfter(deletedAt.plus(UNDO))) {
            throw unknown(command.messageId());
        }
        return List.of(new BranchRestored(command.conversationId(), command.by(), command.messageId(), command.at()));
    }

    static List<ReplyCompleted> decide(ConversationState state, CompleteReply command) {
        if (hasEnded(state, command.by(), command.replyId())) {
            return List.of();
        }
        return List.of(new ReplyCompleted(
                command.conversationId(),
                command.by(),
                command.replyId(),
                command.text(),
                command.reasoning(),
                command.modelAnswered(),
                command.finishReason(),
                command.tokenEstimate(),
                command.generationId(),
                command.at()));
    }

    static List<ReplyInterrupted> decide(ConversationState state, InterruptReply command) {
        if (hasEnded(state, command.by(), command.replyId())) {
            return List.of();
        }
        return List.of(new ReplyInterrupted(
                command.conversationId(),
                command.by(),
                command.replyId(),
                command.text(),
                command.reasoning(),
                command.modelAnswered(),
                command.reason(),
                command.tokenEstimate(),
                command.generationId(),
                command.at()));
    }

    static List<ReplyFailed> decide(ConversationState state, FailReply command) {
        if (hasEnded(state, command.by(), command.replyId())) {
            return List.of();
        }
        return List.of(new ReplyFailed(
                command.conversationId(), command.by(), command.replyId(), command.reason(), command.at()));
    }

    static List<PathStep> decide(ConversationState state, TracePath question) {
        requireVisible(state, question.by());
        var parent = question.parentReplyId();
        if (parent != null && (state.turnOf(parent) == null || state.isRemoved(parent))) {
            throw new Refused(RefusalCode.REPLY_UNKNOWN);
        }
        return state.pathThrough(parent);
    }

    /// Whether the reply has its end already; the first end counts. A reply still ends in a chat deleted meanwhile,
    /// because its hold must.
    private static boolean hasEnded(ConversationState state, UserId by, ReplyId replyId) {
        requireOwner(state, by);
        var turn = state.turnOf(replyId);
        if (turn == null) {
            throw new Refused(RefusalCode.REPLY_UNKNOWN);
        }
        return turn.status() != Turn.Status.RUNNING;
    }

    private static Turn knownTurn(ConversationState state, MessageId messageId) {
        var turn = state.turnOf(messageId);
        if (turn == null) {
            throw unknown(messageId);
        }
        return turn;
    }

    private static Refused unknown(MessageId messageId) {
        return new Refused(RefusalCode.MESSAGE_UNKNOWN, Map.of("messageId", messageId.value()));
    }

    private static void requireOwner(ConversationState state, @Nullable UserId by) {
        if (state.owner() == null || !state.owner().equals(by)) {
            throw new Refused(RefusalCode.CONVERSATION_UNKNOWN);
        }
    }

    static void requireVisible(ConversationState state, UserId by) {
        requireOwner(state, by);
        if (state.deleted()) {
            throw new Refused(RefusalCode.CONVERSATION_UNKNOWN);
        }
    }

    private static List<ConversationEvent> fromTheShelf(
            ConversationState state, ConversationEvent asked, ReplyRequested requested) {
        return state.shelf() == Shelf.ARCHIVED
                ? List.of(
                        asked,
                        requested,
                        new ConversationShelved(
                                requested.conversationId(), requested.ownerId(), Shelf.RECENT, requested.requestedAt()))
                : List.of(asked, requested);
    }

    private static void requireSame(boolean isSame, MessageId messageId) {
        if (!isSame) {
            throw new Refused(RefusalCode.MESSAGE_DIFFERS, Map.of("messageId", messageId.value()));
        }
    }

    /// What holds and estimates say may differ in a repeated command, because it was priced again; the first
    /// one counts.
    private static boolean saysTheSame(Turn known, PostMessage command) {
        return !known.continues()
                && Objects.equals(known.parentReplyId(), command.parentReplyId())
                && asksTheSame(known, command.terms())
                && known.messageTokens() == command.tokenEstimate();
    }

    private static boolean asksTheSame(Turn known, ContinueReply command) {
        return known.continues()
                && command.continuedReplyId().equals(known.parentReplyId())
                && asksTheSame(known, command.terms());
    }

    private static boolean asksTheSame(Turn known, ReplyTerms terms) {
        return known.replyId().equals(terms.replyId()) && known.model().equals(terms.model());
    }

    private static void requireNotAhead(MessageId messageId, Instant at) {
        if (messageId.madeAtMillis() > at.plus(MOST_AHEAD).toEpochMilli()) {
            throw new Refused(RefusalCode.MESSAGE_AHEAD, Map.of("messageId", messageId.value()));
        }
    }

    /// The turn to go on from; null at the root.
    private static @Nullable Turn requireEnded(
            ConversationState state, MessageId messageId, @Nullable ReplyId parentId) {
        if (parentId == null) {
            return null;
        }
        var parent = state.turnOf(parentId);
        if (parent == null || state.isRemoved(parentId)) {
            throw new Refused(
                    RefusalCode.MESSAGE_UNKNOWN,
                    Map.of("messageId", messageId.value(), "parentReplyId", parentId.value()));
        }
        if (parent.status() == Turn.Status.RUNNING) {
            throw new Refused(RefusalCode.REPLY_RUNNING, Map.of("replyId", parentId.value()));
        }
        return parent;
    }

    static void requireLength(PersonalText text, int limitChars, RefusalCode code) {
        var clear = text.textOr("");
        if (clear.isBlank() || clear.length() > limitChars) {
            throw new Refused(code, Map.of("lengthChars", clear.length(), "limitChars", limitChars));
        }
    }

    private static MessagePosted posted(PostMessage command) {
        return new MessagePosted(
                command.conversationId(),
                command.by(),
                command.messageId(),
                command.parentReplyId(),
                command.text(),
                command.tokenEstimate(),
                command.at());
    }

    private static ReplyRequested requested(PostMessage command) {
        return requested(command.conversationId(), command.by(), command.messageId(), command.terms(), command.at());
    }

    private static ReplyRequested requested(ContinueReply command) {
        return requested(command.conversationId(), command.by(), command.messageId(), command.terms(), command.at());
    }

    private static ReplyRequested requested(
            ConversationId conversationId, UserId by, MessageId messageId, ReplyTerms terms, Instant at) {
        return new ReplyRequested(
                conversationId,
                by,
                terms.replyId(),
                messageId,
                terms.holdId(),
                terms.model(),
                terms.priceListVersion(),
                terms.promptTokens(),
                terms.maxOutputTokens(),
                terms.estimateMicros(),
                terms.holdMicros(),
                at,
                terms.leftOutMessages());
    }
}
