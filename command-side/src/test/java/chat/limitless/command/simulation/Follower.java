package chat.limitless.command.simulation;

import java.util.function.Consumer;

/// A processor: what it does about an event and the position it reached are stored together, so it may meet an event
/// again, but never pass one over.
final class Follower {

    private final MemoryLog log;
    private final Consumer<MemoryLog.Stored> handler;
    private int position;

    Follower(MemoryLog log, Consumer<MemoryLog.Stored> handler) {
        this.log = log;
        this.handler = handler;
    }

    void follow(int most) {
        for (int i = 0; i < most && position < log.head(); i++) {
            position++;
            handler.accept(log.at(position));
        }
    }

    /// The token of an earlier moment is restored.
    void goBack(int by) {
        position = Math.max(0, position - by);
    }

    /// What no processor may do.
    void passOver() {
        position = Math.min(log.head(), position + 1);
    }
}
