package chat.limitless.eventstore;

import org.jspecify.annotations.Nullable;

/// The log cannot be reached, or an append could not be finished or disproved in time. Callers answer 503.
public final class LogUnavailable extends RuntimeException {

    /// @param message what was tried
    /// @param cause what the database answered
    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
