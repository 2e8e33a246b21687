package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What [CreditModel] knows of days and months: sums by their names, in UTC, the limits set for them, and what has to
/// be told about them.
final class SpentModel {

    private static final List<String> PATTERNS = List.of("uuuuMMdd", "uuuuMM");

    private final Map<String, Long> spentIn = new TreeMap<>();

    /// By the name of the period: the percentages of its cap that were reached, and "misfit".
    private final Map<String, Set<String>> toldIn = new TreeMap<>();

    private final List<String> toTell = new ArrayList<>();

    private List<Long> limits = Arrays.asList(null, null, null);

    /// Whether the limits changed. About another cap everything can be told again.
    boolean limit(SetSpendingLimits set) {
        var before = limits;
        limits = Arrays.asList(set.dayCapMicros(), set.monthCapMicros(), set.lowBalanceMicros());
        for (int period = 0; period < PATTERNS.size(); period++) {
            if (!Objects.equals(before.get(period), limits.get(period))) {
                int length = PATTERNS.get(period).length();
                toldIn.keySet().removeIf(name -> name.length() == length);
            }
        }
        if (limits.equals(before)) {
            return false;
        }
        warn(set.at());
        return true;
    }

    /// What the owner is told by the commands since this was last asked: the period, and which part of its cap.
    List<String> told() {
        var told = List.copyOf(toTell);
        toTell.clear();
        return told;
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

    /// What was told of a period makes it the latest.
    String tell(TellCapReached tell) {
        for (int period = 0; period < PATTERNS.size(); period++) {
            var pattern = PATTERNS.get(period);
            var cap = limits.get(period);
            var name = latest(pattern, tell.at());
            if (cap != null
                    && cap > 0
                    && on(pattern, tell.at()) + tell.neededMicros() > cap
                    && !told(name).contains("100")
                    && told(name).add("misfit")) {
                spentIn.merge(name, 0L, Long::sum);
                toTell.add(name + " misfit");
            }
        }
        return "nothing";
    }

    void spend(Instant at, long amount) {
        for (var pattern : PATTERNS) {
            spentIn.merge(latest(pattern, at), amount, Long::sum);
        }
        warn(at);
    }

    /// Of the percentages that are reached, all are told with the highest.
    private void warn(Instant at) {
        for (int period = 0; period < PATTERNS.size(); period++) {
            var cap = limits.get(period);
            var name = latest(PATTERNS.get(period), at);
            String highest = null;
            for (int percent : List.of(50, 75, 90, 100)) {
                if (cap != null
                        && cap > 0
                        && spentIn.getOrDefault(name, 0L) * 100 >= cap * percent
                        && told(name).add("" + percent)) {
                    highest = name + " " + percent;
                }
            }
            if (highest != null) {
                toTell.add(highest);
            }
        }
    }

    private Set<String> told(String name) {
        return toldIn.computeIfAbsent(name, _ -> new HashSet<>());
    }

    private String latest(String pattern, Instant at) {
        var now = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(at);
        return spentIn.keySet().stream()
                .filter(period -> period.length() == now.length() && period.compareTo(now) > 0)
                .reduce(now, (_, later) -> later);
    }
}
