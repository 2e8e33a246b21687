package chat.limitless.api.credits;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One change of an account by hand.
///
/// @param value `adj_` followed by 3 to 60 characters of `a-z`, `0-9`
public record AdjustmentId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public AdjustmentId {
        Ids.require("adj_", value);
    }

    /// The lot that added credits become.
    public LotId lotId() {
        return new LotId("lot_" + value.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
