package chat.limitless.query.credits;

import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `credit_adjustment`: one change by hand, proposed or done.
record AdjustmentRow(
        Key key,
        String userId,
        long amountMicros,
        String reason,
        String proposedBy,
        long proposedAtMicros,
        @Nullable Long expiresAtMicros,
        long proposedPosition,
        String status,
        @Nullable String decidedBy,
        @Nullable Long decidedAtMicros,
        long lastPosition) {

    static final String PROPOSED = "proposed";
    static final String ADJUSTED = "adjusted";
    static final String REJECTED = "rejected";

    static final RowWriter WRITER = RowWriter.of(
            "credit_adjustment",
            List.of("account_id", "adjustment_id"),
            List.of(
                    "user_id",
                    "amount_micros",
                    "reason",
                    "proposed_by",
                    "proposed_at_micros",
                    "expires_at_micros",
                    "proposed_position"),
            List.of("status", "decided_by", "decided_at_micros", "last_position"));

    static final String SELECT = "select * from credit_adjustment where ";

    static AdjustmentRow read(ResultSet row) throws SQLException {
        return new AdjustmentRow(
                new Key(row.getString("account_id"), row.getString("adjustment_id")),
                row.getString("user_id"),
                row.getLong("amount_micros"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getLong("proposed_at_micros"),
                row.getObject("expires_at_micros", Long.class),
                row.getLong("proposed_position"),
                row.getString("status"),
                row.getString("decided_by"),
                row.getObject("decided_at_micros", Long.class),
                row.getLong("last_position"));
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                key.accountId(),
                key.id(),
                userId,
                amountMicros,
                reason,
                proposedBy,
                proposedAtMicros,
                expiresAtMicros,
                proposedPosition,
                status,
                decidedBy,
                decidedAtMicros,
                lastPosition);
    }

    AdjustmentRow decided(String how, @Nullable String by, long atMicros, long position) {
        return new AdjustmentRow(
                key,
                userId,
                amountMicros,
                reason,
                proposedBy,
                proposedAtMicros,
                expiresAtMicros,
                proposedPosition,
                how,
                by,
                atMicros,
                position);
    }
}
