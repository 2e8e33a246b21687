package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What [CreditModel] should say about the owner's own limits.
final class LimitsModel {

    private List<Long> limits = Arrays.asList(null, null, null);
    private final SpentModel spentSoFar = new SpentModel();

    String set(boolean opened, SetSpendingLimits set) {
        if (!opened) {
            return "credits.no-account";
        }
        var before = limits;
        limits = Arrays.asList(set.dayCapMicros(), set.monthCapMicros(), set.lowBalanceMicros());
        return limits.equals(before) ? "nothing" : "limited";
    }

    boolean exceeds(HoldCredits hold, long held) {
        return exceeds(limits.get(0), spentSoFar.on("uuuuMMdd", hold.at()) + held + hold.amountMicros())
                || exceeds(limits.get(1), spentSoFar.on("uuuuMM", hold.at()) + held + hold.amountMicros());
    }

    private static boolean exceeds(Long cap, long sum) {
        return cap != null && sum > cap;
    }

    void spend(Instant at, long amount) {
        spentSoFar.spend(at, amount);
    }

    boolean isLow(long unfrozen) {
        var limit = limits.get(2);
        return limit != null && unfrozen < limit;
    }
}
