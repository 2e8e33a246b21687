package chat.limitless.eventstore;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lifts `prices.list-published` from revision 1: one price per model in 10^-12 US dollars, one rate with the margin in
/// it, in force at once, no packs. Nothing is priced differently by it.
final class PriceListInTiers implements EventUpcaster {

    private static final int PICO_DIGITS = 12;

    @Override
    public String eventType() {
        return "prices.list-published";
    }

    @Override
    public int fromRevision() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        var list = JsonNodeFactory.instance.objectNode();
        list.set("priceListId", old.path("priceListId"));
        list.set("version", old.path("version"));
        list.set("baseMicrosPerUsd", old.path("microsPerUsd"));
        list.put("marginPercent", 0);
        var models = list.putArray("models");
        old.path("models").forEach(model -> models.add(model(model)));
        list.putArray("packs");
        list.set("effectiveAt", old.path("publishedAt"));
        list.set("publishedAt", old.path("publishedAt"));
        return list;
    }

    private static ObjectNode model(JsonNode old) {
        var model = JsonNodeFactory.instance.objectNode();
        for (var same : new String[] {"modelId", "name", "contextTokens", "maxOutputTokens", "inputModalities"}) {
            model.set(same, old.path(same));
        }
        boolean isBelowNothing = old.path("promptPicoUsdPerToken").asLong() < 0
                || old.path("completionPicoUsdPerToken").asLong() < 0
                || old.path("requestPicoUsd").asLong() < 0;
        var reason = old.path("notSellableReason");
        var tiers = model.putArray("tiers");
        if (reason.isString()) {
            model.set("notSellableReason", reason);
        } else if (isBelowNothing) {
            model.put("notSellableReason", "price-negative");
        } else {
            model.putNull("notSellableReason");
            var tier = tiers.addObject();
            tier.put("abovePromptTokens", 0);
            tier.put("promptUsd", usd(old.path("promptPicoUsdPerToken")));
            tier.put("completionUsd", usd(old.path("completionPicoUsdPerToken")));
            tier.put("requestUsd", usd(old.path("requestPicoUsd")));
        }
        return model;
    }

    private static String usd(JsonNode pico) {
        return BigDecimal.valueOf(pico.asLong(), PICO_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
