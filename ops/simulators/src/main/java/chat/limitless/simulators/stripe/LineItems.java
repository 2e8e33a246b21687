package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is being bought, from inline prices. Prices kept at Stripe are not known here.
record LineItems(ArrayNode list, long total, String currency) {
    /// Nothing is bought.
    static final LineItems NONE = new LineItems(Json.array(), 0, "");

    static LineItems of(ObjectNode params) {
        List<JsonNode> sent = FormTree.list(params.path("line_items"));
        if (sent.isEmpty()) {
            throw StripeRefusal.invalid(
                    "parameter_missing",
                    "line_items",
                    "Missing required param: line_items is required in payment mode.");
        }
        ArrayNode list = Json.array();
        long total = 0;
        String currency = "";
        for (int i = 0; i < sent.size(); i++) {
            String at = "line_items[" + i + "]";
            JsonNode priceData = sent.get(i).path("price_data");
            if (!priceData.isObject()) {
                throw StripeRefusal.invalid(
                        "resource_missing",
                        at + "[price]",
                        "No such price: '" + sent.get(i).path("price").asString("") + "'");
            }
            long unit = StripeRequest.number(at + "[price_data][unit_amount]", text(priceData, "unit_amount", at));
            long quantity = StripeRequest.number(
                    at + "[quantity]", sent.get(i).path("quantity").asString("1"));
            String itemCurrency = text(priceData, "currency", at).toLowerCase(Locale.ROOT);
            if (!currency.isEmpty() && !currency.equals(itemCurrency)) {
                throw StripeRefusal.invalid(null, at, "All prices must use the same currency.");
            }
            if (unit < 0 || quantity < 1) {
                throw StripeRefusal.invalid("parameter_invalid_integer", at, "Invalid amount or quantity.");
            }
            currency = itemCurrency;
            total = Math.addExact(total, Math.multiplyExact(unit, quantity));
            list.add(item(priceData, unit, quantity, itemCurrency));
        }
        return new LineItems(list, total, currency);
    }

    private static ObjectNode item(JsonNode priceData, long unit, long quantity, String currency) {
        String name = priceData.path("product_data").path("name").asString("Item");
        ObjectNode item = Json.object();
        item.put("id", "li_1" + RandomText.ofLength(23));
        item.put("object", "item");
        item.put("amount_discount", 0);
        item.put("amount_subtotal", unit * quantity);
        item.put("amount_tax", 0);
        item.put("amount_total", unit * quantity);
        item.put("currency", currency);
        item.put("description", name);
        item.put("quantity", quantity);
        ObjectNode price = item.putObject("price");
        price.put("id", "price_1" + RandomText.ofLength(23));
        price.put("object", "price");
        price.put("active", false);
        price.put("currency", currency);
        price.put("livemode", false);
        price.put("product", "prod_" + RandomText.ofLength(14));
        price.put("type", "one_time");
        price.put("unit_amount", unit);
        return item;
    }

    private static String text(JsonNode priceData, String name, String at) {
        if (!priceData.path(name).isString()) {
            String param = at + "[price_data][" + name + "]";
            throw StripeRefusal.invalid("parameter_missing", param, "Missing required param: " + param + ".");
        }
        return priceData.path(name).asString();
    }
}
