package chat.limitless.command.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// The one source of what happens.
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int percent) {
        return percent > 0 && random.nextInt(100) < percent;
    }

    /// From 0 up to, not including, `bound`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// From `least` to `most`, both included.
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
