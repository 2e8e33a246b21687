package chat.limitless.query.receipt;

import chat.limitless.api.credits.CreditEvent.HoldSettled;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a reply cost and why, as people see it. Amounts are decimal strings.
///
/// @param spentMicros what was charged, micro-credits
/// @param releasedMicros what of the hold came back
/// @param overrunMicros what the provider billed beyond the hold; the house bears it
/// @param late whether it was settled after the hold had expired
/// @param providerCostPicoUsd the provider's own cost in 10^-12 US dollars
/// @param promptTokens tokens sent, cached ones included
/// @param cachedTokens those of them that came from the provider's cache
/// @param completionTokens tokens received, reasoning ones included
/// @param reasoningTokens those of them that were reasoning
/// @param costSource `exact`, `looked_up` or `estimated`
/// @param priceListVersion price list in force when the hold was made
/// @param modelAsked model the user chose
/// @param modelAnswered model that answered and is billed
public record ReceiptFacts(
        String spentMicros,
        String releasedMicros,
        String overrunMicros,
        boolean late,
        String providerCostPicoUsd,
        long promptTokens,
        long cachedTokens,
        long completionTokens,
        long reasoningTokens,
        String costSource,
        long priceListVersion,
        String modelAsked,
        String modelAnswered) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The facts in the event that settled the hold.
    public static ReceiptFacts of(HoldSettled settled) {
        var receipt = settled.receipt();
        return new ReceiptFacts(
                Long.toString(settled.spentMicros()),
                Long.toString(settled.releasedMicros()),
                Long.toString(settled.overrunMicros()),
                settled.late(),
                Long.toString(receipt.providerCostPicoUsd()),
                receipt.promptTokens(),
                receipt.cachedTokens(),
                receipt.completionTokens(),
                receipt.reasoningTokens(),
                switch (receipt.costSource()) {
                    case EXACT -> "exact";
                    case LOOKED_UP -> "looked_up";
                    case ESTIMATED -> "estimated";
                },
                receipt.priceListVersion(),
                receipt.modelAsked(),
                receipt.modelAnswered());
    }

    /// How it is kept in a row.
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// What a row kept; null when it kept none.
    public static @Nullable ReceiptFacts ofJson(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ReceiptFacts.class);
    }
}
