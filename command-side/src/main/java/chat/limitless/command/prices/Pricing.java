package chat.limitless.command.prices;

import chat.limitless.api.prices.ModelPrice;

/// From provider cost to credits, in whole numbers. Cost is in 10^-12 US dollars, credits in 10^-6; every step rounds
/// up,
/// so that the house never pays a fraction, and nothing here is ever negative. Figures too large for a `long` end in an
/// [ArithmeticException], never in a wrong amount.
///
/// The one class of this feature that others may use: it knows no state and nobody's rules but arithmetic.
public final class Pricing {

    /// Fewest output tokens worth starting a reply for.
    public static final int MIN_OUTPUT_TOKENS = 64;

    /// What an answer typically takes; for estimates only.
    public static final int TYPICAL_OUTPUT_TOKENS = 400;

    private static final long MILLION = 1_000_000;

    /// Our tokenizer is not that of every model; what a prompt may take more than we count.
    private static final int MARGIN_DIVISOR = 4;

    private static final int MARGIN_TOKENS = 64;

    private Pricing() {}

    /// The charge for a provider cost: `costPicoUsd × microsPerUsd / 10^12`, rounded up; 0 for a negative cost, because
    /// a
    /// charge can never raise a balance.
    public static long chargeMicros(long costPicoUsd, long microsPerUsd) {
        if (costPicoUsd <= 0) {
            return 0;
        }
        // Rounding up twice by 10^6 equals rounding up once by 10^12, and the halves fit into a long.
        long whole = Math.multiplyExact(costPicoUsd / MILLION, microsPerUsd);
        long rest = Math.ceilDiv(Math.multiplyExact(costPicoUsd % MILLION, microsPerUsd), MILLION);
        return Math.ceilDiv(Math.addExact(whole, rest), MILLION);
    }

    /// What the provider asks for so many tokens by the list.
    public static long costPicoUsd(ModelPrice price, long promptTokens, long outputTokens) {
        long prompt = Math.multiplyExact(price.promptPicoUsdPerToken(), promptTokens);
        long output = Math.multiplyExact(price.completionPicoUsdPerToken(), outputTokens);
        return Math.addExact(price.requestPicoUsd(), Math.addExact(prompt, output));
    }

    /// Most that a reply can cost: prompt with margin plus the whole output cap. At least one micro-credit, because a
    /// hold of nothing is none.
    public static long holdMicros(ModelPrice price, long microsPerUsd, int promptTokens, int outputCap) {
        long cost = costPicoUsd(price, withMargin(promptTokens), outputCap);
        return Math.max(1, chargeMicros(cost, microsPerUsd));
    }

    /// What a reply will probably cost; never more than its hold.
    public static long estimateMicros(ModelPrice price, long microsPerUsd, int promptTokens, int outputCap) {
        int output = Math.min(TYPICAL_OUTPUT_TOKENS, outputCap);
        return chargeMicros(costPicoUsd(price, promptTokens, output), microsPerUsd);
    }

    /// Most output tokens the model can write after this prompt, at most `limitTokens`; 0 when the prompt fills the
    /// window.
    public static int outputCap(ModelPrice price, int promptTokens, int limitTokens) {
        long room = Math.subtractExact((long) price.contextTokens(), withMargin(promptTokens));
        var most = price.maxOutputTokens();
        long cap = Math.min(Math.min(room, limitTokens), most == null ? Long.MAX_VALUE : most);
        return Math.toIntExact(Math.max(0, cap));
    }

    /// Most output tokens, up to `outputCap`, whose hold `availableMicros` covers; -1 when not even the prompt is
    /// covered. Fewer than [#MIN_OUTPUT_TOKENS] are not worth starting for, unless the cap is lower itself.
    public static int affordableOutputTokens(
            ModelPrice price, long microsPerUsd, int promptTokens, int outputCap, long availableMicros) {
        int affordable = -1;
        int low = 0;
        int high = outputCap;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (holdMicros(price, microsPerUsd, promptTokens, middle) <= availableMicros) {
                affordable = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return affordable;
    }

    private static long withMargin(int promptTokens) {
        return (long) promptTokens + Math.ceilDiv(promptTokens, MARGIN_DIVISOR) + MARGIN_TOKENS;
    }
}
