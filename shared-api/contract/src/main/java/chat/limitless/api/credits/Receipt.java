package chat.limitless.api.credits;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import org.jspecify.annotations.Nullable;

/// Why a reply cost what it cost. Stays true when prices change, because it names the price list it was made with.
///
/// @param replyId the reply that was paid for
/// @param conversationId the chat it belongs to
/// @param modelAsked the model the user chose
/// @param modelAnswered the model that answered and is billed; differs after a fallback
/// @param promptTokens tokens sent, cached ones included
/// @param cachedTokens those of `promptTokens` that came from the provider's cache
/// @param completionTokens tokens received, reasoning ones included
/// @param reasoningTokens those of `completionTokens` that were reasoning
/// @param providerCostPicoUsd the provider's own cost in 10^-12 US dollars
/// @param priceListVersion the price list in force when the hold was made
/// @param costSource how the cost is known
/// @param generationId the provider's id of the generation; null when none was told
public record Receipt(
        ReplyId replyId,
        ConversationId conversationId,
        String modelAsked,
        String modelAnswered,
        long promptTokens,
        long cachedTokens,
        long completionTokens,
        long reasoningTokens,
        long providerCostPicoUsd,
        long priceListVersion,
        CostSource costSource,
        @Nullable String generationId) {}
