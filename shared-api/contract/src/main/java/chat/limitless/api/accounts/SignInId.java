package chat.limitless.api.accounts;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/// One sign-in (session) of a user, from the callback until it is ended.
///
/// @param value `sgn_` followed by 3 to 60 characters of `a-z`, `0-9`
public record SignInId(@JsonValue String value) {

    /// A sign-in counts this long after it began, whatever happens.
    public static final Duration COUNTS_FOR = Duration.ofDays(30);

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
