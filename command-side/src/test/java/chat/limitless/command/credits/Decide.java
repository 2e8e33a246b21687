package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.HoldId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls the decision that belongs to a command, as the shell does, without a framework.
final class Decide {

    private Decide() {}

    static List<? extends CreditEvent> on(CreditState state, CreditCommand command) {
        return switch (command) {
            case OpenCreditAccount open -> CreditDecider.decide(state, open);
            case GrantLot grant -> CreditDecider.decide(state, grant);
            case HoldCredits hold -> CreditDecider.decide(state, hold);
            case SettleHold settle -> CreditDecider.decide(state, settle);
            case ReleaseHold release -> CreditDecider.decide(state, release);
            case ExpireHold expire -> CreditDecider.decide(state, expire);
            case ApplyClaim claim -> ClaimDecider.decide(state, claim);
            case WriteOffDebt off -> ClaimDecider.decide(state, off);
            case RejectWriteOff reject -> ClaimDecider.decide(state, reject);
            case ExpireLots expire -> ExpiryDecider.decide(state, expire);
            case AnnounceExpiry announce -> ExpiryDecider.decide(state, announce);
            case SetSpendingLimits limits -> LimitsDecider.decide(state, limits);
            case TellCapReached tell -> LimitsDecider.decide(state, tell);
            case SetRechargeThreshold set -> RechargeDecider.decide(state, set);
            case RemindOfRecharge remind -> RechargeDecider.decide(state, remind);
            case AdjustCredits adjust -> AdjustmentDecider.decide(state, adjust);
            case ApproveAdjustment approve -> AdjustmentDecider.decide(state, approve);
            case RejectAdjustment reject -> AdjustmentDecider.decide(state, reject);
        };
    }

    static Instant at(CreditCommand command) {
        return switch (command) {
            case OpenCreditAccount open -> open.at();
            case GrantLot grant -> grant.at();
            case HoldCredits hold -> hold.at();
            case SettleHold settle -> settle.at();
            case ReleaseHold release -> release.at();
            case ExpireHold expire -> expire.at();
            case ApplyClaim claim -> claim.at();
            case WriteOffDebt off -> off.at();
            case RejectWriteOff reject -> reject.at();
            case ExpireLots expire -> expire.at();
            case AnnounceExpiry announce -> announce.at();
            case SetSpendingLimits limits -> limits.at();
            case TellCapReached tell -> tell.at();
            case SetRechargeThreshold set -> set.at();
            case RemindOfRecharge remind -> remind.at();
            case AdjustCredits adjust -> adjust.at();
            case ApproveAdjustment approve -> approve.at();
            case RejectAdjustment reject -> reject.at();
        };
    }

    static @Nullable HoldId holdId(CreditCommand command) {
        return switch (command) {
            case HoldCredits hold -> hold.holdId();
            case SettleHold settle -> settle.holdId();
            case ReleaseHold release -> release.holdId();
            case ExpireHold expire -> expire.holdId();
            default -> null;
        };
    }
}
