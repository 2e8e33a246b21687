package chat.limitless.command.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time that passes only when told to. Each instance reads it a little wrong.
final class VirtualClock extends Clock {

    private Instant now = Instant.parse("2026-11-01T10:00:00Z");
    private Duration skew = Duration.ZERO;

    @Override
    public Instant instant() {
        return now.plus(skew);
    }

    /// The time without the error of an instance: that of the provider.
    Instant exact() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    Duration skew() {
        return skew;
    }

    void skew(Duration next) {
        skew = next;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
