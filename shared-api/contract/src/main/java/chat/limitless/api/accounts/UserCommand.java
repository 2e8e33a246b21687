package chat.limitless.api.accounts;

import chat.limitless.api.Command;
import chat.limitless.api.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a user.
public sealed interface UserCommand extends Command {

    /// The user.
    UserId userId();

    @Override
    default String targetId() {
        return userId().value();
    }

    /// A person came back from the identity provider: registers them the first time, takes a changed profile, records
    /// the sign-in.
    /// `owner` says that configuration names this person as the owner, who becomes admin.
    record SignIn(
            UserId userId,
            String issuer,
            PersonalText externalId,
            PersonalText name,
            @Nullable PersonalText email,
            @Nullable String loginMethod,
            SignInId signInId,
            @Nullable PersonalText userAgent,
            @Nullable Language language,
            boolean owner,
            Instant at)
            implements UserCommand {}

    /// Ends one sign-in; a second time changes nothing.
    record EndSignIn(UserId userId, SignInId signInId, String reason, Instant at) implements UserCommand {}

    /// Gives a role; a second time changes nothing.
    record GrantRole(UserId userId, Role role, UserId by, Instant at) implements UserCommand {}

    /// Takes a role; a second time changes nothing.
    record RevokeRole(UserId userId, Role role, UserId by, Instant at) implements UserCommand {}

    /// Closes the account.
    record DisableUser(UserId userId, UserId by, Instant at) implements UserCommand {}

    /// Opens the account again.
    record EnableUser(UserId userId, UserId by, Instant at) implements UserCommand {}

    /// Announces a look at this user's data.
    record OpenDataView(
            UserId userId,
            DataViewId viewId,
            UserId agentId,
            String scope,
            PersonalText reason,
            Instant expiresAt,
            Instant at)
            implements UserCommand {}

    /// Sets which e-mails the user does not get, and the language of the others.
    record SetMailPreferences(UserId userId, List<MailKind> off, Language language, Instant at)
            implements UserCommand {}
}
