package chat.limitless.command.accounts;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.OpenDataView;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserCommand.SetMailPreferences;
import chat.limitless.api.accounts.UserCommand.SignIn;
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
import chat.limitless.command.testing.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/// The short words of the user tests: Ann, and Rita the admin, at [#NOW].
final class UserStories {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final UserId ANN = new UserId("usr_ann");
    static final UserId RITA = new UserId("usr_rita");

    private static final Instant VIEW_EXPIRY = NOW.plus(Duration.ofHours(1));

    private UserStories() {}

    static AggregateTestFixture<User> user() {
        return Decisions.of(User.class);
    }

    static SignIn signIn(String id) {
        return signIn(id, "Ann", "ann@example.org", false);
    }

    static SignIn signInAsOwner(String id) {
        return signIn(id, "Ann", "ann@example.org", true);
    }

    static SignIn signIn(String id, String name, @Nullable String email, boolean owner) {
        return new SignIn(
                ANN, "manus", text("ext-1"), text(name), text(email), "google", signInId(id), null, null, owner, NOW);
    }

    static UserRegistered registered() {
        return new UserRegistered(ANN, "manus", text("ext-1"), text("Ann"), text("ann@example.org"), "google", NOW);
    }

    static UserProfileTaken profileTaken(String name, @Nullable String email) {
        return new UserProfileTaken(ANN, text(name), text(email), "google", NOW);
    }

    static UserSignedIn signedIn(String id) {
        return new UserSignedIn(ANN, signInId(id), null, null, NOW);
    }

    static UserSignedIn signedIn(String id, Instant at) {
        return new UserSignedIn(ANN, signInId(id), null, null, at);
    }

    static EndSignIn endSignIn(String id) {
        return new EndSignIn(ANN, signInId(id), "signed-out", NOW);
    }

    static SignInEnded signInEnded(String id, String reason) {
        return new SignInEnded(ANN, signInId(id), reason, NOW);
    }

    static GrantRole grant(Role role) {
        return new GrantRole(ANN, role, RITA, NOW);
    }

    static RoleGranted granted(Role role) {
        return new RoleGranted(ANN, role, RITA, NOW);
    }

    static RoleGranted madeAdminAsOwner() {
        return new RoleGranted(ANN, Role.ADMIN, null, NOW);
    }

    static RevokeRole revoke(Role role) {
        return new RevokeRole(ANN, role, RITA, NOW);
    }

    static RoleRevoked revoked(Role role) {
        return new RoleRevoked(ANN, role, RITA, NOW);
    }

    static DisableUser disable() {
        return new DisableUser(ANN, RITA, NOW);
    }

    static UserDisabled disabled() {
        return new UserDisabled(ANN, RITA, NOW);
    }

    static EnableUser enable() {
        return new EnableUser(ANN, RITA, NOW);
    }

    static UserEnabled enabled() {
        return new UserEnabled(ANN, RITA, NOW);
    }

    static OpenDataView openView(String id) {
        return new OpenDataView(ANN, viewId(id), RITA, "timeline", text("ticket 7"), VIEW_EXPIRY, NOW);
    }

    static DataViewOpened viewOpened(String id) {
        return new DataViewOpened(ANN, viewId(id), RITA, "timeline", text("ticket 7"), NOW, VIEW_EXPIRY);
    }

    static SetMailPreferences preferMail(Language language, MailKind... off) {
        return new SetMailPreferences(ANN, List.of(off), language, NOW);
    }

    static MailPreferencesSet mailPreferred(Language language, MailKind... off) {
        return new MailPreferencesSet(ANN, List.of(off), language, NOW);
    }

    private static SignInId signInId(String id) {
        return new SignInId("sgn_" + id);
    }

    private static DataViewId viewId(String id) {
        return new DataViewId("viw_" + id);
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : PersonalText.of(text);
    }
}
