package chat.limitless.command.credits;

import org.jspecify.annotations.Nullable;

/// What is told when the balance falls, once each until it has recovered.
///
/// @param lowBalanceTold whether the owner was warned
/// @param rechargeBelowMicros the balance below which recharging is due; null means never
/// @param rechargeTold whether it was told that recharging is due
record Alarms(boolean lowBalanceTold, @Nullable Long rechargeBelowMicros, boolean rechargeTold) {

    static final Alarms NONE = new Alarms(false, null, false);

    /// Another threshold is another crossing.
    Alarms withThreshold(@Nullable Long thresholdMicros) {
        return new Alarms(lowBalanceTold, thresholdMicros, false);
    }

    Alarms lowBalanceTold(boolean told) {
        return new Alarms(told, rechargeBelowMicros, rechargeTold);
    }

    Alarms rechargeTold(boolean told) {
        return new Alarms(lowBalanceTold, rechargeBelowMicros, told);
    }

    boolean isAnyTold() {
        return lowBalanceTold || rechargeTold;
    }

    boolean isRechargeDue(long balanceMicros) {
        return rechargeBelowMicros != null && balanceMicros < rechargeBelowMicros;
    }

    /// Armed again where the balance has recovered. What is frozen is no help to who wants to spend, but no reason to
    /// charge a card: a warning looks at what is not frozen, recharging at all there is.
    Alarms after(long unfrozenMicros, long balanceMicros, @Nullable Long lowBalanceMicros) {
        boolean low = lowBalanceMicros != null && unfrozenMicros < lowBalanceMicros;
        return new Alarms(lowBalanceTold && low, rechargeBelowMicros, rechargeTold && isRechargeDue(balanceMicros));
    }
}
