package chat.limitless.api.conversation;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One chat of one user.
///
/// @param value `cnv_` followed by 3 to 60 characters of `a-z`, `0-9`
public record ConversationId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public ConversationId {
        Ids.require("cnv_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
