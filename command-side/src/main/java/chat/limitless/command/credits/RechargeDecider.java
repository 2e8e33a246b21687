package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import java.util.List;
import java.util.Objects;

/// When recharging is due. Whether it then happens is decided elsewhere.
final class RechargeDecider {

    private RechargeDecider() {}

    static List<CreditEvent> decide(CreditState state, SetRechargeThreshold command) {
        requireOpened(state);
        if (Objects.equals(state.alarms().rechargeBelowMicros(), command.thresholdMicros())) {
            return List.of();
        }
        var course = new Course(state, command.accountId(), command.at());
        course.add(new RechargeThresholdSet(command.accountId(), command.thresholdMicros(), command.at()));
        return course.finish();
    }

    static List<RechargeDue> decide(CreditState state, RemindOfRecharge command) {
        requireOpened(state);
        var threshold = state.alarms().rechargeBelowMicros();
        long balance = state.balanceMicros();
        return threshold == null || !state.alarms().isRechargeDue(balance)
                ? List.of()
                : List.of(new RechargeDue(command.accountId(), balance, threshold, command.at()));
    }

    private static void requireOpened(CreditState state) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
    }
}
