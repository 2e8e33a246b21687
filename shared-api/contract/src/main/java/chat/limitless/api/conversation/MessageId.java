package chat.limitless.api.conversation;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// One message a user wrote; made by the client from a UUIDv7, so it starts with its time.
///
/// @param value `msg_` followed by 3 to 60 characters of `a-z`, `0-9`
public record MessageId(@JsonValue String value) {

    private static final Pattern TIMED = Pattern.compile("msg_[0-9a-f]{12}[a-z0-9]*");

    /// When the message was written by the clock of its client, read from the id; milliseconds since 1970. 0 when the
    /// id carries no time.
    public long madeAtMillis() {
        return TIMED.matcher(value).matches() ? Long.parseLong(value, 4, 16, 16) : 0;
    }

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
