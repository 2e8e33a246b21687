package chat.limitless.command.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A promise that was broken, by the name it has in the design.
public final class Violation extends AssertionError {

    private Violation(String promise, String what) {
        super(promise + ": " + what);
    }

    /// Holds, or is a violation.
    public static void unless(boolean holds, String promise, @Nullable Object about) {
        if (!holds) {
            throw new Violation(promise, String.valueOf(about));
        }
    }

    /// Both are the same, or it is a violation.
    public static void unlessEqual(@Nullable Object actual, @Nullable Object expected, String promise, Object about) {
        if (!Objects.equals(actual, expected)) {
            throw new Violation(promise, about + " is " + actual + ", expected " + expected);
        }
    }
}
