package chat.limitless.api.accounts;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One person's account. Derived from a keyed hash of identity issuer and subject; a new generation follows an erasure.
///
/// @param value `usr_` followed by 3 to 60 characters of `a-z`, `0-9`
public record UserId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public UserId {
        Ids.require("usr_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
