package chat.limitless.platform;

import java.time.Duration;

/// The system cannot take this now; the same request is safe to repeat after `retryAfter`. Answered as 503.
public final class Busy extends RuntimeException {

    private final Duration retryAfter;
    private final boolean undecided;

    /// A temporary refusal with its technical cause.
    public Busy(String message, Duration retryAfter, Throwable cause) {
        this(message, retryAfter, cause, false);
    }

    private Busy(String message, Duration retryAfter, Throwable cause, boolean undecided) {
        super(message, cause);
        this.retryAfter = retryAfter;
        this.undecided = undecided;
    }

    /// A temporary refusal that has no deeper cause.
    public Busy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
        this.undecided = false;
    }

    /// Nobody knows whether the command was carried out: it may stand in the log already, or come there yet.
    public static Busy undecided(String message, Duration retryAfter, Throwable cause) {
        return new Busy(message, retryAfter, cause, true);
    }

    /// Whether what was asked for may have happened all the same; then nothing may be undone on the strength of this.
    public boolean isUndecided() {
        return undecided;
    }

    /// When to try again.
    public Duration retryAfter() {
        return retryAfter;
    }
}
