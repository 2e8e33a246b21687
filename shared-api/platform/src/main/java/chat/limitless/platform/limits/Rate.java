package chat.limitless.platform.limits;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/// So many within so long: all at once, if need be, and then as fast as they come back, evenly over the period.
///
/// @param most at once
/// @param per time in which an empty bucket fills up
public record Rate(long most, Duration per) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9}(?:ms|s|m|h|d))");

    /// Refuses what admits nothing, and what comes back faster than the arithmetic can follow.
    public Rate {
        if (most < 1 || !per.isPositive() || per.compareTo(Duration.ofDays(1)) > 0 || most > per.toNanos()) {
            throw new IllegalArgumentException("at least 1, within at most a day");
        }
    }

    /// Reads `30/1m`.
    public static Rate of(String text) {
        var read = TEXT.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("a rate looks like 30/1m");
        }
        return new Rate(Long.parseLong(read.group(1)), DurationStyle.SIMPLE.parse(read.group(2)));
    }

    @Override
    public String toString() {
        return most + "/" + per.toMillis();
    }
}
