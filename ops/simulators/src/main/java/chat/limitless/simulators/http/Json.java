package chat.limitless.simulators.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees: a simulator copies what it was sent, so it must not squeeze it into types of its own.
public final class Json {
    /// Plain decimals, because vendors write prices such as 0.0000001 without an exponent.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /// An empty object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// An empty array.
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// The text of a tree, on one line.
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// The text of a tree, on several lines that end with a line feed everywhere.
    public static String indented(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r", "");
    }

    /// A copy without the fields that begin with an underscore: those are the simulator's own notes.
    public static ObjectNode shown(ObjectNode node) {
        ObjectNode shown = node.deepCopy();
        shown.propertyNames().stream()
                .filter(name -> name.startsWith("_"))
                .toList()
                .forEach(shown::remove);
        return shown;
    }

    /// The text of a string as JSON, with its quotes.
    public static String quoted(String value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads an object; anything else is a [BadJson].
    public static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new BadJson(e);
        }
        throw new BadJson(null);
    }

    /// The body was not a JSON object.
    public static final class BadJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadJson(@Nullable Throwable cause) {
            super("not a JSON object", cause);
        }
    }
}
