package chat.limitless.command.external.openrouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.limitless.command.prices.CatalogueModel;
import chat.limitless.command.prices.CatalogueModel.PriceOverride;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is taken from the catalogue as it is told.
@Tag("fast")
class CatalogueTest {

    @Test
    void prices_are_taken_as_the_decimal_strings_they_are() throws IOException {
        assertThat(read("""
                {"id": "v/m", "name": "M", "context_length": 1000, "top_provider": {"max_completion_tokens": 99},
                 "architecture": {"input_modalities": ["text", "image"]},
                 "pricing": {"prompt": "0.000000250", "completion": "0.000002", "image": "0.0012", "web_search": "1"}}
                """))
                .isEqualTo(new CatalogueModel(
                        "v/m",
                        "M",
                        1000,
                        99,
                        Map.of("prompt", "0.000000250", "completion", "0.000002", "image", "0.0012"),
                        List.of(),
                        List.of("text", "image")));
    }

    @Test
    void conditions_are_the_length_of_the_prompt_or_hours_of_the_day() throws IOException {
        assertThat(read("""
                {"id": "v/m", "pricing": {"prompt": "1", "completion": "1", "overrides": [
                  {"min_prompt_tokens": 200000, "prompt": "2"},
                  {"utc_start": "1630", "utc_end": "0030", "completion": "0.5"},
                  {"min_prompt_tokens": 9, "utc_start": "1630", "utc_end": "0030", "prompt": "3"}]}}
                """).overrides())
                .containsExactly(
                        new PriceOverride(200_000, false, Map.of("prompt", "2")),
                        new PriceOverride(0, true, Map.of("completion", "0.5")),
                        new PriceOverride(9, true, Map.of("prompt", "3")));
    }

    @Test
    void a_price_that_is_no_text_is_told_all_the_same_and_null_is_missing() throws IOException {
        assertThat(read("""
                {"id": "v/m", "pricing": {"prompt": -1, "completion": {"x": 1}, "request": null}}
                """).pricing()).isEqualTo(Map.of("prompt", "-1", "completion", "{\"x\":1}"));
    }

    @Test
    void what_is_no_json_is_no_catalogue() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> OpenRouterCatalogue.read("<html>"));
    }

    private static CatalogueModel read(String model) throws IOException {
        return OpenRouterCatalogue.read("{\"data\": [" + model + "]}").getFirst();
    }
}
