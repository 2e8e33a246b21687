package chat.limitless.api.conversation;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One message a user wrote; made by the client from a UUIDv7, so it starts with its time.
///
/// @param value `msg_` followed by 3 to 60 characters of `a-z`, `0-9`
public record MessageId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public MessageId {
        Ids.require("msg_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
