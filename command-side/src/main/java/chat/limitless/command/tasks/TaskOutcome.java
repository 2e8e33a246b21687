package chat.limitless.command.tasks;

import java.time.Instant;

/// How a task ended this time.
public sealed interface TaskOutcome {

    /// Nothing is left to do.
    record Done() implements TaskOutcome {}

    /// All well, but look again at that time.
    record Again(Instant at) implements TaskOutcome {}

    /// It will never succeed; kept for a person to see.
    record GivenUp(String reason) implements TaskOutcome {}

    /// Nothing is left to do.
    static TaskOutcome done() {
        return new Done();
    }

    /// Look again at that time.
    static TaskOutcome again(Instant at) {
        return new Again(at);
    }

    /// It will never succeed.
    static TaskOutcome givenUp(String reason) {
        return new GivenUp(reason);
    }
}
