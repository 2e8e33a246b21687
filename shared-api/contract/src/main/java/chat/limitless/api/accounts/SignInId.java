package chat.limitless.api.accounts;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One sign-in (session) of a user, from the callback until it is ended.
///
/// @param value `sgn_` followed by 3 to 60 characters of `a-z`, `0-9`
public record SignInId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public SignInId {
        Ids.require("sgn_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
