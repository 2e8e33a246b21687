package chat.limitless.simulators.http;

import java.io.IOException;

/// Answers one kind of request.
@FunctionalInterface
public interface Handler {
    /// Answers the call exactly once, or throws to have the connection cut.
    void handle(Call call) throws IOException;
}
