package chat.limitless.command.accounts;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
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
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What deciding about a user needs to know.
///
/// @param owner whether configuration made this user admin; nobody takes that away
/// @param roles sorted
/// @param signIns those that count, oldest first; what has run out is forgotten with the next sign-in
/// @param endedSignIns the last ones that ended, so that a repeated sign-in does not come back to life
/// @param dataViews the last announced looks, so that repeating one changes nothing
/// @param mail which e-mails they do not want; null until they said so
/// @param profile what the identity provider told last. In memory only: a snapshot leaves it out, because a state holds
///     no personal text at rest; the next sign-in then takes the profile anew
@JsonIgnoreProperties("profile")
record UserState(
        boolean registered,
        boolean disabled,
        boolean owner,
        List<Role> roles,
        List<Counting> signIns,
        List<SignInId> endedSignIns,
        List<DataViewId> dataViews,
        @Nullable MailPreferences mail,
        @Nullable Profile profile) {

    static final UserState NONE =
            new UserState(false, false, false, List.of(), List.of(), List.of(), List.of(), null, null);

    /// A person signed in more often ends the oldest sign-in.
    static final int SIGN_INS_MAX = 100;

    private static final int REMEMBERED = 100;

    /// A sign-in that was not ended.
    record Counting(SignInId id, Instant since) {

        boolean counts(Instant at) {
            return at.isBefore(since.plus(SignInId.COUNTS_FOR));
        }
    }

    record Profile(
            PersonalText name,
            @Nullable PersonalText email,
            @Nullable String loginMethod) {}

    /// @param off sorted
    record MailPreferences(List<MailKind> off, Language language) {

        MailPreferences {
            off = List.copyOf(off);
        }
    }

    UserState {
        roles = List.copyOf(roles);
        signIns = List.copyOf(signIns);
        endedSignIns = List.copyOf(endedSignIns);
        dataViews = List.copyOf(dataViews);
    }

    /// The sign-ins that count at a time, oldest first.
    List<SignInId> signInsAt(Instant at) {
        return counting(at).stream().map(Counting::id).toList();
    }

    boolean knows(SignInId id) {
        return endedSignIns.contains(id)
                || signIns.stream().anyMatch(signIn -> signIn.id().equals(id));
    }

    private List<Counting> counting(Instant at) {
        return signIns.stream().filter(signIn -> signIn.counts(at)).toList();
    }

    UserState evolve(UserEvent event) {
        return switch (event) {
            case UserRegistered user -> withProfile(new Profile(user.name(), user.email(), user.loginMethod()));
            case UserProfileTaken user -> withProfile(new Profile(user.name(), user.email(), user.loginMethod()));
            case UserSignedIn signedIn ->
                withSignIns(
                        plus(counting(signedIn.signedInAt()), new Counting(signedIn.signInId(), signedIn.signedInAt())),
                        endedSignIns);
            case SignInEnded ended ->
                withSignIns(without(ended.signInId()), lastOf(plus(endedSignIns, ended.signInId())));
            case RoleGranted granted -> withRoles(owner || granted.by() == null, sorted(plus(roles, granted.role())));
            case RoleRevoked revoked -> withRoles(owner, minus(roles, revoked.role()));
            case UserDisabled _ -> withDisabled(true);
            case UserEnabled _ -> withDisabled(false);
            case DataViewOpened view -> withDataViews(lastOf(plus(dataViews, view.viewId())));
            case MailPreferencesSet set -> withMail(new MailPreferences(set.off(), set.language()));
        };
    }

    private UserState withProfile(Profile taken) {
        return new UserState(true, disabled, owner, roles, signIns, endedSignIns, dataViews, mail, taken);
    }

    private UserState withSignIns(List<Counting> counting, List<SignInId> ended) {
        return new UserState(registered, disabled, owner, roles, counting, ended, dataViews, mail, profile);
    }

    private UserState withRoles(boolean isOwner, List<Role> held) {
        return new UserState(registered, disabled, isOwner, held, signIns, endedSignIns, dataViews, mail, profile);
    }

    private UserState withDisabled(boolean isDisabled) {
        return new UserState(registered, isDisabled, owner, roles, signIns, endedSignIns, dataViews, mail, profile);
    }

    private UserState withDataViews(List<DataViewId> views) {
        return new UserState(registered, disabled, owner, roles, signIns, endedSignIns, views, mail, profile);
    }

    private UserState withMail(MailPreferences preferences) {
        return new UserState(
                registered, disabled, owner, roles, signIns, endedSignIns, dataViews, preferences, profile);
    }

    private List<Counting> without(SignInId ended) {
        return signIns.stream().filter(signIn -> !signIn.id().equals(ended)).toList();
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
