package chat.limitless.query.credits.past;

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
import java.util.List;
import java.util.stream.Stream;

/// One thing that an event did to one lot. What remains of a lot is what was granted without all that left it.
///
/// @param micros micro-credits; below zero where it takes back what happened before
record LotChange(LotId lotId, What what, long micros) {

    /// Where the credits came from or went; what is frozen or owed is told beside it.
    enum What {
        GRANTED,
        SPENT,
        EXPIRED,
        REVOKED,
        REPAID,
        ADJUSTED,
        FROZEN,
        DEBT,
        /// Said about the lot, nothing moved.
        NOTED
    }

    /// Everything that the event did. Holds pin credits of a lot and change nothing in it.
    static Stream<LotChange> of(CreditEvent event) {
        return switch (event) {
            case CreditAccountOpened _,
                    CreditsHeld _,
                    HoldReleased _,
                    HoldExpired _,
                    ClaimSet _,
                    WriteOffProposed _,
                    WriteOffRejected _,
                    SpendingLimitsSet _,
                    CapWarned _,
                    LowBalanceWarned _,
                    RechargeThresholdSet _,
                    RechargeDue _,
                    AdjustmentProposed _,
                    AdjustmentRejected _ -> Stream.of();
            case LotGranted e -> one(e.lotId(), What.GRANTED, e.amountMicros());
            case HoldSettled e -> parts(e.spentParts(), What.SPENT, 1);
            case CreditsRevoked e -> revoked(e.lotId(), e.revokedMicros(), e.debtMicros());
            case MarkResolved e -> revoked(e.lotId(), e.revokedMicros(), e.debtMicros());
            case CreditsReinstated e ->
                Stream.concat(
                        revoked(e.lotId(), -e.restoredMicros(), -e.forgivenMicros()),
                        parts(e.returnedParts(), What.REPAID, -1));
            case CreditsFrozen e -> one(e.lotId(), What.FROZEN, e.amountMicros());
            case CreditsUnfrozen e -> one(e.lotId(), What.FROZEN, -e.amountMicros());
            case DebtNetted e ->
                Stream.concat(one(e.payingLotId(), What.REPAID, e.amountMicros()), parts(e.parts(), What.DEBT, -1));
            case DebtWrittenOff e -> one(e.lotId(), What.DEBT, -e.amountMicros());
            case LotExpired e -> one(e.lotId(), What.EXPIRED, e.amountMicros());
            case LotExpiryAnnounced e -> one(e.lotId(), What.NOTED, 0);
            case CreditsAdjusted e ->
                Stream.concat(
                        parts(e.parts(), What.ADJUSTED, 1),
                        e.lotId() == null ? Stream.of() : one(e.lotId(), What.NOTED, 0));
        };
    }

    private static Stream<LotChange> revoked(LotId lotId, long revokedMicros, long debtMicros) {
        return Stream.of(
                new LotChange(lotId, What.REVOKED, revokedMicros), new LotChange(lotId, What.DEBT, debtMicros));
    }

    private static Stream<LotChange> parts(List<LotPart> parts, What what, int sign) {
        return parts.stream().map(part -> new LotChange(part.lotId(), what, sign * part.amountMicros()));
    }

    private static Stream<LotChange> one(LotId lotId, What what, long micros) {
        return Stream.of(new LotChange(lotId, what, micros));
    }
}
