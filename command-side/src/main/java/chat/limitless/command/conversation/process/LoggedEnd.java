package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.journal.RunEnd;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a reply ended by the log, which has the last word: the journal may lack the last instants of an instance that
/// died, the log either has all of a reply or none of it.
///
/// @param said everything it said
/// @param end how; what it cost is not told here
record LoggedEnd(FinishReply.Said said, RunEnd end) {

    /// The end of a reply; empty while it runs, or when its message never came to be stored.
    static Optional<LoggedEnd> find(Conversations conversations, ConversationId conversationId, ReplyId replyId) {
        var sequence = conversations.state(conversationId).endOf(replyId);
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        return switch (conversations.eventAt(conversationId, sequence.getAsLong())) {
            case ReplyCompleted done ->
                Optional.of(new LoggedEnd(
                        said(done.text(), done.reasoning()),
                        end(
                                RunEnd.Kind.COMPLETED,
                                done.finishReason(),
                                done.modelAnswered(),
                                done.generationId(),
                                done.tokenEstimate())));
            case ReplyInterrupted cut ->
                Optional.of(new LoggedEnd(
                        said(cut.text(), cut.reasoning()),
                        end(
                                RunEnd.Kind.INTERRUPTED,
                                cut.reason(),
                                cut.modelAnswered(),
                                cut.generationId(),
                                cut.tokenEstimate())));
            case ReplyFailed failed ->
                Optional.of(new LoggedEnd(
                        new FinishReply.Said("", ""), end(RunEnd.Kind.FAILED, failed.reason(), null, null, 0)));
            case TurnCopied copied -> Optional.of(copied(copied.turn()));
            default -> throw new IllegalStateException("no end where " + replyId + " ends");
        };
    }

    private static LoggedEnd copied(CopiedTurn turn) {
        var kind = RunEnd.Kind.valueOf(turn.end().name());
        var text = turn.replyText() == null ? PersonalText.ERASED : turn.replyText();
        return new LoggedEnd(
                said(text, turn.reasoning()), end(kind, turn.reason(), turn.modelAnswered(), null, turn.replyTokens()));
    }

    /// Whether there is nothing to pay: no text came, and the provider has no record of anything either.
    boolean isFree() {
        return end.kind() == RunEnd.Kind.FAILED || (end.outputTokens() == 0 && end.generationId() == null);
    }

    private static FinishReply.Said said(PersonalText text, @Nullable PersonalText reasoning) {
        return new FinishReply.Said(text.textOr(""), reasoning == null ? "" : reasoning.textOr(""));
    }

    private static RunEnd end(
            RunEnd.Kind kind,
            String reason,
            @Nullable String modelAnswered,
            @Nullable String generationId,
            int outputTokens) {
        return new RunEnd(kind, reason, RunEnd.Charge.NONE, modelAnswered, generationId, null, outputTokens, 0);
    }
}
