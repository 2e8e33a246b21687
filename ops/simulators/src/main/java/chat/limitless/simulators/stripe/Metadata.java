package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Metadata exactly as sent, within Stripe's limits.
final class Metadata {
    private static final int KEYS_MAX = 50;
    private static final int NAME_LENGTH_MAX = 40;
    private static final int VALUE_LENGTH_MAX = 500;

    private Metadata() {}

    static ObjectNode of(JsonNode sent) {
        ObjectNode metadata = Json.object();
        if (sent instanceof ObjectNode object) {
            metadata.setAll(object);
        }
        if (metadata.size() > KEYS_MAX) {
            throw StripeRefusal.invalid(null, "metadata", "You can only have up to 50 metadata keys.");
        }
        for (String name : metadata.propertyNames()) {
            if (name.length() > NAME_LENGTH_MAX) {
                throw StripeRefusal.invalid(null, "metadata", "Metadata keys must be shorter than 40 characters.");
            }
            if (metadata.path(name).asString("").length() > VALUE_LENGTH_MAX) {
                throw StripeRefusal.invalid(
                        null, "metadata[" + name + "]", "Metadata values must be shorter than 500 characters.");
            }
        }
        return metadata;
    }
}
