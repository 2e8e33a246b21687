package chat.limitless.command.external.openrouter;

import chat.limitless.api.prices.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Between US dollars on the wire and ours.
final class UsdReading {

    private static final int DIGITS_PER_MILLION = 6;

    /// No single answer comes near a million dollars.
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private UsdReading() {}

    /// A cost as told; null when it was not told or makes no sense. 0 is a cost. Digits beyond those we keep are
    /// rounded up.
    static @Nullable Usd read(JsonNode node) {
        if (!node.isNumber() && !node.isString()) {
            return null;
        }
        try {
            var usd = node.isNumber()
                    ? node.decimalValue()
                    : new BigDecimal(node.asString().strip());
            if (usd.signum() < 0 || usd.compareTo(MOST) > 0) {
                return null;
            }
            return Usd.ofUnits(
                    usd.setScale(Usd.FRACTION_DIGITS, RoundingMode.CEILING).unscaledValue());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// A price for one token as US dollars for a million of them, the unit of `max_price`.
    static BigDecimal perMillion(Usd perToken) {
        return new BigDecimal(perToken.decimal())
                .movePointRight(DIGITS_PER_MILLION)
                .stripTrailingZeros();
    }
}
