package chat.limitless.api.payments;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Our name of something the payment provider told, made of the provider's.
///
/// @param value `ntc_` followed by 3 to 60 characters of `a-z`, `0-9`
public record PaymentNoticeId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public PaymentNoticeId {
        Ids.require("ntc_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
