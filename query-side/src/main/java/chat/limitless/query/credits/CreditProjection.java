package chat.limitless.query.credits;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/// Keeps what each account has: balance, held and frozen credits, debt, lots, holds, limits, changes by hand, and
/// everything that happened with the balance after it.
class CreditProjection implements Projection {

    private final JdbcOperations jdbc;

    CreditProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("credit_account", "credit_lot", "credit_hold", "credit_entry", "credit_adjustment");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return CreditEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var wanted = new CreditRows.Wanted();
        events.forEach(event -> new WantedByEvent(wanted, (CreditEvent) event.event()).add());
        var rows = CreditRows.load(jdbc, wanted);
        for (var event : events) {
            apply(rows, (CreditEvent) event.event(), event.position());
        }
        rows.write(jdbc);
    }

    private static void apply(CreditRows rows, CreditEvent event, long position) {
        var id = event.accountId().value();
        if (event instanceof CreditAccountOpened) {
            if (!rows.hasAccount(id)) {
                rows.put(new AccountRow(id, event.accountId().userId().value(), position));
            }
            return;
        }
        var account = rows.account(id);
        if (position <= account.lastPosition) {
            return;
        }
        account.lastPosition = position;
        var spending = new SpendingMoves(rows, account);
        var claims = new ClaimMoves(rows, account);
        var care = new CareMoves(rows, account);
        switch (event) {
            // What is due is shown with recharging.
            case CreditAccountOpened _, RechargeThresholdSet _, RechargeDue _ -> {}
            case LotGranted e -> spending.granted(e);
            case CreditsHeld e -> spending.held(e);
            case HoldSettled e -> spending.settled(e);
            case HoldReleased e -> spending.ended(e.holdId(), "released", e.releasedAt());
            case HoldExpired e -> spending.ended(e.holdId(), "expired", e.expiredAt());
            case ClaimSet e -> claims.set(e);
            case CreditsRevoked e -> claims.revoked(e);
            case MarkResolved e -> claims.resolved(e);
            case CreditsReinstated e -> claims.reinstated(e);
            case CreditsFrozen e -> claims.frozen(e);
            case CreditsUnfrozen e -> claims.unfrozen(e);
            case DebtNetted e -> claims.netted(e);
            case WriteOffProposed e -> claims.proposed(e);
            case WriteOffRejected e -> claims.rejected(e);
            case DebtWrittenOff e -> claims.writtenOff(e);
            case LotExpired e -> care.lotExpired(e);
            case LotExpiryAnnounced e -> care.announced(e);
            case SpendingLimitsSet e -> care.limitsSet(e);
            case CapWarned e -> care.capWarned(e);
            case LowBalanceWarned e -> care.lowBalanceWarned(e);
            case AdjustmentProposed e -> care.proposed(e);
            case AdjustmentRejected e -> care.rejected(e);
            case CreditsAdjusted e -> care.adjusted(e);
        }
    }
}
