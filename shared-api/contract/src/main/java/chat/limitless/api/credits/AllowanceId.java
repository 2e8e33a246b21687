package chat.limitless.api.credits;

import chat.limitless.api.Ids;
import chat.limitless.api.accounts.UserId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What one person of finance changes by hand: the user's id behind another prefix.
///
/// @param value `alw_` followed by the user's suffix
public record AllowanceId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public AllowanceId {
        Ids.require("alw_", value);
    }

    /// The allowance of a person.
    public static AllowanceId of(UserId userId) {
        return new AllowanceId("alw_" + userId.value().substring(4));
    }

    /// Whose it is.
    public UserId userId() {
        return new UserId("usr_" + value.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
