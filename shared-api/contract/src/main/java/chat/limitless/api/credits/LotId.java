package chat.limitless.api.credits;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Credits granted at one time, from one source. Derived from the purchase, so that a second grant is the same lot.
///
/// @param value `lot_` followed by 3 to 60 characters of `a-z`, `0-9`
public record LotId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public LotId {
        Ids.require("lot_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
