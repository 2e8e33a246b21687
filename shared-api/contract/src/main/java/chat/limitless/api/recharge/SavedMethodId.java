package chat.limitless.api.recharge;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A saved way to pay, in our own words: derived from the provider's id of it, which is personal and stands sealed.
///
/// @param value `pmt_` followed by 3 to 60 characters of `a-z`, `0-9`
public record SavedMethodId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public SavedMethodId {
        Ids.require("pmt_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
