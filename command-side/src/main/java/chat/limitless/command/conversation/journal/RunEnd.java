package chat.limitless.command.conversation.journal;

import chat.limitless.command.conversation.port.ProviderUsage;
import org.jspecify.annotations.Nullable;

/// How a reply ended, stored before anything is decided about it, so that whoever takes over decides the same.
///
/// @param kind what is told to the chat
/// @param reason finish reason when completed, else why not
/// @param charge how the hold ends
/// @param modelAnswered the model that answered; null when none did
/// @param generationId the provider's id; null when none was told
/// @param usage what the provider told; null when it did not
/// @param outputTokens tokens counted in the text that came
/// @param lastSeq number of the last frame before the end
public record RunEnd(
        Kind kind,
        String reason,
        Charge charge,
        @Nullable String modelAnswered,
        @Nullable String generationId,
        @Nullable ProviderUsage usage,
        int outputTokens,
        int lastSeq) {

    /// What is told to the chat.
    public enum Kind {
        /// The whole answer is there.
        COMPLETED,
        /// A part is there.
        INTERRUPTED,
        /// Nothing is there.
        FAILED
    }

    /// How the hold ends.
    public enum Charge {
        /// With what the provider told at the end of the stream.
        TOLD,
        /// With what the provider's record says.
        LOOK_UP,
        /// With what was counted.
        ESTIMATE,
        /// Without a charge.
        NONE
    }
}
