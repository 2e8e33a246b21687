package chat.limitless.ops.benchmarks.load;

import java.util.Comparator;
import java.util.List;

/// What one round showed.
///
/// @param perSecond units of work per second
/// @param p50Millis median time of one unit
/// @param p99Millis 99th percentile
/// @param failures units that ended with an exception
public record Figures(double perSecond, double p50Millis, double p99Millis, long failures) {

    /// The round with the median throughput.
    public static Figures median(List<Figures> rounds) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
