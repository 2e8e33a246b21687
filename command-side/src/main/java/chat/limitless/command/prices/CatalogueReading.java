package chat.limitless.command.prices;

import static java.util.Comparator.comparing;

import chat.limitless.api.prices.ModelPrice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From the provider's catalogue to our price list. Decimal strings become whole 10^-12 US dollars, rounded up. A model
/// whose price is missing, variable, negative or unreadable stays in the list, but cannot be sold: with such a price a
/// reply could raise a balance.
public final class CatalogueReading {

    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d{1,6})(?:\\.(\\d{1,40}))?(?:[eE]([+-]?\\d{1,2}))?");

    private static final int PICO_DIGITS = 12;

    /// One token for 1,000 US dollars is not a price; it keeps every later product far inside a `long`.
    private static final long MOST_PICO_USD = 1_000_000_000_000_000L;

    private CatalogueReading() {}

    /// The price list, by model id; of two models with one id the first counts.
    public static List<ModelPrice> read(List<CatalogueModel> catalogue) {
        Map<String, ModelPrice> byId = new LinkedHashMap<>();
        catalogue.forEach(model -> byId.putIfAbsent(model.modelId(), read(model)));
        return byId.values().stream().sorted(comparing(ModelPrice::modelId)).toList();
    }

    static ModelPrice read(CatalogueModel model) {
        var prompt = price(model.pricing().get("prompt"));
        var completion = price(model.pricing().get("completion"));
        var request = price(model.pricing().getOrDefault("request", "0"));
        var reasoning = price(model.pricing().getOrDefault("internal_reasoning", "0"));
        var context = model.contextTokens();
        var reason = firstReason(prompt, completion, request, reasoning);
        if (reason == null && (context == null || context <= 0)) {
            reason = "context-missing";
        }
        boolean sellable = reason == null;
        return new ModelPrice(
                model.modelId(),
                model.name(),
                context == null ? 0 : Math.max(0, context),
                model.maxOutputTokens(),
                sellable ? prompt.picoUsd() : 0,
                // Reasoning is written like any output; the dearer of the two keeps the hold an upper bound.
                sellable ? Math.max(completion.picoUsd(), reasoning.picoUsd()) : 0,
                sellable ? request.picoUsd() : 0,
                model.inputModalities(),
                reason);
    }

    /// @param unusable null when `picoUsd` holds
    record Price(long picoUsd, @Nullable String unusable) {}

    static Price price(@Nullable String decimal) {
        if (decimal == null || decimal.isBlank()) {
            return new Price(0, "price-missing");
        }
        var match = DECIMAL.matcher(decimal.strip());
        if (!match.matches()) {
            return new Price(0, "price-unreadable");
        }
        var fraction = match.group(3) == null ? "" : match.group(3);
        int exponent = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        long picoUsd = shifted(match.group(2) + fraction, PICO_DIGITS + exponent - fraction.length());
        if (!match.group(1).isEmpty() && picoUsd > 0) {
            return new Price(0, decimal.strip().equals("-1") ? "price-variable" : "price-negative");
        }
        return picoUsd > MOST_PICO_USD ? new Price(0, "price-unreadable") : new Price(picoUsd, null);
    }

    /// `digits × 10^places`, rounded up; more than [#MOST_PICO_USD] for anything that does not fit.
    private static long shifted(String digits, int places) {
        int kept = Math.max(0, Math.min(digits.length(), digits.length() + places));
        boolean roundsUp = digits.substring(kept).chars().anyMatch(digit -> digit != '0');
        var whole = (digits.substring(0, kept) + "0".repeat(Math.max(0, places))).replaceFirst("^0+", "");
        if (whole.length() > 18) {
            return Long.MAX_VALUE;
        }
        return (whole.isEmpty() ? 0 : Long.parseLong(whole)) + (roundsUp ? 1 : 0);
    }

    private static @Nullable String firstReason(Price... prices) {
        for (var price : prices) {
            if (price.unusable() != null) {
                return price.unusable();
            }
        }
        return null;
    }
}
