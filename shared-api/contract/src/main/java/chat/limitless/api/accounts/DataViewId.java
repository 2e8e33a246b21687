package chat.limitless.api.accounts;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One announced look of a support agent at one user's data.
///
/// @param value `viw_` followed by 3 to 60 characters of `a-z`, `0-9`
public record DataViewId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public DataViewId {
        Ids.require("viw_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
