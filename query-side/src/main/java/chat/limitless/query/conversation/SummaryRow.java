package chat.limitless.query.conversation;

import chat.limitless.api.conversation.Shelf;
import chat.limitless.query.projection.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of `conversation_summary` while a batch changes it.
final class SummaryRow {

    final String conversationId;
    final String ownerId;
    final long startedAtMicros;
    byte @Nullable [] titleSealed;
    boolean titleAutomatic;

    @Nullable
    Long lastMessageAtMicros;

    long activityPosition;
    int runningReplies;
    boolean deleted;
    Shelf shelf = Shelf.RECENT;

    @Nullable
    String forkedFromConversationId;

    @Nullable
    String forkedFromMessageId;

    long lastPosition;

    SummaryRow(String conversationId, String ownerId, long startedAtMicros, long position) {
        this.conversationId = conversationId;
        this.ownerId = ownerId;
        this.startedAtMicros = startedAtMicros;
        this.activityPosition = position;
        this.lastPosition = position;
    }

    SummaryRow(ResultSet row) throws SQLException {
        this(
                row.getString("conversation_id"),
                row.getString("owner_id"),
                row.getLong("started_at_micros"),
                row.getLong("last_position"));
        titleSealed = row.getBytes("title_sealed");
        titleAutomatic = row.getBoolean("title_automatic");
        lastMessageAtMicros = row.getObject("last_message_at_micros", Long.class);
        activityPosition = row.getLong("activity_position");
        runningReplies = row.getInt("running_replies");
        deleted = row.getBoolean("deleted");
        shelf = Shelf.valueOf(row.getString("shelf"));
        forkedFromConversationId = row.getString("forked_from_conversation_id");
        forkedFromMessageId = row.getString("forked_from_message_id");
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                conversationId,
                ownerId,
                startedAtMicros,
                titleSealed,
                titleAutomatic,
                lastMessageAtMicros,
                activityPosition,
                runningReplies,
                deleted,
                shelf.name(),
                forkedFromConversationId,
                forkedFromMessageId,
                lastPosition);
    }
}
