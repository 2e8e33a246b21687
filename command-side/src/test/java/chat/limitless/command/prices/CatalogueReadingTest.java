package chat.limitless.command.prices;

import static chat.limitless.command.testing.PriceStories.tier;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.prices.CatalogueModel.PriceOverride;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class CatalogueReadingTest {

    private static final Map<String, String> ONE_AND_TWO = Map.of("prompt", "0.000001", "completion", "0.000002");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000, 0",
        "0.0000000000011, 0.0000000000011",
        "0.00000000000000000001, 0.00000000000000000001",
        "0.00000015, 0.00000015",
        "0.0000020, 0.000002",
        "007, 7",
        "1.5, 1.5",
        "1e-7, 0.0000001",
        "1.5E-6, 0.0000015",
        "12e+0, 12",
        "1000, 1000",
    })
    void a_decimal_stays_exact(String told, String decimal) {
        assertThat(CatalogueReading.price(told)).isEqualTo(new CatalogueReading.Price(new Usd(decimal), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "free",
                "1,5",
                "0x1",
                ".5",
                "1.",
                "NaN",
                "Infinity",
                "1000.000000000001",
                "9e99",
                "1e-999",
                "1e-41",
                "{}"
            })
    void what_is_no_believable_decimal_is_unreadable(String told) {
        assertThat(reasonOf(told)).isEqualTo("price-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_price_is_missing(String told) {
        assertThat(reasonOf(told)).isEqualTo("price-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.0"})
    void minus_one_means_variable(String told) {
        assertThat(reasonOf(told)).isEqualTo("price-variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000000000001", "-2", "-0.5", "-1e-20"})
    void a_price_below_nothing_is_negative(String told) {
        assertThat(reasonOf(told)).isEqualTo("price-negative");
    }

    @Test
    void a_model_with_both_prices_is_sellable() {
        var model = read(Map.of("prompt", "0.00000025", "completion", "0.000002"), 400_000);
        assertThat(model)
                .isEqualTo(new ModelPrice(
                        "openai/gpt-5-mini",
                        "GPT-5 Mini",
                        400_000,
                        128_000,
                        List.of(tier(0, "0.00000025", "0.000002")),
                        List.of("text"),
                        null));
        assertThat(model.sellable()).isTrue();
    }

    @Test
    void a_free_model_is_sellable() {
        assertThat(read(Map.of("prompt", "0", "completion", "0"), 400_000).sellable())
                .isTrue();
    }

    @Test
    void a_model_without_a_prompt_or_completion_price_is_not_sellable() {
        assertThat(read(Map.of("completion", "0.000002"), 400_000).notSellableReason())
                .isEqualTo("price-missing");
        assertThat(read(Map.of("prompt", "0.000002"), 400_000).notSellableReason())
                .isEqualTo("price-missing");
        assertThat(read(Map.of(), 400_000).notSellableReason()).isEqualTo("price-missing");
    }

    @Test
    void a_model_with_any_negative_price_is_not_sellable_and_has_no_prices() {
        for (var key : CatalogueReading.KEYS) {
            var prices = new HashMap<>(ONE_AND_TWO);
            prices.put(key, "-0.1");
            var model = read(prices, 400_000);
            assertThat(model.notSellableReason()).as(key).isEqualTo("price-negative");
            assertThat(model.tiers()).as(key).isEmpty();
        }
    }

    @Test
    void a_negative_price_for_long_prompts_only_keeps_the_model_from_being_sold() {
        assertThat(read(new PriceOverride(200_000, false, Map.of("prompt", "-0.1")))
                        .notSellableReason())
                .isEqualTo("price-negative");
    }

    @Test
    void prices_for_requests_reasoning_and_images_are_taken() {
        var prices = new HashMap<>(ONE_AND_TWO);
        prices.putAll(Map.of(
                "request", "0.005", "internal_reasoning", "0.000003", "image", "0.0012", "image_output", "0.00003"));
        assertThat(read(prices, 400_000).tiers())
                .containsExactly(new PriceTier(
                        0,
                        new Usd("0.000001"),
                        new Usd("0.000002"),
                        new Usd("0.000003"),
                        new Usd("0.005"),
                        new Usd("0.0012"),
                        new Usd("0.00003")));
    }

    @Test
    void long_prompts_have_a_tier_of_their_own_in_which_untold_prices_stay() {
        assertThat(read(new PriceOverride(200_000, false, Map.of("prompt", "0.000004")))
                        .tiers())
                .containsExactly(tier(0, "0.000001", "0.000002"), tier(200_000, "0.000004", "0.000002"));
    }

    @Test
    void of_two_overrides_that_hold_the_later_wins_key_by_key() {
        var model = read(
                new PriceOverride(100, false, Map.of("prompt", "0.000005", "completion", "0.000006")),
                new PriceOverride(200, false, Map.of("prompt", "0.000003")));
        assertThat(model.tiers())
                .containsExactly(
                        tier(0, "0.000001", "0.000002"),
                        tier(100, "0.000005", "0.000006"),
                        tier(200, "0.000003", "0.000006"));
    }

    @Test
    void the_order_of_the_catalogue_decides_not_the_length_of_the_prompt() {
        var model = read(
                new PriceOverride(200, false, Map.of("prompt", "0.000003")),
                new PriceOverride(100, false, Map.of("prompt", "0.000005")));
        assertThat(model.tiers())
                .containsExactly(
                        tier(0, "0.000001", "0.000002"),
                        tier(100, "0.000005", "0.000002"),
                        tier(200, "0.000005", "0.000002"));
    }

    @Test
    void of_prices_for_some_hours_the_dearer_counts_at_every_hour() {
        var model = read(new PriceOverride(0, true, Map.of("prompt", "0.0000005", "completion", "0.000009")));
        assertThat(model.tiers()).containsExactly(tier(0, "0.000001", "0.000009"));
    }

    @Test
    void an_override_for_every_prompt_takes_the_place_of_the_first_prices() {
        assertThat(read(new PriceOverride(0, false, Map.of("prompt", "0.0000005")))
                        .tiers())
                .containsExactly(tier(0, "0.0000005", "0.000002"));
    }

    @Test
    void a_model_without_a_window_is_not_sellable() {
        assertThat(read(ONE_AND_TWO, null).notSellableReason()).isEqualTo("context-missing");
        assertThat(read(ONE_AND_TWO, 0).notSellableReason()).isEqualTo("context-missing");
        assertThat(read(ONE_AND_TWO, 1).sellable()).isTrue();
    }

    @Test
    void the_list_is_in_the_order_of_ids_and_the_first_of_two_counts() {
        var list = CatalogueReading.read(List.of(model("b/b", "first"), model("a/a", "only"), model("b/b", "second")));
        assertThat(list).extracting(ModelPrice::modelId).containsExactly("a/a", "b/b");
        assertThat(list).extracting(ModelPrice::name).containsExactly("only", "first");
    }

    private static @Nullable String reasonOf(String told) {
        return CatalogueReading.price(told).unusable();
    }

    private static ModelPrice read(PriceOverride... overrides) {
        return CatalogueReading.read(
                new CatalogueModel("v/m", "M", 400_000, null, ONE_AND_TWO, List.of(overrides), List.of("text")));
    }

    private static ModelPrice read(Map<String, String> pricing, @Nullable Integer window) {
        return CatalogueReading.read(new CatalogueModel(
                "openai/gpt-5-mini", "GPT-5 Mini", window, 128_000, pricing, List.of(), List.of("text")));
    }

    private static CatalogueModel model(String id, String name) {
        return new CatalogueModel(id, name, 1_000, null, ONE_AND_TWO, List.of(), List.of("text"));
    }
}
