package chat.limitless.command.accounts;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What deciding about a user needs to know.
///
/// @param owner whether configuration made this user admin; nobody takes that away
/// @param roles sorted
/// @param signIns those that count
/// @param endedSignIns the last ones that ended, so that a repeated sign-in does not come back to life
/// @param dataViews the last announced looks, so that repeating one changes nothing
/// @param profile what the identity provider told last. In memory only: a snapshot leaves it out, because a state holds
///     no personal text at rest; the next sign-in then takes the profile anew
@JsonIgnoreProperties("profile")
record UserState(
        boolean registered,
        boolean disabled,
        boolean owner,
        List<Role> roles,
        List<SignInId> signIns,
        List<SignInId> endedSignIns,
        List<DataViewId> dataViews,
        @Nullable Profile profile) {

    static final UserState NONE = new UserState(false, false, false, List.of(), List.of(), List.of(), List.of(), null);

    private static final int REMEMBERED = 100;

    record Profile(
            PersonalText name,
            @Nullable PersonalText email,
            @Nullable String loginMethod) {}

    UserState {
        roles = List.copyOf(roles);
        signIns = List.copyOf(signIns);
        endedSignIns = List.copyOf(endedSignIns);
        dataViews = List.copyOf(dataViews);
    }

    UserState evolve(UserEvent event) {
        return switch (event) {
            case UserRegistered user -> withProfile(new Profile(user.name(), user.email(), user.loginMethod()));
            case UserProfileTaken user -> withProfile(new Profile(user.name(), user.email(), user.loginMethod()));
            case UserSignedIn signedIn -> withSignIns(plus(signIns, signedIn.signInId()), endedSignIns);
            case SignInEnded ended ->
                withSignIns(minus(signIns, ended.signInId()), lastOf(plus(endedSignIns, ended.signInId())));
            case RoleGranted granted -> withRoles(owner || granted.by() == null, sorted(plus(roles, granted.role())));
            case RoleRevoked revoked -> withRoles(owner, minus(roles, revoked.role()));
            case UserDisabled _ -> withDisabled(true);
            case UserEnabled _ -> withDisabled(false);
            case DataViewOpened view -> withDataViews(lastOf(plus(dataViews, view.viewId())));
        };
    }

    private UserState withProfile(Profile taken) {
        return new UserState(true, disabled, owner, roles, signIns, endedSignIns, dataViews, taken);
    }

    private UserState withSignIns(List<SignInId> counting, List<SignInId> ended) {
        return new UserState(registered, disabled, owner, roles, counting, ended, dataViews, profile);
    }

    private UserState withRoles(boolean isOwner, List<Role> held) {
        return new UserState(registered, disabled, isOwner, held, signIns, endedSignIns, dataViews, profile);
    }

    private UserState withDisabled(boolean isDisabled) {
        return new UserState(registered, isDisabled, owner, roles, signIns, endedSignIns, dataViews, profile);
    }

    private UserState withDataViews(List<DataViewId> views) {
        return new UserState(registered, disabled, owner, roles, signIns, endedSignIns, views, profile);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        var more = new ArrayList<>(list);
        more.add(added);
        return more;
    }

    private static <T> List<T> minus(List<T> list, T removed) {
        return list.stream().filter(item -> !item.equals(removed)).toList();
    }

    private static <T> List<T> lastOf(List<T> list) {
        return list.subList(Math.max(0, list.size() - REMEMBERED), list.size());
    }

    private static List<Role> sorted(List<Role> held) {
        return held.stream().sorted().distinct().toList();
    }
}
