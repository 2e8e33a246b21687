package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The models on offer. Tests may change an entry while it runs.
final class Catalogue {
    /// Answers where no other model was named: cheap, with a fixed price.
    static final String FALLBACK = "openai/gpt-4o-mini";

    private final Map<String, Model> models = new LinkedHashMap<>();

    Catalogue() {
        for (JsonNode entry : Json.parse(resource("models.json")).path("data")) {
            put((ObjectNode) entry);
        }
    }

    synchronized void put(ObjectNode entry) {
        models.put(entry.path("id").asString(""), new Model(entry));
    }

    synchronized void remove(String id) {
        models.remove(id);
    }

    synchronized @Nullable Model find(String id) {
        return models.get(id);
    }

    synchronized Collection<Model> all() {
        return List.copyOf(models.values());
    }

    static String resource(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable resource " + name, e);
        }
    }
}
