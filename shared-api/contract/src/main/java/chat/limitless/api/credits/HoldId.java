package chat.limitless.api.credits;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Credits set aside for one reply. Starts with the time it was made (48-bit milliseconds in hex).
///
/// @param value `hld_` followed by 3 to 60 characters of `a-z`, `0-9`
public record HoldId(@JsonValue String value) {

    private static final Pattern TIMED = Pattern.compile("hld_[0-9a-f]{12}[a-z0-9]*");

    /// When the hold was made, read from the id; milliseconds since 1970. 0 when the id carries no time: it then counts
    /// as very old.
    public long madeAtMillis() {
        return TIMED.matcher(value).matches() ? Long.parseLong(value, 4, 16, 16) : 0;
    }

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public HoldId {
        Ids.require("hld_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
