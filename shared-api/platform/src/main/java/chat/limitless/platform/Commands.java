package chat.limitless.platform;

import chat.limitless.api.Command;

/// The way to have something decided. Blocks until the decision is stored in the log.
///
/// Safe to call from anywhere: when the caller is inside a unit of work (an event handler, a saga) the command runs
/// beside it, never as a part of it, because a nested append would only be stored when the outer work commits.
public interface Commands {

    /// Sends `command` and answers with the position the decision stands at.
    ///
    /// Throws [chat.limitless.api.Refused] when the business says no, and [Busy] when the log takes no more
    /// work now or conflicts did not end in time. Repeating a command is always safe.
    CommandAnswer send(Command command);
}
