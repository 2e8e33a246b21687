package chat.limitless.command.external.openrouter;

import chat.limitless.command.prices.CatalogueModel;
import chat.limitless.command.prices.port.ModelCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// OpenRouter's list of models. Prices that depend on the length of the prompt would make a hold too small: the window
/// of such a model ends for us where the dearer price begins. Of prices that depend on the hour the dearest counts.
final class OpenRouterCatalogue implements ModelCatalogue {

    private final OpenRouterHttp http;
    private final JsonMapper json = JsonMapper.shared();

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

    List<CatalogueModel> read(String body) throws IOException {
        try {
            var models = new ArrayList<CatalogueModel>();
            for (var entry : json.readTree(body).path("data")) {
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
        var provider = entry.path("top_provider");
        var pricing = pricing(entry.path("pricing"));
        return new CatalogueModel(
                id,
                entry.path("name").isString() ? entry.path("name").asString() : id,
                window(entry, pricing),
                number(provider.path("max_completion_tokens")),
                pricing,
                modalities(entry.path("architecture").path("input_modalities")));
    }

    private static Map<String, String> pricing(JsonNode pricing) {
        var prices = new HashMap<String, String>();
        put(prices, pricing);
        for (var override : pricing.path("overrides")) {
            if (!override.path("min_prompt_tokens").isNumber()) {
                var dearer = new HashMap<String, String>();
                put(dearer, override);
                dearer.forEach((kind, price) -> prices.merge(kind, price, OpenRouterCatalogue::dearer));
            }
        }
        return prices;
    }

    private static void put(Map<String, String> prices, JsonNode pricing) {
        for (var kind : List.of("prompt", "completion", "request", "internal_reasoning")) {
            var price = pricing.path(kind);
            if (price.isString() || price.isNumber()) {
                prices.put(kind, price.asString());
            }
        }
    }

    private static String dearer(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) >= 0 ? one : other;
        } catch (NumberFormatException _) {
            return one;
        }
    }

    private static @Nullable Integer window(JsonNode entry, Map<String, String> pricing) {
        var window = number(entry.path("context_length"));
        for (var override : entry.path("pricing").path("overrides")) {
            var from = number(override.path("min_prompt_tokens"));
            var raised = new HashMap<String, String>();
            put(raised, override);
            boolean isDearer = raised.entrySet().stream()
                    .anyMatch(price -> !dearer(pricing.getOrDefault(price.getKey(), "0"), price.getValue())
                            .equals(pricing.getOrDefault(price.getKey(), "0")));
            if (from != null && window != null && isDearer) {
                window = Math.min(window, from);
            }
        }
        return window;
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
