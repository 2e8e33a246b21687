package chat.limitless.query.conversation;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.receipt.ReceiptFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Everything said in one chat of the signed-in person, in the order of the log, removed branches left out; erased text
/// is null.
@RestController
class MessagesEndpoint {

    private final ConversationReads reads;
    private final SealedColumns sealed;
    private final Freshness freshness;

    MessagesEndpoint(ConversationReads reads, SealedColumns sealed, Freshness freshness) {
        this.reads = reads;
        this.sealed = sealed;
        this.freshness = freshness;
    }

    record Transcript(List<TranscriptItem> messages) {}

    /// A message (`kind` message), a wish for the rest of `parentReplyId` (`kind` continuation) or a reply
    /// (`kind` reply); each leaves out what only the others have.
    ///
    /// @param leftOutMessages how many messages and replies at the beginning of the chat the model was not
    ///     sent for this reply; null when that was not written down yet
    record TranscriptItem(
            String kind,
            @Nullable String messageId,
            @Nullable String parentReplyId,
            @Nullable String replyId,
            @Nullable String text,
            @Nullable String reasoning,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String finishReason,
            @Nullable String modelAsked,
            @Nullable String modelAnswered,
            @Nullable String holdMicros,
            @Nullable String estimateMicros,
            @Nullable Integer leftOutMessages,
            @Nullable ReceiptFacts receipt,
            Instant at) {}

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @GetMapping("/api/v1/conversations/{conversationId}/messages")
    ResponseEntity<Transcript> messages(SignedIn user, MinPosition least, @PathVariable String conversationId) {
        var position = freshness.await(least, Groups.CONVERSATION);
        if (reads.find(conversationId, user.id().value()).isEmpty()) {
            throw new Refused(RefusalCode.CONVERSATION_UNKNOWN);
        }
        return Freshness.answer(
                position,
                new Transcript(withoutRemoved(reads.transcript(conversationId)).stream()
                        .map(row -> item(user, row))
                        .toList()));
    }

    /// A message comes before the reply to it, and that before what continues it.
    private static List<TranscriptItemView> withoutRemoved(List<TranscriptItemView> rows) {
        var removed = new HashSet<String>();
        var shown = new ArrayList<TranscriptItemView>();
        for (var row : rows) {
            var above = row.kind.equals("reply") ? row.messageId : row.parentReplyId;
            if (row.removed || (above != null && removed.contains(above))) {
                removed.add(row.itemId);
            } else {
                shown.add(row);
            }
        }
        return shown;
    }

    private TranscriptItem item(SignedIn user, TranscriptItemView row) {
        var isReply = row.kind.equals("reply");
        return new TranscriptItem(
                row.kind,
                isReply ? row.messageId : row.itemId,
                row.parentReplyId,
                isReply ? row.itemId : null,
                sealed.open(user.id(), TranscriptProjection.TEXT, row.itemId, row.textSealed),
                sealed.open(user.id(), TranscriptProjection.REASONING, row.itemId, row.reasoningSealed),
                row.status,
                row.reason,
                row.finishReason,
                row.modelAsked,
                row.modelAnswered,
                text(row.holdMicros),
                text(row.estimateMicros),
                row.leftOutMessages,
                ReceiptFacts.ofJson(row.receipt),
                instant(row.atMicros));
    }

    private static @Nullable String text(@Nullable Long micros) {
        return micros == null ? null : Long.toString(micros);
    }
}
