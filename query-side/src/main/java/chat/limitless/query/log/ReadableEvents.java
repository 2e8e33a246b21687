package chat.limitless.query.log;

import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an event says, with personal text hidden.
@Component
public class ReadableEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final EventSerializer serializer;

    ReadableEvents(EventSerializer serializer) {
        this.serializer = serializer;
    }

    /// The fields of the event.
    public Map<String, Object> hidden(StoredEvent stored) {
        return JSON.readValue(serializer.readableJson(stored, false), FIELDS);
    }
}
