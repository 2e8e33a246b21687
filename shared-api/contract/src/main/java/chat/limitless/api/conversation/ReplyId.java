package chat.limitless.api.conversation;

import chat.limitless.api.Ids;
import chat.limitless.api.credits.HoldId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One reply to one message. Shares its suffix with the hold that pays for it.
///
/// @param value `rpl_` followed by 3 to 60 characters of `a-z`, `0-9`
public record ReplyId(@JsonValue String value) {

    /// The hold that pays for this reply.
    public HoldId holdId() {
        return new HoldId("hld_" + value.substring(4));
    }

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public ReplyId {
        Ids.require("rpl_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
