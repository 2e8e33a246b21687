package chat.limitless.command.credits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What [CreditModel] knows of days and months: sums by their names, in UTC.
final class SpentModel {

    private final Map<String, Long> spentIn = new TreeMap<>();

    /// Of the day or month of `at`, or of a later one when something was spent in it already.
    long on(String pattern, Instant at) {
        return spentIn.getOrDefault(latest(pattern, at), 0L);
    }

    void spend(Instant at, long amount) {
        for (var pattern : List.of("uuuuMMdd", "uuuuMM")) {
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
