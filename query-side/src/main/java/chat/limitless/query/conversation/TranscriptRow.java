package chat.limitless.query.conversation;

import chat.limitless.query.projection.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of `transcript_item` while a batch changes it.
final class TranscriptRow {

    final String itemId;
    final String conversationId;
    final String ownerId;
    final String kind;
    final long atMicros;
    final long position;

    @Nullable
    String parentReplyId;

    @Nullable
    String messageId;

    @Nullable
    String status;

    @Nullable
    String reason;

    @Nullable
    String finishReason;

    @Nullable
    String modelAsked;

    @Nullable
    String modelAnswered;

    @Nullable
    Long holdMicros;

    @Nullable
    Long estimateMicros;

    @Nullable
    Integer leftOutMessages;

    @Nullable
    String receipt;

    byte @Nullable [] textSealed;
    byte @Nullable [] reasoningSealed;
    boolean removed;
    long lastPosition;

    TranscriptRow(String itemId, String conversationId, String ownerId, String kind, long atMicros, long position) {
        this.itemId = itemId;
        this.conversationId = conversationId;
        this.ownerId = ownerId;
        this.kind = kind;
        this.atMicros = atMicros;
        this.position = position;
        this.lastPosition = position;
    }

    TranscriptRow(ResultSet row) throws SQLException {
        this(
                row.getString("item_id"),
                row.getString("conversation_id"),
                row.getString("owner_id"),
                row.getString("kind"),
                row.getLong("at_micros"),
                row.getLong("position"));
        parentReplyId = row.getString("parent_reply_id");
        messageId = row.getString("message_id");
        status = row.getString("status");
        reason = row.getString("reason");
        finishReason = row.getString("finish_reason");
        modelAsked = row.getString("model_asked");
        modelAnswered = row.getString("model_answered");
        holdMicros = row.getObject("hold_micros", Long.class);
        estimateMicros = row.getObject("estimate_micros", Long.class);
        leftOutMessages = row.getObject("left_out_messages", Integer.class);
        receipt = row.getString("receipt");
        textSealed = row.getBytes("text_sealed");
        reasoningSealed = row.getBytes("reasoning_sealed");
        removed = row.getBoolean("removed");
        lastPosition = row.getLong("last_position");
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                itemId,
                conversationId,
                ownerId,
                position,
                kind,
                parentReplyId,
                messageId,
                modelAsked,
                holdMicros,
                estimateMicros,
                leftOutMessages,
                atMicros,
                status,
                reason,
                finishReason,
                modelAnswered,
                receipt,
                textSealed,
                reasoningSealed,
                removed,
                lastPosition);
    }
}
