package chat.limitless.command.conversation.port;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.prices.Usd;
import java.util.List;

/// One answer to be written.
///
/// @param model the only model that may answer
/// @param userId whose request it is; the provider is told a pseudonym
/// @param turns what was said so far, oldest first, ending with the message to answer
/// @param maxOutputTokens most tokens of the answer
/// @param promptUsdAtMost most that a token sent may cost
/// @param outputUsdAtMost most that a token received may cost
public record GenerationRequest(
        String model,
        UserId userId,
        List<SpokenTurn> turns,
        int maxOutputTokens,
        Usd promptUsdAtMost,
        Usd outputUsdAtMost) {

    /// Takes a copy of the turns.
    public GenerationRequest {
        turns = List.copyOf(turns);
    }

    /// One thing that was said.
    ///
    /// @param byUser false when the model said it
    public record SpokenTurn(boolean byUser, String text) {

        /// Personal text never appears in logs.
        @Override
        public String toString() {
            return (byUser ? "user " : "model ") + text.length() + " chars";
        }
    }
}
