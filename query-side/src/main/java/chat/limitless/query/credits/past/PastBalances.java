package chat.limitless.query.credits.past;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.credits.past.LotChange.What;
import chat.limitless.query.credits.past.PastBalance.PastHold;
import chat.limitless.query.credits.past.PastBalance.PastLot;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds up what an account had at a position. Nothing that is read here changes afterwards, so that the four reads
/// need no common snapshot.
@Component
class PastBalances {

    /// What remains stands in the last movement; a zero for what had none yet.
    private static final String LAST_MOVEMENT = """
            select balance_after_micros
            from credit_entry
            where account_id = ? and position <= ?
            order by position desc
            limit 1
            """;

    private static final String LOTS = """
            select lot_id, kind, purchase_id, paid_minor, currency, size_micros, granted_at_micros, expires_at_micros
            from credit_lot
            where account_id = ? and granted_position <= ?
            order by granted_position
            """;

    private static final String CHANGES = """
            select lot_id, what, sum(micros) as micros
            from credit_lot_change
            where account_id = ? and position <= ?
            group by lot_id, what
            """;

    private static final String HOLDS = """
            select hold_id, reply_id, conversation_id, amount_micros, held_at_micros
            from credit_hold
            where account_id = ? and held_position <= ? and (ended_position is null or ended_position > ?)
            order by held_position
            """;

    private final JdbcClient jdbc;
    private final Freshness freshness;

    PastBalances(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    /// What the account had at the asked position, as of now when none is asked for. A position that the views have
    /// not reached is waited for.
    ResponseEntity<PastBalance> answer(String accountId, MinPosition least, @Nullable String asked) {
        var wanted = PositionHeaders.decode(asked);
        var needed = new MinPosition(Math.max(least.position(), wanted.orElse(0)));
        var reached = freshness.await(needed, Groups.CREDITS, Groups.LOT_CHANGES);
        return Freshness.answer(reached, of(accountId, wanted.orElse(reached)));
    }

    private PastBalance of(String accountId, long position) {
        var balance = jdbc.sql(LAST_MOVEMENT)
                .params(accountId, position)
                .query(Long.class)
                .optional()
                .orElse(0L);
        var changes = changes(accountId, position);
        var lots = jdbc.sql(LOTS)
                .params(accountId, position)
                .query((row, _) -> lot(row, changes.getOrDefault(row.getString("lot_id"), Map.of())))
                .list();
        var holds = jdbc.sql(HOLDS)
                .params(accountId, position, position)
                .query(PastBalances::hold)
                .list();
        return PastBalance.of(position, balance, lots, holds);
    }

    /// What happened to each lot by then, added up.
    private Map<String, Map<What, Long>> changes(String accountId, long position) {
        var changes = new HashMap<String, Map<What, Long>>();
        jdbc.sql(CHANGES).params(accountId, position).query(row -> {
            changes.computeIfAbsent(row.getString("lot_id"), _ -> new EnumMap<>(What.class))
                    .put(What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)), row.getLong("micros"));
        });
        return changes;
    }

    private static PastLot lot(ResultSet row, Map<What, Long> changes) throws SQLException {
        var remaining = changes.getOrDefault(What.GRANTED, 0L);
        for (var left : List.of(What.SPENT, What.EXPIRED, What.REVOKED, What.REPAID, What.ADJUSTED)) {
            remaining = Math.subtractExact(remaining, changes.getOrDefault(left, 0L));
        }
        return new PastLot(
                row.getString("lot_id"),
                row.getString("kind"),
                row.getString("purchase_id"),
                row.getLong("paid_minor"),
                row.getString("currency"),
                row.getString("size_micros"),
                Long.toString(remaining),
                micros(changes, What.SPENT),
                micros(changes, What.EXPIRED),
                micros(changes, What.REVOKED),
                micros(changes, What.REPAID),
                micros(changes, What.ADJUSTED),
                micros(changes, What.FROZEN),
                micros(changes, What.DEBT),
                instant(row.getLong("granted_at_micros")),
                instant(row.getLong("expires_at_micros")));
    }

    private static String micros(Map<What, Long> changes, What what) {
        return Long.toString(changes.getOrDefault(what, 0L));
    }

    private static PastHold hold(ResultSet row, int index) throws SQLException {
        return new PastHold(
                row.getString("hold_id"),
                row.getString("reply_id"),
                row.getString("conversation_id"),
                row.getString("amount_micros"),
                instant(row.getLong("held_at_micros")));
    }
}
