package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What [CreditModel] knows of days and months: sums by their names, in UTC, and the limits set for them.
final class SpentModel {

    private static final List<String> PATTERNS = List.of("uuuuMMdd", "uuuuMM");

    private final Map<String, Long> spentIn = new TreeMap<>();

    private List<Long> limits = Arrays.asList(null, null, null);

    /// Whether the limits changed.
    boolean limit(SetSpendingLimits set) {
        var before = limits;
        limits = Arrays.asList(set.dayCapMicros(), set.monthCapMicros(), set.lowBalanceMicros());
        return !limits.equals(before);
    }

    boolean wouldPassCap(long moreMicros, Instant at) {
        return passes(limits.get(0), on("uuuuMMdd", at) + moreMicros)
                || passes(limits.get(1), on("uuuuMM", at) + moreMicros);
    }

    private static boolean passes(Long cap, long micros) {
        return cap != null && micros > cap;
    }

    /// Of the day or month of `at`, or of a later one when something was spent in it already.
    private long on(String pattern, Instant at) {
        return spentIn.getOrDefault(latest(pattern, at), 0L);
    }

    /// Whether it is told is read from the events themselves. What was told of a period makes it the latest.
    String tell(TellCapReached tell) {
        for (var period : List.of(0, 1)) {
            var pattern = PATTERNS.get(period);
            var cap = limits.get(period);
            if (cap != null && cap > 0 && on(pattern, tell.at()) + tell.neededMicros() > cap) {
                spentIn.merge(latest(pattern, tell.at()), 0L, Long::sum);
            }
        }
        return "nothing";
    }

    void spend(Instant at, long amount) {
        for (var pattern : PATTERNS) {
            spentIn.merge(latest(pattern, at), amount, Long::sum);
        }
    }

    private String latest(String pattern, Instant at) {
        var now = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(at);
        return spentIn.keySet().stream()
                .filter(period -> period.length() == now.length() && period.compareTo(now) > 0)
                .reduce(now, (_, later) -> later);
    }
}
