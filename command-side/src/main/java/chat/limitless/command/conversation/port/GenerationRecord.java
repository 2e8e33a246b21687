package chat.limitless.command.conversation.port;

import org.jspecify.annotations.Nullable;

/// What the provider answers when asked about a generation.
public sealed interface GenerationRecord {

    /// The record is there.
    record Found(ProviderUsage usage, @Nullable String modelAnswered) implements GenerationRecord {}

    /// There is none, or not yet: records appear some seconds after the end.
    record Missing() implements GenerationRecord {}

    /// The provider could not be asked.
    record Unreachable(String reason) implements GenerationRecord {}
}
