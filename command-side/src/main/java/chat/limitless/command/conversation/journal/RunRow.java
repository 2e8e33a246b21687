package chat.limitless.command.conversation.journal;

import org.jspecify.annotations.Nullable;

/// One reply as the database knows it.
///
/// @param run what stays the same
/// @param instanceId who owns it
/// @param state how far it is
/// @param stopRequested whether its user wants it to stop
/// @param generationId the provider's id, once it was told
/// @param modelAnswered the model that answers, once it was told
/// @param end how it ended; null while it is open
/// @param lookUps how often the provider's record was asked for
public record RunRow(
        Run run,
        String instanceId,
        State state,
        boolean stopRequested,
        @Nullable String generationId,
        @Nullable String modelAnswered,
        @Nullable RunEnd end,
        int lookUps) {

    /// How far a reply is.
    public enum State {
        /// Accepted, perhaps written.
        OPEN,
        /// Its end is known.
        ENDING,
        /// Its end is stored, its cost is not known yet.
        SETTLING,
        /// Nothing is left to do.
        DONE,
        /// Its message never came to be stored.
        DROPPED
    }
}
