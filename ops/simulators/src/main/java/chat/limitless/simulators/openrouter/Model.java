package chat.limitless.simulators.openrouter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One entry of the catalogue. What only the simulator knows starts with an underscore and never leaves it.
record Model(ObjectNode entry) {
    private static final int UNLIMITED_OUTPUT = 32_768;

    String id() {
        return entry.path("id").asString("");
    }

    String provider() {
        return entry.path("_provider").asString("Stealth");
    }

    /// Some providers go on generating, and billing, after the caller left.
    boolean stopsBillingOnAbort() {
        return entry.path("_stopsBillingOnAbort").asBoolean(true);
    }

    int contextTokens() {
        return entry.path("context_length").asInt(0);
    }

    int maxOutputTokens() {
        return entry.path("top_provider").path("max_completion_tokens").asInt(UNLIMITED_OUTPUT);
    }

    boolean writesText() {
        return has(entry.path("architecture").path("output_modalities"), "text")
                && !has(entry.path("architecture").path("output_modalities"), "image");
    }

    boolean hasOutput(String modality) {
        return has(entry.path("architecture").path("output_modalities"), modality);
    }

    boolean hasVariablePrice() {
        return "-1".equals(entry.path("pricing").path("prompt").asString(""));
    }

    boolean reasons() {
        return has(entry.path("supported_parameters"), "reasoning");
    }

    Price price(int promptTokens) {
        return Price.of(entry.path("pricing"), promptTokens);
    }

    ObjectNode shown() {
        ObjectNode shown = entry.deepCopy();
        shown.remove("_provider");
        shown.remove("_stopsBillingOnAbort");
        return shown;
    }

    private static boolean has(JsonNode list, String wanted) {
        for (JsonNode value : list) {
            if (wanted.equals(value.asString(""))) {
                return true;
            }
        }
        return false;
    }
}
