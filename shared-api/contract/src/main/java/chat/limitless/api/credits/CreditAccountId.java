package chat.limitless.api.credits;

import chat.limitless.api.Ids;
import chat.limitless.api.accounts.UserId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The credit account of one user: the same id behind another prefix.
///
/// @param value `cra_` followed by the user's suffix
public record CreditAccountId(@JsonValue String value) {

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public CreditAccountId {
        Ids.require("cra_", value);
    }

    /// The account of a user.
    public static CreditAccountId of(UserId userId) {
        return new CreditAccountId("cra_" + userId.value().substring(4));
    }

    /// Whose account it is.
    public UserId userId() {
        return new UserId("usr_" + value.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
