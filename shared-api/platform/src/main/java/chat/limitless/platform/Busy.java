package chat.limitless.platform;

import java.time.Duration;

/// The system cannot take this now; the same request is safe to repeat after `retryAfter`. Answered as 503.
public final class Busy extends RuntimeException {

    private final Duration retryAfter;

    /// A temporary refusal with its technical cause.
    public Busy(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /// A temporary refusal that has no deeper cause.
    public Busy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /// When to try again.
    public Duration retryAfter() {
        return retryAfter;
    }
}
