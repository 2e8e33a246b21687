package chat.limitless.command.conversation.port;

import org.jspecify.annotations.Nullable;

/// How an answer ended.
///
/// @param finished whether the model came to an end by itself
/// @param reason the model's finish reason when finished, else a stable code such as `provider.rate-limited`
/// @param modelAnswered the model that answered; null when none did
/// @param usage what was used; null when it was not told
public record GenerationEnd(
        boolean finished,
        String reason,
        @Nullable String modelAnswered,
        @Nullable ProviderUsage usage) {}
