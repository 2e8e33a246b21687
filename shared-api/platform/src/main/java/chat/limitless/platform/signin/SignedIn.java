package chat.limitless.platform.signin;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import java.util.Set;

/// The person behind a request. Declare it as an argument of an endpoint; nobody signed in is answered with 401.
///
/// @param id the user
/// @param signIn the sign-in (browser) the request came with
/// @param roles what the log says now, not what the token said when it was made
public record SignedIn(UserId id, SignInId signIn, Set<Role> roles) {

    /// Takes a copy of the roles.
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /// Whether the person holds `role`.
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
