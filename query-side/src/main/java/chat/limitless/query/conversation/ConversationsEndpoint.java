package chat.limitless.query.conversation;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in person's chats of one shelf, the one written in last first, and one of them.
@RestController
class ConversationsEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final ConversationReads reads;
    private final SealedColumns sealed;
    private final Freshness freshness;

    ConversationsEndpoint(ConversationReads reads, SealedColumns sealed, Freshness freshness) {
        this.reads = reads;
        this.sealed = sealed;
        this.freshness = freshness;
    }

    record Conversations(
            List<Conversation> conversations, @Nullable String nextCursor) {}

    record Conversation(
            String conversationId,
            @Nullable String title,
            @Nullable Instant lastMessageAt,
            Instant startedAt,
            boolean running,
            Shelf shelf,
            @Nullable ForkedFrom forkedFrom) {}

    /// The message of another chat up to which a chat began as a copy. That chat may be gone.
    record ForkedFrom(String conversationId, String messageId) {

        static @Nullable ForkedFrom of(ConversationSummaryView row) {
            var conversationId = row.forkedFromConversationId;
            var messageId = row.forkedFromMessageId;
            return conversationId == null || messageId == null ? null : new ForkedFrom(conversationId, messageId);
        }
    }

    @GetMapping("/api/v1/conversations")
    ResponseEntity<Conversations> conversations(
            SignedIn user,
            MinPosition least,
            @RequestParam(defaultValue = "RECENT") Shelf shelf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.CONVERSATION);
        var found = reads.page(user.id().value(), shelf, Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new Conversations(
                        Cursor.shown(found, rows).stream()
                                .map(row -> conversation(user, row))
                                .toList(),
                        Cursor.next(found, rows, row -> row.activityPosition)));
    }

    @Answers(refusals = RefusalCode.CONVERSATION_UNKNOWN)
    @GetMapping("/api/v1/conversations/{conversationId}")
    ResponseEntity<Conversation> conversation(SignedIn user, MinPosition least, @PathVariable String conversationId) {
        var position = freshness.await(least, Groups.CONVERSATION);
        return reads.find(conversationId, user.id().value())
                .map(row -> Freshness.answer(position, conversation(user, row)))
                .orElseThrow(() -> new Refused(RefusalCode.CONVERSATION_UNKNOWN));
    }

    private Conversation conversation(SignedIn user, ConversationSummaryView row) {
        return new Conversation(
                row.conversationId,
                sealed.open(user.id(), ConversationProjection.TITLE, row.conversationId, row.titleSealed),
                row.lastMessageAtMicros == null ? null : instant(row.lastMessageAtMicros),
                instant(row.startedAtMicros),
                row.runningReplies > 0,
                row.shelf,
                ForkedFrom.of(row));
    }
}
