package chat.limitless.query.projection;

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
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the accounts have, added up from the events in the plainest way: one sum per name. Written from what the
/// events say, not from the projection it is held against.
final class MoneyFold {

    private final Map<String, Long> sums = new HashMap<>();
    private final Map<String, Long> openHolds = new HashMap<>();
    private final Set<String> lots = new HashSet<>();
    private final Map<String, String> adjustments = new HashMap<>();
    private final List<String> belowZero = new ArrayList<>();

    long of(String account, String name) {
        return sums.getOrDefault(account + " " + name, 0L);
    }

    long ofLot(String account, String lot, String name) {
        return of(account + " " + lot, name);
    }

    /// Account and lot id of every lot.
    Set<String> lots() {
        return lots;
    }

    /// Status of every adjustment by its id.
    Map<String, String> adjustments() {
        return adjustments;
    }

    /// Where an account had less than nothing to spend.
    List<String> belowZero() {
        return belowZero;
    }

    void add(CreditEvent event) {
        var id = event.accountId().value();
        switch (event) {
            case CreditAccountOpened _,
                    ClaimSet _,
                    WriteOffProposed _,
                    WriteOffRejected _,
                    LotExpiryAnnounced _,
                    SpendingLimitsSet _,
                    CapWarned _,
                    LowBalanceWarned _,
                    RechargeThresholdSet _,
                    RechargeDue _ -> {}
            case LotGranted e -> {
                lots.add(id + " " + e.lotId().value());
                lot(id, e.lotId(), "size", e.amountMicros());
                arrive(id, e.lotId(), e.amountMicros());
            }
            case CreditsHeld e -> {
                openHolds.put(id + e.holdId(), e.amountMicros());
                sum(id, "held", e.amountMicros());
            }
            case HoldSettled e -> {
                end(id, e.holdId().value());
                e.spentParts().forEach(part -> leave(id, part.lotId(), "spent", part.amountMicros()));
            }
            case HoldReleased e -> end(id, e.holdId().value());
            case HoldExpired e -> end(id, e.holdId().value());
            case CreditsRevoked e -> revoke(id, e.lotId(), e.revokedMicros(), e.debtMicros());
            case MarkResolved e -> revoke(id, e.lotId(), e.revokedMicros(), e.debtMicros());
            case CreditsReinstated e -> {
                leave(id, e.lotId(), "revoked", -e.restoredMicros());
                owe(id, e.lotId(), -e.forgivenMicros());
                for (LotPart part : e.returnedParts()) {
                    leave(id, part.lotId(), "repaid", -part.amountMicros());
                }
            }
            case CreditsFrozen e -> freeze(id, e.lotId(), e.amountMicros());
            case CreditsUnfrozen e -> freeze(id, e.lotId(), -e.amountMicros());
            case DebtNetted e -> {
                leave(id, e.payingLotId(), "repaid", e.amountMicros());
                e.parts().forEach(part -> owe(id, part.lotId(), -part.amountMicros()));
            }
            case DebtWrittenOff e -> owe(id, e.lotId(), -e.amountMicros());
            case LotExpired e -> leave(id, e.lotId(), "expired", e.amountMicros());
            case AdjustmentProposed e -> adjustments.put(e.adjustmentId().value(), "proposed");
            case AdjustmentRejected e -> adjustments.put(e.adjustmentId().value(), "rejected");
            case CreditsAdjusted e -> {
                adjustments.put(e.adjustmentId().value(), "adjusted");
                e.parts().forEach(part -> leave(id, part.lotId(), "adjusted", part.amountMicros()));
            }
        }
        if (of(id, "balance") - of(id, "held") - of(id, "frozen") < 0) {
            belowZero.add(id);
        }
    }

    private void revoke(String id, LotId lot, long revokedMicros, long debtMicros) {
        leave(id, lot, "revoked", revokedMicros);
        owe(id, lot, debtMicros);
    }

    private void end(String id, String hold) {
        var open = openHolds.remove(id + hold);
        sum(id, "held", open == null ? 0 : -open);
    }

    private void arrive(String id, LotId lot, long micros) {
        sum(id, "balance", micros);
        lot(id, lot, "remaining", micros);
    }

    private void leave(String id, LotId lot, String where, long micros) {
        arrive(id, lot, -micros);
        lot(id, lot, where, micros);
    }

    private void owe(String id, LotId lot, long micros) {
        sum(id, "debt", micros);
        lot(id, lot, "debt", micros);
    }

    private void freeze(String id, LotId lot, long micros) {
        sum(id, "frozen", micros);
        lot(id, lot, "frozen", micros);
    }

    private void lot(String id, LotId lot, String name, long micros) {
        sum(id + " " + lot.value(), name, micros);
    }

    private void sum(String key, String name, long micros) {
        sums.merge(key + " " + name, micros, Long::sum);
    }
}
