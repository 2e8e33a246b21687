package chat.limitless.api.recharge;

import chat.limitless.api.Ids;
import chat.limitless.api.accounts.UserId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The automatic recharging of one user. There is exactly one per user, so it is named after them.
///
/// @param value `rch_` followed by the user's suffix
public record AutoRechargeId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public AutoRechargeId {
        Ids.require("rch_", value);
    }

    /// That of a user.
    public static AutoRechargeId of(UserId userId) {
        return new AutoRechargeId("rch_" + userId.value().substring(4));
    }

    /// Whose it is.
    public UserId userId() {
        return new UserId("usr_" + value.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
