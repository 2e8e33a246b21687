package chat.limitless.command.guards;

import java.util.List;

/// The guards of prices: what is sold, from when on, and that nobody pays too little or a micro-credit too much.
final class PriceGuards {

    private static final String PRICING = "prices/Pricing.java";

    private PriceGuards() {}

    static List<Guard> all() {
        return List.of(
                new Guard(
                        "a model without a proper price cannot be sold",
                        "prices/CatalogueReading.java",
                        "decimal.compareTo(VARIABLE) == 0 ? \"price-variable\" : \"price-negative\"",
                        "null",
                        "prices.CatalogueReadingTest"),
                new Guard(
                        "a charge is rounded up",
                        PRICING,
                        ".add(UNITS_PER_USD.subtract(BigInteger.ONE))",
                        "",
                        "prices.PricingPropertyTest"),
                new Guard(
                        "a dearer tier begins strictly above its limit",
                        PRICING,
                        "promptTokens > tiers.get(index).abovePromptTokens()",
                        "promptTokens >= tiers.get(index).abovePromptTokens()",
                        "prices.PricingTest"),
                new Guard(
                        "a hold covers the dearest tier a prompt can be in",
                        PRICING,
                        "dearest = dearest.max(units(tiers.get(i), longest, outputCap));",
                        "dearest = units(tiers.get(i), longest, outputCap);",
                        "prices.PricingPropertyTest"),
                new Guard(
                        "no list comes into force before it is published",
                        "prices/PriceListDecider.java",
                        "isFirst || command.effectiveAt().isBefore(command.at())",
                        "isFirst",
                        "prices.PublishPriceListTest"));
    }
}
