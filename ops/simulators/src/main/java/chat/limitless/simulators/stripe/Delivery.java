package chat.limitless.simulators.stripe;

/// One attempt to deliver an event.
///
/// @param status the answer's status, or 0 when there was none
public record Delivery(String eventId, String type, int attempt, int status) {
    /// Whether the endpoint took it.
    public boolean succeeded() {
        return status >= 200 && status < 300;
    }
}
