package chat.limitless.eventstore;

import org.jspecify.annotations.Nullable;

/// This append can never be stored as it is: an event id that exists, a value that does not fit. Trying again is
/// useless.
public final class AppendRefused extends RuntimeException {

    /// @param message what is wrong with it
    /// @param cause what the database answered, if it was asked
    public AppendRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
