package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns `a[b][0]=x` into nested objects. Values stay the strings that were sent; lists are objects keyed by index,
/// and [#list(JsonNode)] reads them in order.
final class FormTree {
    private FormTree() {}

    static ObjectNode of(Map<String, String> form) {
        ObjectNode tree = Json.object();
        form.forEach((name, value) -> put(tree, keys(name), value));
        return tree;
    }

    /// The members of a list, whether it was sent as `x[0]`, `x[]` or not at all.
    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> members = new ArrayList<>();
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(members::add);
        }
        return members;
    }

    private static void put(ObjectNode tree, List<String> keys, String value) {
        ObjectNode at = tree;
        for (String key : keys.subList(0, keys.size() - 1)) {
            at = at.get(key) instanceof ObjectNode inner ? inner : at.putObject(key);
        }
        at.put(keys.getLast(), value);
    }

    private static List<String> keys(String name) {
        List<String> keys = new ArrayList<>();
        int open = name.indexOf('[');
        keys.add(open < 0 ? name : name.substring(0, open));
        while (open >= 0) {
            int close = name.indexOf(']', open);
            if (close < 0) {
                break;
            }
            String key = name.substring(open + 1, close);
            keys.add(key.isEmpty() ? "0" : key);
            open = name.indexOf('[', close);
        }
        return keys;
    }
}
