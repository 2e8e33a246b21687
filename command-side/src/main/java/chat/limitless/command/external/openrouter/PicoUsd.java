package chat.limitless.command.external.openrouter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Between decimal US dollars on the wire and whole 10^-12 US dollars.
final class PicoUsd {

    private static final int DIGITS = 12;
    private static final int DIGITS_PER_MILLION = 6;

    /// No single answer comes near a million dollars.
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private PicoUsd() {}

    /// A cost as told, rounded up; null when it was not told or makes no sense. 0 is a cost.
    static @Nullable Long read(JsonNode node) {
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
            return usd.movePointRight(DIGITS).setScale(0, RoundingMode.CEILING).longValueExact();
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// A price for one token as US dollars for a million of them, the unit of `max_price`.
    static BigDecimal perMillion(long picoUsdPerToken) {
        return BigDecimal.valueOf(picoUsdPerToken, DIGITS_PER_MILLION).stripTrailingZeros();
    }
}
