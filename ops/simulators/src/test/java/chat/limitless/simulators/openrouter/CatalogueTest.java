package chat.limitless.simulators.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {
    private OpenRouterSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = new OpenRouterSimulator(0, null, Clock.systemUTC(), Settings.fast());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void prices_are_decimal_strings_and_all_the_odd_ones_are_there() throws IOException {
        List<JsonNode> models = models("");

        assertThat(models).hasSizeGreaterThanOrEqualTo(12).allSatisfy(model -> {
            assertThat(model.path("id").asString()).contains("/");
            assertThat(model.path("context_length").asInt()).isPositive();
            assertThat(model.path("architecture").path("input_modalities").isArray())
                    .isTrue();
            assertThat(model.propertyNames()).noneMatch(name -> name.startsWith("_"));
        });
        assertThat(models).filteredOn(model -> !model.has("pricing")).hasSize(1);
        assertThat(prompts(models)).contains(new BigDecimal("-1"), BigDecimal.ZERO, new BigDecimal("-0.0000005"));
    }

    @Test
    void models_that_draw_are_listed_only_on_request() throws IOException {
        assertThat(models("")).noneMatch(model -> model.path("id").asString().endsWith("-image"));
        assertThat(models("?output_modalities=all"))
                .anyMatch(model -> model.path("id").asString().endsWith("-image"));
    }

    @Test
    void a_page_can_be_asked_for() throws IOException {
        assertThat(models("?offset=2&limit=3")).hasSize(3);
    }

    @Test
    void a_price_can_change_while_it_runs() throws IOException {
        ObjectNode entry = (ObjectNode) models("").getFirst().deepCopy();
        ((ObjectNode) entry.path("pricing")).put("prompt", "0.5");
        simulator.putModel(entry);

        assertThat(prompts(models(""))).contains(new BigDecimal("0.5"));
    }

    @Test
    void a_large_prompt_takes_the_override() {
        Price small = Price.of(pricing(), 200_000);
        Price large = Price.of(pricing(), 200_001);

        assertThat(small.prompt()).isEqualByComparingTo("0.1");
        assertThat(large.prompt()).isEqualByComparingTo("0.2");
        assertThat(large.completion()).isEqualByComparingTo("0.3");
    }

    private static ObjectNode pricing() {
        return Json.parse("{\"prompt\":\"0.1\",\"completion\":\"0.3\","
                + "\"overrides\":[{\"min_prompt_tokens\":200000,\"prompt\":\"0.2\"}]}");
    }

    private static List<BigDecimal> prompts(List<JsonNode> models) {
        return models.stream()
                .filter(model -> model.has("pricing"))
                .map(model ->
                        new BigDecimal(model.path("pricing").path("prompt").asString()))
                .toList();
    }

    private List<JsonNode> models(String query) throws IOException {
        Request request = new Request.Builder()
                .url(simulator.apiUrl() + "/models" + query)
                .build();
        try (Response response = Reply.CLIENT.newCall(request).execute()) {
            List<JsonNode> models = new ArrayList<>();
            Json.parse(response.body().string()).path("data").forEach(models::add);
            return models;
        }
    }
}
