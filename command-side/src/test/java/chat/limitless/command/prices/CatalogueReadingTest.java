package chat.limitless.command.prices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.ModelPrice;
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

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "-0, 0",
        "0.000000000001, 1",
        "0.0000000000011, 2",
        "0.0000000000010000, 1",
        "0.00000000000000000001, 1",
        "0.00000015, 150000",
        "0.000002, 2000000",
        "1, 1000000000000",
        "1.5, 1500000000000",
        "1e-7, 100000",
        "1.5E-6, 1500000",
        "1e-13, 1",
        "12e+0, 12000000000000",
        "1000, 1000000000000000",
    })
    void a_decimal_becomes_whole_pico_dollars_rounded_up(String decimal, long picoUsd) {
        assertThat(CatalogueReading.price(decimal)).isEqualTo(new CatalogueReading.Price(picoUsd, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "1,5", "0x1", ".5", "1.", "NaN", "Infinity", "1000.000000000001", "9e99", "1e-999"})
    void what_is_no_believable_decimal_is_unreadable(String decimal) {
        assertThat(reasonOf(decimal)).isEqualTo("price-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_price_is_missing(String decimal) {
        assertThat(reasonOf(decimal)).isEqualTo("price-missing");
    }

    @Test
    void minus_one_means_variable() {
        assertThat(reasonOf("-1")).isEqualTo("price-variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000000000001", "-2", "-0.5", "-1e-20"})
    void a_price_below_nothing_is_negative(String decimal) {
        assertThat(reasonOf(decimal)).isEqualTo("price-negative");
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
                        250_000,
                        2_000_000,
                        0,
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
        for (var key : List.of("prompt", "completion", "request", "internal_reasoning")) {
            var prices = new HashMap<>(Map.of("prompt", "1", "completion", "1"));
            prices.put(key, "-0.1");
            var model = read(prices, 400_000);
            assertThat(model.sellable()).isFalse();
            assertThat(model.promptPicoUsdPerToken()).isZero();
            assertThat(model.completionPicoUsdPerToken()).isZero();
            assertThat(model.requestPicoUsd()).isZero();
        }
    }

    @Test
    void a_price_per_request_is_taken() {
        var model = read(Map.of("prompt", "0", "completion", "0", "request", "0.005"), 400_000);
        assertThat(model.requestPicoUsd()).isEqualTo(5_000_000_000L);
    }

    @Test
    void output_has_the_dearer_of_its_two_prices() {
        var model = read(Map.of("prompt", "0", "completion", "0.000002", "internal_reasoning", "0.000003"), 400_000);
        assertThat(model.completionPicoUsdPerToken()).isEqualTo(3_000_000);
    }

    @Test
    void a_model_without_a_window_is_not_sellable() {
        var prices = Map.of("prompt", "0", "completion", "0");
        assertThat(read(prices, null).notSellableReason()).isEqualTo("context-missing");
        assertThat(read(prices, 0).notSellableReason()).isEqualTo("context-missing");
        assertThat(read(prices, 1).sellable()).isTrue();
    }

    @Test
    void the_list_is_in_the_order_of_ids_and_the_first_of_two_counts() {
        var list = CatalogueReading.read(List.of(model("b/b", "first"), model("a/a", "only"), model("b/b", "second")));
        assertThat(list).extracting(ModelPrice::modelId).containsExactly("a/a", "b/b");
        assertThat(list).extracting(ModelPrice::name).containsExactly("only", "first");
    }

    private static @Nullable String reasonOf(String decimal) {
        return CatalogueReading.price(decimal).unusable();
    }

    private static ModelPrice read(Map<String, String> pricing, @Nullable Integer window) {
        return CatalogueReading.read(
                new CatalogueModel("openai/gpt-5-mini", "GPT-5 Mini", window, 128_000, pricing, List.of("text")));
    }

    private static CatalogueModel model(String id, String name) {
        return new CatalogueModel(id, name, 1_000, null, Map.of("prompt", "0", "completion", "0"), List.of("text"));
    }
}
