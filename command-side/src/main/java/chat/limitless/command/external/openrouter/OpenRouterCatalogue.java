package chat.limitless.command.external.openrouter;

import chat.limitless.command.prices.CatalogueModel;
import chat.limitless.command.prices.CatalogueReading;
import chat.limitless.command.prices.port.ModelCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// OpenRouter's list of models.
final class OpenRouterCatalogue implements ModelCatalogue {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenRouterHttp http;

    OpenRouterCatalogue(OpenRouterHttp http) {
        this.http = http;
    }

    @Override
    public List<CatalogueModel> fetch() throws IOException {
        try (var response =
                http.questions().newCall(http.request("/models").build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("the catalogue answered with status " + response.code());
            }
            return read(response.body().string());
        }
    }

    static List<CatalogueModel> read(String body) throws IOException {
        try {
            var models = new ArrayList<CatalogueModel>();
            for (var entry : JSON.readTree(body).path("data")) {
                if (entry.path("id").isString()) {
                    models.add(model(entry));
                }
            }
            return models;
        } catch (JacksonException e) {
            throw new IOException("the catalogue is no JSON", e);
        }
    }

    private static CatalogueModel model(JsonNode entry) {
        var id = entry.path("id").asString();
        return new CatalogueModel(
                id,
                entry.path("name").isString() ? entry.path("name").asString() : id,
                number(entry.path("context_length")),
                number(entry.path("top_provider").path("max_completion_tokens")),
                prices(entry.path("pricing")),
                overrides(entry.path("pricing").path("overrides")),
                modalities(entry.path("architecture").path("input_modalities")));
    }

    private static List<CatalogueModel.PriceOverride> overrides(JsonNode told) {
        var overrides = new ArrayList<CatalogueModel.PriceOverride>();
        for (var override : told) {
            overrides.add(new CatalogueModel.PriceOverride(
                    Math.max(0, override.path("min_prompt_tokens").asLong(0)),
                    override.has("utc_start") || override.has("utc_end"),
                    prices(override)));
        }
        return overrides;
    }

    /// As told; what is neither text nor number is told all the same, so that it is not mistaken for a missing price.
    private static Map<String, String> prices(JsonNode pricing) {
        var prices = new HashMap<String, String>();
        for (var key : CatalogueReading.KEYS) {
            var price = pricing.path(key);
            if (!price.isMissingNode() && !price.isNull()) {
                prices.put(key, price.isValueNode() ? price.asString() : price.toString());
            }
        }
        return prices;
    }

    private static List<String> modalities(JsonNode names) {
        var modalities = new ArrayList<String>();
        names.forEach(name -> modalities.add(name.asString("")));
        return modalities.isEmpty() ? List.of("text") : modalities;
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNumber() ? (int) Math.min(Integer.MAX_VALUE, node.asLong()) : null;
    }
}
