package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A session as callers see it, with what they asked to have expanded.
final class SessionView {
    private SessionView() {}

    static ObjectNode of(ObjectNode session, @Nullable ObjectNode intent, JsonNode expand) {
        ObjectNode shown = Json.shown(session);
        for (JsonNode wanted : FormTree.list(expand)) {
            if ("payment_intent".equals(wanted.asString("")) && intent != null) {
                shown.set("payment_intent", Json.shown(intent));
            }
            if ("line_items".equals(wanted.asString(""))) {
                shown.set("line_items", lineItems(session));
            }
        }
        return shown;
    }

    static ObjectNode lineItems(ObjectNode session) {
        ObjectNode list = Json.object();
        list.put("object", "list");
        list.set("data", session.path("_line_items"));
        list.put("has_more", false);
        list.put("url", "/v1/checkout/sessions/" + session.path("id").asString("") + "/line_items");
        return list;
    }
}
