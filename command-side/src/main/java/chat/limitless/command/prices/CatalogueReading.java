package chat.limitless.command.prices;

import static java.util.Comparator.comparing;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From the provider's catalogue to our price list. Decimal strings stay exact. A model with a price that is missing,
/// variable, negative or unreadable stays in the list, but cannot be sold: with such a price a reply could raise a
/// balance. The conditions of the catalogue become tiers by the length of the prompt; of prices that hold at some hours
/// only, the dearer one counts at every hour, because a reply may run into them.
public final class CatalogueReading {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");

    /// One token for 1,000 US dollars is not a price; it keeps every charge far inside a `long`.
    private static final BigDecimal MOST_USD = new BigDecimal(1_000);

    private static final BigDecimal VARIABLE = new BigDecimal(-1);

    private static final String PROMPT = "prompt";
    private static final String COMPLETION = "completion";
    private static final String REASONING = "internal_reasoning";
    private static final String REQUEST = "request";
    private static final String IMAGE = "image";
    private static final String IMAGE_OUTPUT = "image_output";

    /// What we look at; whatever else a catalogue prices, we do not ask for.
    public static final List<String> KEYS = List.of(PROMPT, COMPLETION, REASONING, REQUEST, IMAGE, IMAGE_OUTPUT);

    private CatalogueReading() {}

    /// The price list, by model id; of two models with one id the first counts.
    public static List<ModelPrice> read(List<CatalogueModel> catalogue) {
        Map<String, ModelPrice> byId = new LinkedHashMap<>();
        catalogue.forEach(model -> byId.putIfAbsent(model.modelId(), read(model)));
        return byId.values().stream().sorted(comparing(ModelPrice::modelId)).toList();
    }

    static ModelPrice read(CatalogueModel model) {
        var context = model.contextTokens();
        var reason = whyNotSellable(model);
        return new ModelPrice(
                model.modelId(),
                model.name(),
                context == null ? 0 : Math.max(0, context),
                model.maxOutputTokens(),
                reason == null ? tiers(model) : List.of(),
                model.inputModalities(),
                reason);
    }

    private static @Nullable String whyNotSellable(CatalogueModel model) {
        for (var required : List.of(PROMPT, COMPLETION)) {
            var price = price(model.pricing().get(required));
            if (price.unusable() != null) {
                return price.unusable();
            }
        }
        var others = unusable(model.pricing())
                .or(() -> model.overrides().stream()
                        .flatMap(override -> unusable(override.pricing()).stream())
                        .findFirst());
        if (others.isPresent()) {
            return others.get();
        }
        var context = model.contextTokens();
        return context == null || context <= 0 ? "context-missing" : null;
    }

    private static Optional<String> unusable(Map<String, String> pricing) {
        return KEYS.stream()
                .filter(pricing::containsKey)
                .map(key -> price(pricing.get(key)).unusable())
                .<String>mapMulti((reason, found) -> {
                    if (reason != null) {
                        found.accept(reason);
                    }
                })
                .findFirst();
    }

    /// @param unusable null when `usd` holds
    record Price(Usd usd, @Nullable String unusable) {}

    static Price price(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return new Price(Usd.ZERO, "price-missing");
        }
        if (!DECIMAL.matcher(told.strip()).matches()) {
            return new Price(Usd.ZERO, "price-unreadable");
        }
        var decimal = new BigDecimal(told.strip()).stripTrailingZeros();
        if (decimal.signum() < 0) {
            return new Price(Usd.ZERO, decimal.compareTo(VARIABLE) == 0 ? "price-variable" : "price-negative");
        }
        return decimal.compareTo(MOST_USD) > 0 || decimal.scale() > Usd.FRACTION_DIGITS
                ? new Price(Usd.ZERO, "price-unreadable")
                : new Price(new Usd(decimal.toPlainString()), null);
    }

    private static List<PriceTier> tiers(CatalogueModel model) {
        var byLimit = new TreeMap<Long, PriceTier>();
        byLimit.put(0L, tier(model, 0));
        for (var override : model.overrides()) {
            byLimit.computeIfAbsent(Math.max(0, override.abovePromptTokens()), limit -> tier(model, limit));
        }
        return List.copyOf(byLimit.values());
    }

    /// What holds for prompts just longer than the limit.
    private static PriceTier tier(CatalogueModel model, long limit) {
        var prices = new HashMap<String, Usd>();
        put(prices, model.pricing(), false);
        for (var override : model.overrides()) {
            if (override.abovePromptTokens() <= limit) {
                put(prices, override.pricing(), override.isForSomeHours());
            }
        }
        return new PriceTier(
                limit,
                prices.getOrDefault(PROMPT, Usd.ZERO),
                prices.getOrDefault(COMPLETION, Usd.ZERO),
                prices.get(REASONING),
                prices.getOrDefault(REQUEST, Usd.ZERO),
                prices.get(IMAGE),
                prices.get(IMAGE_OUTPUT));
    }

    private static void put(Map<String, Usd> prices, Map<String, String> told, boolean onlyIfDearer) {
        for (var key : KEYS) {
            if (told.containsKey(key)) {
                var price = price(told.get(key)).usd();
                prices.merge(key, price, (earlier, later) -> onlyIfDearer ? earlier.orMore(later) : later);
            }
        }
    }
}
