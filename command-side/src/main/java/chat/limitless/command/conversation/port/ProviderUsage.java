package chat.limitless.command.conversation.port;

import chat.limitless.api.prices.Usd;
import org.jspecify.annotations.Nullable;

/// What the provider counted and billed.
///
/// @param promptTokens tokens sent, cached ones included
/// @param cachedTokens those that came from a cache
/// @param completionTokens tokens received, reasoning ones included
/// @param reasoningTokens those that were reasoning
/// @param cost the bill; 0 is a real price, null is unknown
public record ProviderUsage(
        long promptTokens,
        long cachedTokens,
        long completionTokens,
        long reasoningTokens,
        @Nullable Usd cost) {}
