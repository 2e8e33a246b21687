package chat.limitless.api.payments;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One attempt of a user to buy a pack.
///
/// @param value `pay_` followed by 3 to 60 characters of `a-z`, `0-9`
public record PurchaseId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public PurchaseId {
        Ids.require("pay_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
