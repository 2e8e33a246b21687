package chat.limitless.query.credits;

import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `credit_lot` while a batch changes it. What the lot once was is always accounted for: its size is what
/// remains and what was spent, expired, revoked, paid towards debt of other lots, and taken by hand.
final class LotRow {

    static final RowWriter WRITER = RowWriter.of(
            "credit_lot",
            List.of("account_id", "lot_id"),
            List.of(
                    "kind",
                    "size_micros",
                    "priority",
                    "reason",
                    "purchase_id",
                    "paid_minor",
                    "currency",
                    "granted_at_micros",
                    "expires_at_micros",
                    "granted_position"),
            List.of(
                    "remaining_micros",
                    "spent_micros",
                    "expired_micros",
                    "revoked_micros",
                    "repaid_micros",
                    "adjusted_micros",
                    "frozen_micros",
                    "debt_micros",
                    "claim_cause",
                    "claim_version",
                    "claim_cause_id",
                    "write_off_by",
                    "write_off_at_micros",
                    "write_off_rejected_by",
                    "write_off_rejected_at_micros",
                    "write_off_rejected_for",
                    "last_position"));

    static final String SELECT = "select account_id, lot_id, kind, size_micros, priority, reason, purchase_id,"
            + " paid_minor, currency, granted_at_micros, expires_at_micros, granted_position, remaining_micros,"
            + " spent_micros, expired_micros, revoked_micros, repaid_micros, adjusted_micros, frozen_micros,"
            + " debt_micros, claim_cause, claim_version, claim_cause_id, write_off_by, write_off_at_micros,"
            + " write_off_rejected_by, write_off_rejected_at_micros, write_off_rejected_for, last_position"
            + " from credit_lot where ";

    /// What a lot never changes.
    ///
    /// @param paidMinor what was paid for it; zero with no currency for credits that were given
    record Grant(
            String kind,
            long sizeMicros,
            int priority,
            String reason,
            @Nullable String purchaseId,
            long paidMinor,
            @Nullable String currency,
            long grantedAtMicros,
            long expiresAtMicros,
            long position) {}

    /// Who asked for the debt to be given up.
    record WriteOff(String by, long atMicros) {}

    /// Who turned that down, and why.
    record Rejection(String by, long atMicros, String reason) {}

    final Key key;
    final Grant grant;
    long remainingMicros;
    long spentMicros;
    long expiredMicros;
    long revokedMicros;
    long repaidMicros;
    long adjustedMicros;
    long frozenMicros;
    long debtMicros;

    /// Null while nothing of its payment was ever taken back or at stake.
    EntryRow.@Nullable Claim claim;

    /// Null unless a second person has to decide about all of its debt.
    @Nullable
    WriteOff writeOff;

    /// Null unless somebody turned down to give up all of its debt.
    @Nullable
    Rejection rejection;

    long lastPosition;

    LotRow(Key key, Grant grant) {
        this.key = key;
        this.grant = grant;
        this.remainingMicros = grant.sizeMicros();
        this.lastPosition = grant.position();
    }

    static LotRow read(ResultSet row) throws SQLException {
        var lot = new LotRow(
                new Key(row.getString("account_id"), row.getString("lot_id")),
                new Grant(
                        row.getString("kind"),
                        row.getLong("size_micros"),
                        row.getInt("priority"),
                        row.getString("reason"),
                        row.getString("purchase_id"),
                        row.getLong("paid_minor"),
                        row.getString("currency"),
                        row.getLong("granted_at_micros"),
                        row.getLong("expires_at_micros"),
                        row.getLong("granted_position")));
        lot.remainingMicros = row.getLong("remaining_micros");
        lot.spentMicros = row.getLong("spent_micros");
        lot.expiredMicros = row.getLong("expired_micros");
        lot.revokedMicros = row.getLong("revoked_micros");
        lot.repaidMicros = row.getLong("repaid_micros");
        lot.adjustedMicros = row.getLong("adjusted_micros");
        lot.frozenMicros = row.getLong("frozen_micros");
        lot.debtMicros = row.getLong("debt_micros");
        var cause = row.getString("claim_cause");
        lot.claim = cause == null
                ? null
                : new EntryRow.Claim(cause, row.getLong("claim_version"), row.getString("claim_cause_id"));
        var by = row.getString("write_off_by");
        lot.writeOff = by == null ? null : new WriteOff(by, row.getLong("write_off_at_micros"));
        var no = row.getString("write_off_rejected_by");
        lot.rejection = no == null
                ? null
                : new Rejection(
                        no, row.getLong("write_off_rejected_at_micros"), row.getString("write_off_rejected_for"));
        lot.lastPosition = row.getLong("last_position");
        return lot;
    }

    List<@Nullable Object> values() {
        var told = claim;
        var asked = writeOff;
        var no = rejection;
        return RowValues.of(
                key.accountId(),
                key.id(),
                grant.kind(),
                grant.sizeMicros(),
                grant.priority(),
                grant.reason(),
                grant.purchaseId(),
                grant.paidMinor(),
                grant.currency(),
                grant.grantedAtMicros(),
                grant.expiresAtMicros(),
                grant.position(),
                remainingMicros,
                spentMicros,
                expiredMicros,
                revokedMicros,
                repaidMicros,
                adjustedMicros,
                frozenMicros,
                debtMicros,
                told == null ? null : told.cause(),
                told == null ? null : told.version(),
                told == null ? null : told.causeId(),
                asked == null ? null : asked.by(),
                asked == null ? null : asked.atMicros(),
                no == null ? null : no.by(),
                no == null ? null : no.atMicros(),
                no == null ? null : no.reason(),
                lastPosition);
    }

    void spend(long micros) {
        leave(micros);
        spentMicros = Math.addExact(spentMicros, micros);
    }

    void expire(long micros) {
        leave(micros);
        expiredMicros = Math.addExact(expiredMicros, micros);
    }

    void revoke(long micros) {
        leave(micros);
        revokedMicros = Math.addExact(revokedMicros, micros);
    }

    void repay(long micros) {
        leave(micros);
        repaidMicros = Math.addExact(repaidMicros, micros);
    }

    void adjust(long micros) {
        leave(micros);
        adjustedMicros = Math.addExact(adjustedMicros, micros);
    }

    /// Another debt is not the one that somebody asked to give up.
    void owe(long micros) {
        writeOff = micros == 0 ? writeOff : null;
        rejection = micros == 0 ? rejection : null;
        debtMicros = Math.addExact(debtMicros, micros);
    }

    void freeze(long micros) {
        frozenMicros = Math.addExact(frozenMicros, micros);
    }

    private void leave(long micros) {
        remainingMicros = Math.subtractExact(remainingMicros, micros);
    }
}
