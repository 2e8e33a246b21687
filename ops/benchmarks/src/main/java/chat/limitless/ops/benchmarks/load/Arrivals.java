package chat.limitless.ops.benchmarks.load;

/// What one round at a fixed rate showed.
///
/// @param perSecond units that succeeded per second
/// @param p50Millis median time from the moment a unit was due to its end
/// @param p99Millis 99th percentile of it
/// @param sendDelayP99Millis 99th percentile of how late the generator itself was: above a few milliseconds it is the
///     generator that was measured
/// @param failures units that ended with an exception
public record Arrivals(double perSecond, double p50Millis, double p99Millis, double sendDelayP99Millis, long failures) {

    /// The part of a report that says how far its figures can be trusted.
    public String trust() {
        return "sent at most %.1f ms late (p99), %s"
                .formatted(sendDelayP99Millis, failures == 0 ? "no errors" : failures + " ERRORS");
    }
}
