package chat.limitless.platform.signin;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.accounts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The facts behind [SignInRegistry], folded from the events of all users. Written by one thread, read by many.
final class SignInFacts {

    private final Map<UserId, Set<Role>> roles = new ConcurrentHashMap<>();
    private final Map<UserId, Standing> standings = new ConcurrentHashMap<>();
    private final Map<SignInId, Instant> endedSignIns = new ConcurrentHashMap<>();

    /// @param isDisabled whether the account is closed now
    /// @param lastDisabledAt every sign-in up to here is over, also after the account was opened again
    private record Standing(boolean isDisabled, Instant lastDisabledAt) {}

    /// Takes an event into account.
    void apply(UserEvent event) {
        switch (event) {
            case RoleGranted granted -> roles.merge(granted.userId(), Set.of(granted.role()), SignInFacts::union);
            case RoleRevoked revoked ->
                roles.computeIfPresent(revoked.userId(), (_, held) -> without(held, revoked.role()));
            case UserDisabled disabled -> standings.put(disabled.userId(), new Standing(true, disabled.disabledAt()));
            case UserEnabled enabled ->
                standings.computeIfPresent(
                        enabled.userId(), (_, standing) -> new Standing(false, standing.lastDisabledAt()));
            case SignInEnded ended -> endedSignIns.put(ended.signInId(), ended.endedAt());
            case UserRegistered _, UserProfileTaken _, UserSignedIn _, DataViewOpened _, MailPreferencesSet _ -> {
                // says nothing about what somebody may do
            }
        }
    }

    /// Whether a session still counts.
    boolean isValid(SessionTokens.Session session) {
        var standing = standings.get(session.userId());
        var closed = standing != null
                && (standing.isDisabled() || !session.signedInAt().isAfter(standing.lastDisabledAt()));
        return !closed && !endedSignIns.containsKey(session.signInId());
    }

    /// The roles of a user.
    Set<Role> rolesOf(UserId userId) {
        return roles.getOrDefault(userId, Set.of());
    }

    /// Forgets ends of sign-ins whose tokens have run out by themselves.
    void forgetEndsBefore(Instant now, Duration longestSession) {
        endedSignIns.values().removeIf(endedAt -> endedAt.plus(longestSession).isBefore(now));
    }

    private static Set<Role> union(Set<Role> held, Set<Role> more) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(held);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static Set<Role> without(Set<Role> held, Role role) {
        var rest = EnumSet.noneOf(Role.class);
        rest.addAll(held);
        rest.remove(role);
        return Set.copyOf(rest);
    }
}
