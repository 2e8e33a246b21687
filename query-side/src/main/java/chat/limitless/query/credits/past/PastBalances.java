package chat.limitless.query.credits.past;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.credits.past.PastBalance.PastHold;
import chat.limitless.query.credits.past.PastBalance.PastLot;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds up what an account had at a position. Nothing that is read here changes afterwards, so that the three reads
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
            select
                l.lot_id, l.kind, l.purchase_id, l.size_micros, l.granted_at_micros, l.expires_at_micros,
                c.remaining_micros, c.spent_micros, c.expired_micros, c.revoked_micros, c.repaid_micros,
                c.adjusted_micros, c.frozen_micros, c.debt_micros
            from credit_lot l
            join (
                select
                    lot_id as changed_lot_id,
                    sum(case when what = 'granted' then micros
                             when what in ('frozen', 'debt', 'noted') then 0
                             else -micros end) as remaining_micros,
                    sum(case when what = 'spent' then micros else 0 end) as spent_micros,
                    sum(case when what = 'expired' then micros else 0 end) as expired_micros,
                    sum(case when what = 'revoked' then micros else 0 end) as revoked_micros,
                    sum(case when what = 'repaid' then micros else 0 end) as repaid_micros,
                    sum(case when what = 'adjusted' then micros else 0 end) as adjusted_micros,
                    sum(case when what = 'frozen' then micros else 0 end) as frozen_micros,
                    sum(case when what = 'debt' then micros else 0 end) as debt_micros
                from credit_lot_change
                where account_id = ? and position <= ?
                group by lot_id
            ) c on c.changed_lot_id = l.lot_id
            where l.account_id = ? and l.granted_position <= ?
            order by l.granted_position
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
        var lots = jdbc.sql(LOTS)
                .params(accountId, position, accountId, position)
                .query(PastBalances::lot)
                .list();
        var holds = jdbc.sql(HOLDS)
                .params(accountId, position, position)
                .query(PastBalances::hold)
                .list();
        return PastBalance.of(position, balance, lots, holds);
    }

    private static PastLot lot(ResultSet row, int index) throws SQLException {
        return new PastLot(
                row.getString("lot_id"),
                row.getString("kind"),
                row.getString("purchase_id"),
                row.getString("size_micros"),
                row.getString("remaining_micros"),
                row.getString("spent_micros"),
                row.getString("expired_micros"),
                row.getString("revoked_micros"),
                row.getString("repaid_micros"),
                row.getString("adjusted_micros"),
                row.getString("frozen_micros"),
                row.getString("debt_micros"),
                instant(row.getLong("granted_at_micros")),
                instant(row.getLong("expires_at_micros")));
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
