package chat.limitless.platform.signin;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import java.util.Optional;
import java.util.Set;

/// What the log says about people who are signed in: roles, closed accounts, ended sign-ins. In memory, fed by the
/// tail of the log, complete before the process is ready and at most a moment behind afterwards.
public interface SignInRegistry {

    /// The person behind a session; empty when the account is closed or the sign-in was ended.
    Optional<SignedIn> find(SessionTokens.Session session);

    /// The roles of a user now.
    Set<Role> rolesOf(UserId userId);

    /// Tells `listener` about ends from now on, so that open streams can be closed. Run the answer to stop listening.
    Runnable onEnd(EndListener listener);

    /// Whether the history has been read.
    boolean isComplete();

    /// Told about ends; must not block.
    @FunctionalInterface
    interface EndListener {

        /// One sign-in ended, or all of the user's when `signInId` is empty.
        void ended(UserId userId, Optional<SignInId> signInId);
    }
}
