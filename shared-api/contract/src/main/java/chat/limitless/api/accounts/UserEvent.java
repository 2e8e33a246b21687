package chat.limitless.api.accounts;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one user, and every look of somebody else at their data.
public sealed interface UserEvent extends DomainEvent {

    /// The user.
    UserId userId();

    @Override
    default String streamId() {
        return userId().value();
    }

    @Override
    default UserId subjectId() {
        return userId();
    }

    /// A person signed in for the first time. `issuer` names the identity provider, `externalId` the person there.
    @EventName("accounts.user-registered")
    record UserRegistered(
            UserId userId,
            String issuer,
            PersonalText externalId,
            PersonalText name,
            @Nullable PersonalText email,
            @Nullable String loginMethod,
            Instant registeredAt)
            implements UserEvent {}

    /// The identity provider told another name or e-mail than before; these hold from now on.
    @EventName("accounts.user-profile-taken")
    record UserProfileTaken(
            UserId userId,
            PersonalText name,
            @Nullable PersonalText email,
            @Nullable String loginMethod,
            Instant takenAt)
            implements UserEvent {}

    /// A browser was signed in. Which of our languages it prefers is known since revision 2.
    @EventName(value = "accounts.user-signed-in", revision = 2)
    record UserSignedIn(
            UserId userId,
            SignInId signInId,
            @Nullable PersonalText userAgent,
            @Nullable Language language,
            Instant signedInAt)
            implements UserEvent {}

    /// That sign-in is worth nothing any more: `signed-out`, `ended-by-user`, `disabled`, `too-many`.
    @EventName("accounts.sign-in-ended")
    record SignInEnded(UserId userId, SignInId signInId, String reason, Instant endedAt) implements UserEvent {}

    /// The user may do what the role may do. `by` is the admin; null when configuration named the owner.
    @EventName("accounts.role-granted")
    record RoleGranted(UserId userId, Role role, @Nullable UserId by, Instant grantedAt) implements UserEvent {}

    /// The user may no longer do what the role may do.
    @EventName("accounts.role-revoked")
    record RoleRevoked(UserId userId, Role role, UserId by, Instant revokedAt) implements UserEvent {}

    /// An admin closed the account; all sign-ins end.
    @EventName("accounts.user-disabled")
    record UserDisabled(UserId userId, UserId by, Instant disabledAt) implements UserEvent {}

    /// An admin opened the account again.
    @EventName("accounts.user-enabled")
    record UserEnabled(UserId userId, UserId by, Instant enabledAt) implements UserEvent {}

    /// An agent announced a look at this user's data, with a reason, until it expires.
    @EventName("accounts.data-view-opened")
    record DataViewOpened(
            UserId userId,
            DataViewId viewId,
            UserId agentId,
            String scope,
            PersonalText reason,
            Instant openedAt,
            Instant expiresAt)
            implements UserEvent {}

    /// The user said which e-mails not to get, and the language of the others.
    @EventName("accounts.mail-preferences-set")
    record MailPreferencesSet(UserId userId, List<MailKind> off, Language language, Instant setAt)
            implements UserEvent {}
}
