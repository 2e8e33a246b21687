package chat.limitless.query.credits;

import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `credit_hold`: one hold and how it stands.
///
/// @param endedPosition its first end; a settlement after that charges and frees nothing
record HoldRow(
        Key key,
        String replyId,
        String conversationId,
        long amountMicros,
        long heldAtMicros,
        String state,
        long heldPosition,
        @Nullable Long endedPosition,
        long lastPosition) {

    static final RowWriter WRITER = RowWriter.of(
            "credit_hold",
            List.of("account_id", "hold_id"),
            List.of("reply_id", "conversation_id", "amount_micros", "held_at_micros", "held_position"),
            List.of("state", "ended_position", "last_position"));

    static final String SELECT = "select account_id, hold_id, reply_id, conversation_id, amount_micros,"
            + " held_at_micros, state, held_position, ended_position, last_position from credit_hold where ";

    static final String OPEN = "open";

    static HoldRow read(ResultSet row) throws SQLException {
        return new HoldRow(
                new Key(row.getString("account_id"), row.getString("hold_id")),
                row.getString("reply_id"),
                row.getString("conversation_id"),
                row.getLong("amount_micros"),
                row.getLong("held_at_micros"),
                row.getString("state"),
                row.getLong("held_position"),
                row.getObject("ended_position", Long.class),
                row.getLong("last_position"));
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                key.accountId(),
                key.id(),
                replyId,
                conversationId,
                amountMicros,
                heldAtMicros,
                heldPosition,
                state,
                endedPosition,
                lastPosition);
    }

    HoldRow ended(String how, long position) {
        return new HoldRow(
                key,
                replyId,
                conversationId,
                amountMicros,
                heldAtMicros,
                how,
                heldPosition,
                endedPosition == null ? Long.valueOf(position) : endedPosition,
                position);
    }

    /// What its end makes available again: nothing when it has ended before.
    long openMicros() {
        return state.equals(OPEN) ? amountMicros : 0;
    }
}
