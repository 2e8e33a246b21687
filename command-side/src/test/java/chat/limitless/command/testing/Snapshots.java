package chat.limitless.command.testing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.json.JsonMapper;

/// Writes a state as a snapshot would and reads it back.
public final class Snapshots {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .build();

    private Snapshots() {}

    /// The state as the next load would see it.
    public static <T> T again(T state, Class<T> type) {
        return JSON.readValue(json(state), type);
    }

    /// The bytes that would be stored.
    public static String json(Object state) {
        return JSON.writeValueAsString(state);
    }
}
