package chat.limitless.command.accounts;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.OpenDataView;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserCommand.SetMailPreferences;
import chat.limitless.api.accounts.UserCommand.SignIn;
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
import java.util.ArrayList;
import java.util.List;

/// The rules of a user: who may sign in, who holds which role. Whether the caller is an admin was checked before.
final class UserDecider {

    private UserDecider() {}

    /// Registers at the first time, takes a changed profile later, makes the owner admin, and signs in. So many
    /// sign-ins count at once that the list stays short; one more ends the oldest.
    static List<UserEvent> decide(UserState state, SignIn command) {
        if (state.knows(command.signInId())) {
            return List.of();
        }
        if (state.disabled()) {
            throw new Refused(RefusalCode.ACCOUNT_DISABLED);
        }
        List<UserEvent> events = new ArrayList<>();
        if (!state.registered()) {
            events.add(registered(command));
        } else if (!profileOf(command).equals(state.profile())) {
            events.add(new UserProfileTaken(
                    command.userId(), command.name(), command.email(), command.loginMethod(), command.at()));
        }
        if (command.owner() && !(state.owner() && state.roles().contains(Role.ADMIN))) {
            events.add(new RoleGranted(command.userId(), Role.ADMIN, null, command.at()));
        }
        var counting = state.signInsAt(command.at());
        if (counting.size() >= UserState.SIGN_INS_MAX) {
            events.add(new SignInEnded(command.userId(), counting.getFirst(), "too-many", command.at()));
        }
        events.add(new UserSignedIn(
                command.userId(), command.signInId(), command.userAgent(), command.language(), command.at()));
        return List.copyOf(events);
    }

    static List<SignInEnded> decide(UserState state, EndSignIn command) {
        requireRegistered(state);
        return state.signInsAt(command.at()).contains(command.signInId())
                ? List.of(new SignInEnded(command.userId(), command.signInId(), command.reason(), command.at()))
                : List.of();
    }

    static List<RoleGranted> decide(UserState state, GrantRole command) {
        requireRegistered(state);
        return state.roles().contains(command.role())
                ? List.of()
                : List.of(new RoleGranted(command.userId(), command.role(), command.by(), command.at()));
    }

    static List<RoleRevoked> decide(UserState state, RevokeRole command) {
        requireRegistered(state);
        if (!state.roles().contains(command.role())) {
            return List.of();
        }
        if (command.role() == Role.ADMIN) {
            requireNotOwner(state);
        }
        return List.of(new RoleRevoked(command.userId(), command.role(), command.by(), command.at()));
    }

    /// Ends every sign-in by an event of its own, so that none counts again when the account is opened again.
    static List<UserEvent> decide(UserState state, DisableUser command) {
        requireRegistered(state);
        if (state.disabled()) {
            return List.of();
        }
        requireNotOwner(state);
        List<UserEvent> events = new ArrayList<>();
        events.add(new UserDisabled(command.userId(), command.by(), command.at()));
        for (var signInId : state.signInsAt(command.at())) {
            events.add(new SignInEnded(command.userId(), signInId, "disabled", command.at()));
        }
        return List.copyOf(events);
    }

    static List<UserEnabled> decide(UserState state, EnableUser command) {
        requireRegistered(state);
        return state.disabled() ? List.of(new UserEnabled(command.userId(), command.by(), command.at())) : List.of();
    }

    static List<DataViewOpened> decide(UserState state, OpenDataView command) {
        requireRegistered(state);
        if (state.dataViews().contains(command.viewId())) {
            return List.of();
        }
        return List.of(new DataViewOpened(
                command.userId(),
                command.viewId(),
                command.agentId(),
                command.scope(),
                command.reason(),
                command.at(),
                command.expiresAt()));
    }

    static List<MailPreferencesSet> decide(UserState state, SetMailPreferences command) {
        requireRegistered(state);
        var off = command.off().stream().distinct().sorted().toList();
        return new UserState.MailPreferences(off, command.language()).equals(state.mail())
                ? List.of()
                : List.of(new MailPreferencesSet(command.userId(), off, command.language(), command.at()));
    }

    private static UserRegistered registered(SignIn command) {
        return new UserRegistered(
                command.userId(),
                command.issuer(),
                command.externalId(),
                command.name(),
                command.email(),
                command.loginMethod(),
                command.at());
    }

    private static UserState.Profile profileOf(SignIn command) {
        return new UserState.Profile(command.name(), command.email(), command.loginMethod());
    }

    private static void requireRegistered(UserState state) {
        if (!state.registered()) {
            throw new Refused(RefusalCode.USER_UNKNOWN);
        }
    }

    /// With the owner locked out, nobody could let anybody in again.
    private static void requireNotOwner(UserState state) {
        if (state.owner()) {
            throw new Refused(RefusalCode.OWNER_STAYS_ADMIN);
        }
    }
}
