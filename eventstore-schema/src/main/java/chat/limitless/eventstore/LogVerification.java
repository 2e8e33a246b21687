package chat.limitless.eventstore;

import java.util.OptionalLong;

/// What a verification found.
///
/// @param events how many events were read
/// @param firstBadPosition where the log is not what it was; empty when it is intact
/// @param message one sentence for an operator
public record LogVerification(long events, OptionalLong firstBadPosition, String message) {

    /// Whether nothing was altered.
    public boolean intact() {
        return firstBadPosition.isEmpty();
    }
}
