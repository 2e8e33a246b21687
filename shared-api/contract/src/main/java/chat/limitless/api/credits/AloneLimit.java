package chat.limitless.api.credits;

import java.time.Duration;

/// How much may be changed by hand without a second person: all that was changed so within the window counts.
///
/// @param micros added, taken and given up together
/// @param window how far back it is counted; at most [#LONGEST], because older changes are forgotten
public record AloneLimit(long micros, Duration window) {

    /// The longest window.
    public static final Duration LONGEST = Duration.ofDays(31);

    /// Refuses what could not be counted.
    public AloneLimit {
        if (micros < 0 || !window.isPositive() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a limit of " + micros + " within " + window);
        }
    }

    /// The same window, but nothing without a second person.
    public AloneLimit nothing() {
        return new AloneLimit(0, window);
    }
}
