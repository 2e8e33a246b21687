package chat.limitless.api.payments;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One refund started by us; also what the provider is given to recognise a repeated request.
///
/// @param value `rrq_` followed by 3 to 60 characters of `a-z`, `0-9`
public record RefundRequestId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public RefundRequestId {
        Ids.require("rrq_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
