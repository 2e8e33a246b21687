package chat.limitless.platform.limits;

import chat.limitless.platform.StartUpRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/// Finds every fault of the configured limits at once; binding them would stop at the first.
final class LimitSettings implements StartUpRule {

    private static final String PREFIX = "limitless.limits.";
    private static final List<String> RATES = List.of(
            "sign-in",
            "checkout",
            "checkout-per-address",
            "messages",
            "messages-per-address",
            "exports",
            "exports-per-address");
    private static final String USER = "user-micros-per-hour";
    private static final String HOUSE = "house-micros-per-hour";
    private static final String WAIT = "wait-at-most";
    private static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    @Override
    public List<String> problems(Environment environment) {
        var problems = new ArrayList<String>();
        for (var rate : RATES) {
            check(environment, rate, "must look like 30/1m, with at least 1 and at most a day", Rate::of, problems);
        }
        var range = "must be a number between 1 and " + HOUR_NANOS;
        check(environment, USER, range, LimitSettings::requireMicros, problems);
        check(environment, HOUSE, range, LimitSettings::requireMicros, problems);
        check(environment, WAIT, "must be between 250ms and 10s", LimitSettings::requireWait, problems);
        if (problems.isEmpty() && isHouseLower(environment)) {
            problems.add(PREFIX + HOUSE + " is lower than " + PREFIX + USER);
        }
        return problems;
    }

    private static void check(
            Environment environment, String name, String rule, Consumer<String> reading, List<String> problems) {
        var value = environment.getProperty(PREFIX + name);
        if (value == null) {
            return;
        }
        try {
            reading.accept(value);
        } catch (IllegalArgumentException _) {
            problems.add(PREFIX + name + " " + rule + ", it is " + value);
        }
    }

    private static void requireMicros(String value) {
        long micros = Long.parseLong(value.strip());
        if (micros < 1 || micros > HOUR_NANOS) {
            throw new IllegalArgumentException(value);
        }
    }

    private static void requireWait(String value) {
        var wait = DurationStyle.detectAndParse(value.strip());
        if (wait.toMillis() < 250 || wait.toSeconds() > 10) {
            throw new IllegalArgumentException(value);
        }
    }

    /// Then one user's largest request could be one the house can never admit.
    private static boolean isHouseLower(Environment environment) {
        var user = environment.getProperty(PREFIX + USER, "1000000000");
        var house = environment.getProperty(PREFIX + HOUSE, "50000000000");
        return Long.parseLong(house.strip()) < Long.parseLong(user.strip());
    }
}
