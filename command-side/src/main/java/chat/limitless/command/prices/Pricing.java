package chat.limitless.command.prices;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.math.BigInteger;
import java.util.List;

/// From provider cost to credits, in whole numbers: cost is in 10^-40 US dollars, credits in 10^-6. Costs are exact;
/// the one step that rounds is the last one, up to the next micro-credit, so that the house never pays a fraction and
/// nobody else pays more than one. Nothing here is ever negative. Charges too large for a `long` end in an
/// [ArithmeticException], never in a wrong amount.
///
/// The one class of this feature that others may use: it knows no state and nobody's rules but arithmetic.
public final class Pricing {

    /// Fewest output tokens worth starting a reply for.
    public static final int MIN_OUTPUT_TOKENS = 64;

    /// What an answer typically takes; for estimates only.
    public static final int TYPICAL_OUTPUT_TOKENS = 400;

    private static final BigInteger UNITS_PER_USD = BigInteger.TEN.pow(Usd.FRACTION_DIGITS);

    /// Our tokenizer is not that of every model; what a prompt may take more than we count.
    private static final int MARGIN_DIVISOR = 4;

    private static final int MARGIN_TOKENS = 64;

    private Pricing() {}

    /// The charge for a provider cost: `cost × microsPerUsd`, rounded up.
    public static long chargeMicros(Usd cost, long microsPerUsd) {
        return chargeMicros(cost.units(), microsPerUsd);
    }

    private static long chargeMicros(BigInteger units, long microsPerUsd) {
        return units.multiply(BigInteger.valueOf(microsPerUsd))
                .add(UNITS_PER_USD.subtract(BigInteger.ONE))
                .divide(UNITS_PER_USD)
                .longValueExact();
    }

    /// What the provider asks for so many tokens by the list.
    public static Usd cost(List<PriceTier> tiers, long promptTokens, long outputTokens) {
        return Usd.ofUnits(units(tier(tiers, promptTokens), promptTokens, outputTokens));
    }

    /// Most that a reply can cost: prompt with margin plus the whole output cap, in the dearest of the tiers the prompt
    /// can turn out to be in. At least one micro-credit, because a hold of nothing is none.
    public static long holdMicros(List<PriceTier> tiers, long microsPerUsd, int promptTokens, int outputCap) {
        long most = withMargin(promptTokens);
        var dearest = BigInteger.ZERO;
        for (int i = 0; i < tiers.size() && isReached(tiers, i, most); i++) {
            long longest =
                    i + 1 < tiers.size() ? Math.min(most, tiers.get(i + 1).abovePromptTokens()) : most;
            dearest = dearest.max(units(tiers.get(i), longest, outputCap));
        }
        return Math.max(1, chargeMicros(dearest, microsPerUsd));
    }

    /// What a reply will probably cost; never more than its hold.
    public static long estimateMicros(List<PriceTier> tiers, long microsPerUsd, int promptTokens, int outputCap) {
        int output = Math.min(TYPICAL_OUTPUT_TOKENS, outputCap);
        return chargeMicros(cost(tiers, promptTokens, output), microsPerUsd);
    }

    /// Most that one token sent may cost, in any tier the prompt can turn out to be in.
    public static Usd promptUsdAtMost(List<PriceTier> tiers, int promptTokens) {
        return reached(tiers, promptTokens).stream().map(PriceTier::promptUsd).reduce(Usd.ZERO, Usd::orMore);
    }

    /// Most that one token received may cost, in any tier the prompt can turn out to be in.
    public static Usd outputUsdAtMost(List<PriceTier> tiers, int promptTokens) {
        return reached(tiers, promptTokens).stream().map(PriceTier::outputUsd).reduce(Usd.ZERO, Usd::orMore);
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
            List<PriceTier> tiers, long microsPerUsd, int promptTokens, int outputCap, long availableMicros) {
        int affordable = -1;
        int low = 0;
        int high = outputCap;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (holdMicros(tiers, microsPerUsd, promptTokens, middle) <= availableMicros) {
                affordable = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return affordable;
    }

    private static BigInteger units(PriceTier tier, long promptTokens, long outputTokens) {
        return tier.requestUsd()
                .units()
                .add(tier.promptUsd().units().multiply(BigInteger.valueOf(promptTokens)))
                .add(tier.outputUsd().units().multiply(BigInteger.valueOf(outputTokens)));
    }

    /// The last tier whose limit the prompt exceeds; the first has none.
    private static PriceTier tier(List<PriceTier> tiers, long promptTokens) {
        int last = 0;
        for (int i = 1; i < tiers.size() && isReached(tiers, i, promptTokens); i++) {
            last = i;
        }
        return tiers.get(last);
    }

    private static List<PriceTier> reached(List<PriceTier> tiers, int promptTokens) {
        long most = withMargin(promptTokens);
        int count = 0;
        while (count < tiers.size() && isReached(tiers, count, most)) {
            count++;
        }
        return tiers.subList(0, count);
    }

    private static boolean isReached(List<PriceTier> tiers, int index, long promptTokens) {
        return index == 0 || promptTokens > tiers.get(index).abovePromptTokens();
    }

    private static long withMargin(int promptTokens) {
        return (long) promptTokens + Math.ceilDiv(promptTokens, MARGIN_DIVISOR) + MARGIN_TOKENS;
    }
}
