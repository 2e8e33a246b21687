package chat.limitless.simulators.stripe;

import java.time.Duration;
import java.util.List;

/// When an event is sent, and again when it was not taken: quicker than Stripe, whose retries take hours.
///
/// @param firstAfter from the change to the first attempt
/// @param retries the pauses after each failed attempt; the last one repeats
public record WebhookTiming(Duration firstAfter, List<Duration> retries) {
    /// As a local run wants it.
    public static WebhookTiming local() {
        return new WebhookTiming(
                Duration.ofMillis(150),
                List.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60)));
    }

    /// Without waiting, for tests.
    public static WebhookTiming fast() {
        return new WebhookTiming(
                Duration.ZERO, List.of(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1)));
    }

    Duration afterAttempt(int attempt) {
        return retries.get(Math.min(attempt, retries.size()) - 1);
    }
}
