package chat.limitless.command.conversation.process;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/// Counts tokens before a call. Only holds and estimates rest on it; the bill is the provider's. The margin for other
/// makers' tokenizers is added where prices are.
public final class TokenEstimate {

    /// What a message costs beside its text: who speaks, where it begins and ends.
    static final int PER_MESSAGE = 4;

    private static final int PER_REQUEST = 8;

    /// One table for everybody, and only this one: the default registry reads four, a hundred megabytes.
    private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /// Tokens of a text, as the newest OpenAI models count.
    int of(String text) {
        return ENCODING.countTokensOrdinary(text);
    }

    /// Tokens of a request with so many messages of together so many tokens.
    static int ofRequest(int messages, int tokens) {
        return Math.addExact(tokens, Math.addExact(Math.multiplyExact(messages, PER_MESSAGE), PER_REQUEST));
    }
}
