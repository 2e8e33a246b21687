package chat.limitless.query.credits;

import chat.limitless.api.credits.AdjustmentId;
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
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import java.util.List;

/// The rows that one event changes and does not make.
record WantedByEvent(CreditRows.Wanted wanted, CreditEvent event) {

    void add() {
        wanted.accounts.add(event.accountId().value());
        switch (event) {
            case CreditAccountOpened _,
                    CreditsHeld _,
                    LotGranted _,
                    SpendingLimitsSet _,
                    CapWarned _,
                    LowBalanceWarned _,
                    RechargeThresholdSet _,
                    RechargeDue _ -> {}
            case HoldSettled e -> {
                hold(e.holdId());
                lots(e.spentParts());
            }
            case HoldReleased e -> hold(e.holdId());
            case HoldExpired e -> hold(e.holdId());
            case ClaimSet e -> lot(e.lotId());
            case CreditsRevoked e -> lot(e.lotId());
            case MarkResolved e -> lot(e.lotId());
            case CreditsReinstated e -> lots(e.lotId(), e.returnedParts());
            case CreditsFrozen e -> lot(e.lotId());
            case CreditsUnfrozen e -> lot(e.lotId());
            case DebtNetted e -> lots(e.payingLotId(), e.parts());
            case WriteOffProposed e -> lot(e.lotId());
            case WriteOffRejected e -> lot(e.lotId());
            case DebtWrittenOff e -> lot(e.lotId());
            case LotExpired e -> lot(e.lotId());
            case LotExpiryAnnounced e -> lot(e.lotId());
            case AdjustmentProposed e -> adjustment(e.adjustmentId());
            case AdjustmentRejected e -> adjustment(e.adjustmentId());
            case CreditsAdjusted e -> {
                adjustment(e.adjustmentId());
                lots(e.parts());
            }
        }
    }

    private void lots(LotId one, List<LotPart> parts) {
        lot(one);
        lots(parts);
    }

    private void lots(List<LotPart> parts) {
        parts.forEach(part -> lot(part.lotId()));
    }

    private void lot(LotId id) {
        wanted.lots.add(new Key(event.accountId().value(), id.value()));
    }

    private void hold(HoldId id) {
        wanted.holds.add(new Key(event.accountId().value(), id.value()));
    }

    private void adjustment(AdjustmentId id) {
        wanted.adjustments.add(new Key(event.accountId().value(), id.value()));
    }
}
