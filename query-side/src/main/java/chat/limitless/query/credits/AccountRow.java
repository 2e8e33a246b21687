package chat.limitless.query.credits;

import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `credit_account` while a batch changes it.
final class AccountRow {

    static final RowWriter WRITER = RowWriter.of(
            "credit_account",
            List.of("account_id"),
            List.of("user_id"),
            List.of(
                    "balance_micros",
                    "held_micros",
                    "frozen_micros",
                    "debt_micros",
                    "day_cap_micros",
                    "month_cap_micros",
                    "low_balance_micros",
                    "time_zone",
                    "limits_set_at_micros",
                    "last_position"));

    static final String SELECT = "select account_id, user_id, balance_micros, held_micros, frozen_micros, debt_micros,"
            + " day_cap_micros, month_cap_micros, low_balance_micros, time_zone, limits_set_at_micros, last_position"
            + " from credit_account where account_id in ";

    final String id;
    final String userId;
    long balanceMicros;
    long heldMicros;
    long frozenMicros;
    long debtMicros;

    @Nullable
    Limits limits;

    long lastPosition;

    AccountRow(String id, String userId, long lastPosition) {
        this.id = id;
        this.userId = userId;
        this.lastPosition = lastPosition;
    }

    /// What the owner set last; a null amount means no limit.
    record Limits(
            @Nullable Long dayCapMicros,
            @Nullable Long monthCapMicros,
            @Nullable Long lowBalanceMicros,
            String timeZone,
            long setAtMicros) {}

    static AccountRow read(ResultSet row) throws SQLException {
        var account =
                new AccountRow(row.getString("account_id"), row.getString("user_id"), row.getLong("last_position"));
        account.balanceMicros = row.getLong("balance_micros");
        account.heldMicros = row.getLong("held_micros");
        account.frozenMicros = row.getLong("frozen_micros");
        account.debtMicros = row.getLong("debt_micros");
        var timeZone = row.getString("time_zone");
        if (timeZone != null) {
            account.limits = new Limits(
                    row.getObject("day_cap_micros", Long.class),
                    row.getObject("month_cap_micros", Long.class),
                    row.getObject("low_balance_micros", Long.class),
                    timeZone,
                    row.getLong("limits_set_at_micros"));
        }
        return account;
    }

    List<@Nullable Object> values() {
        var set = limits;
        return RowValues.of(
                id,
                userId,
                balanceMicros,
                heldMicros,
                frozenMicros,
                debtMicros,
                set == null ? null : set.dayCapMicros(),
                set == null ? null : set.monthCapMicros(),
                set == null ? null : set.lowBalanceMicros(),
                set == null ? null : set.timeZone(),
                set == null ? null : set.setAtMicros(),
                lastPosition);
    }

    long availableMicros() {
        return balanceMicros - heldMicros - frozenMicros;
    }

    void hold(long micros) {
        heldMicros = Math.addExact(heldMicros, micros);
    }

    void free(long micros) {
        heldMicros = Math.subtractExact(heldMicros, micros);
    }

    void put(long micros) {
        balanceMicros = Math.addExact(balanceMicros, micros);
    }

    void take(long micros) {
        balanceMicros = Math.subtractExact(balanceMicros, micros);
    }

    void owe(long micros) {
        debtMicros = Math.addExact(debtMicros, micros);
    }
}
