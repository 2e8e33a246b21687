package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.query.credits.EntryRow.Cause;
import chat.limitless.query.credits.EntryRow.Change;
import chat.limitless.query.projection.MissingRow;
import java.time.Instant;

/// What ends, limits, warnings and changes by hand do to the rows of one account.
record CareMoves(CreditRows rows, AccountRow account) {

    void lotExpired(LotExpired e) {
        var lot = rows.lot(account, e.lotId().value());
        lot.expire(e.amountMicros());
        account.take(e.amountMicros());
        // `expired` is the end of a hold.
        var change = new Change("lot-expired", micros(e.expiredAt()), -e.amountMicros(), -e.amountMicros(), 0);
        rows.add(account, change, Cause.of(lot, null));
    }

    void announced(LotExpiryAnnounced e) {
        var lot = rows.lot(account, e.lotId().value());
        rows.add(account, still("expiry-announced", e.announcedAt()), Cause.of(lot, EntryFacts.of(e)));
    }

    void limitsSet(SpendingLimitsSet e) {
        account.limits = new AccountRow.Limits(
                e.dayCapMicros(), e.monthCapMicros(), e.lowBalanceMicros(), e.timeZone(), micros(e.setAt()));
        rows.add(account, still("limits-set", e.setAt()), Cause.of(EntryFacts.of(e)));
    }

    void capWarned(CapWarned e) {
        rows.add(account, still("cap-warned", e.warnedAt()), Cause.of(EntryFacts.of(e)));
    }

    void lowBalanceWarned(LowBalanceWarned e) {
        rows.add(account, still("low-balance-warned", e.warnedAt()), Cause.of(EntryFacts.of(e)));
    }

    /// Only finance sees it: nothing has happened to the owner's credits, and perhaps nothing will.
    void proposed(AdjustmentProposed e) {
        rows.put(new AdjustmentRow(
                new Key(account.id, e.adjustmentId().value()),
                account.userId,
                e.amountMicros(),
                e.reason(),
                e.proposedBy().value(),
                micros(e.proposedAt()),
                micros(e.expiresAt()),
                account.lastPosition,
                AdjustmentRow.PROPOSED,
                null,
                null,
                account.lastPosition));
    }

    void rejected(AdjustmentRejected e) {
        var id = e.adjustmentId().value();
        var proposed = rows.adjustment(account, id);
        if (proposed == null) {
            throw new MissingRow("credit_adjustment", id);
        }
        rows.put(proposed.decided(
                AdjustmentRow.REJECTED, e.rejectedBy().value(), micros(e.rejectedAt()), account.lastPosition));
    }

    void adjusted(CreditsAdjusted e) {
        rows.put(decided(e));
        e.parts().forEach(part -> rows.lot(account, part.lotId().value()).adjust(part.amountMicros()));
        var taken = EntryFacts.sum(e.parts());
        account.take(taken);
        var lotId = e.lotId() == null ? null : e.lotId().value();
        rows.add(
                account,
                new Change("adjusted", micros(e.adjustedAt()), -taken, -taken, 0),
                new Cause(null, null, lotId, null, null, EntryFacts.of(e), null));
    }

    /// A small change needs nobody's approval: it is first heard of when it is done.
    private AdjustmentRow decided(CreditsAdjusted e) {
        var id = e.adjustmentId().value();
        var approvedBy = e.approvedBy() == null ? null : e.approvedBy().value();
        var at = micros(e.adjustedAt());
        var proposed = rows.adjustment(account, id);
        if (proposed != null) {
            return proposed.decided(AdjustmentRow.ADJUSTED, approvedBy, at, account.lastPosition);
        }
        return new AdjustmentRow(
                new Key(account.id, id),
                account.userId,
                e.amountMicros(),
                e.reason(),
                e.proposedBy().value(),
                at,
                null,
                account.lastPosition,
                AdjustmentRow.ADJUSTED,
                approvedBy,
                at,
                account.lastPosition);
    }

    private static Change still(String type, Instant at) {
        return new Change(type, micros(at), 0, 0, 0);
    }
}
