package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.RecordFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Objects of one kind, in the order they were made. Whoever changes one holds the flow's lock.
final class StripeBooks {
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final RecordFile file;
    private final String kind;

    StripeBooks(RecordFile file, String kind) {
        this.file = file;
        this.kind = kind;
        file.loaded().forEach(object -> byId.put(object.path("id").asString(""), object));
    }

    synchronized ObjectNode get(String id) {
        ObjectNode found = byId.get(id);
        if (found == null) {
            throw StripeRefusal.missing(kind, id);
        }
        return found.deepCopy();
    }

    synchronized @Nullable ObjectNode find(String id) {
        ObjectNode found = byId.get(id);
        return found == null ? null : found.deepCopy();
    }

    synchronized void save(ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        byId.put(kept.path("id").asString(""), kept);
        file.write(kept);
    }

    synchronized List<ObjectNode> newestFirst() {
        List<ObjectNode> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    synchronized List<ObjectNode> oldestFirst() {
        return List.copyOf(byId.values());
    }
}
