package chat.limitless.simulators.http;

import tools.jackson.databind.JsonNode;

/// How a vendor writes an error for a status.
@FunctionalInterface
public interface ErrorShape {
    /// The error body.
    JsonNode body(int status, String message);
}
