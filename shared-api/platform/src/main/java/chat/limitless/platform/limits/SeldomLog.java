package chat.limitless.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lets one line a minute through and counts the others: whatever floods a limit must not flood the log.
final class SeldomLog {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Instant last;
    private long since;

    SeldomLog(Clock clock) {
        this.clock = clock;
    }

    /// Takes notice of one more; answers with how many there were since the last line, this one included, when it is
    /// time for a line, else with 0.
    synchronized long due() {
        var now = clock.instant();
        since++;
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return 0;
        }
        last = now;
        long count = since;
        since = 0;
        return count;
    }
}
