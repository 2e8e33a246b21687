package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// When recharging is due. Whether it then happens is decided elsewhere.
final class RechargeDecider {

    private RechargeDecider() {}

    static List<CreditEvent> decide(CreditState state, SetRechargeThreshold command) {
        requireOpened(state);
        if (Objects.equals(state.alarms().rechargeBelowMicros(), command.thresholdMicros())) {
            return due(state, command.accountId(), command.at());
        }
        var course = new Course(state, command.accountId(), command.at());
        course.add(new RechargeThresholdSet(command.accountId(), command.thresholdMicros(), command.at()));
        return course.finish();
    }

    static List<CreditEvent> decide(CreditState state, RemindOfRecharge command) {
        requireOpened(state);
        return due(state, command.accountId(), command.at());
    }

    private static List<CreditEvent> due(CreditState state, CreditAccountId accountId, Instant at) {
        var threshold = state.alarms().rechargeBelowMicros();
        long balance = state.balanceMicros();
        return threshold == null || !state.alarms().isRechargeDue(balance)
                ? List.of()
                : List.of(new RechargeDue(accountId, balance, threshold, at));
    }

    private static void requireOpened(CreditState state) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
    }
}
