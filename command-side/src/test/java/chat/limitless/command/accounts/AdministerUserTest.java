package chat.limitless.command.accounts;

import static chat.limitless.api.RefusalCode.OWNER_STAYS_ADMIN;
import static chat.limitless.api.RefusalCode.USER_UNKNOWN;
import static chat.limitless.command.accounts.UserStories.NOW;
import static chat.limitless.command.accounts.UserStories.disable;
import static chat.limitless.command.accounts.UserStories.disabled;
import static chat.limitless.command.accounts.UserStories.enable;
import static chat.limitless.command.accounts.UserStories.enabled;
import static chat.limitless.command.accounts.UserStories.grant;
import static chat.limitless.command.accounts.UserStories.granted;
import static chat.limitless.command.accounts.UserStories.madeAdminAsOwner;
import static chat.limitless.command.accounts.UserStories.openView;
import static chat.limitless.command.accounts.UserStories.registered;
import static chat.limitless.command.accounts.UserStories.revoke;
import static chat.limitless.command.accounts.UserStories.revoked;
import static chat.limitless.command.accounts.UserStories.signInEnded;
import static chat.limitless.command.accounts.UserStories.signedIn;
import static chat.limitless.command.accounts.UserStories.user;
import static chat.limitless.command.accounts.UserStories.viewOpened;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Roles, closing an account, and looks at somebody's data.
@Tag("fast")
class AdministerUserTest {

    @Test
    void every_role_can_be_given() {
        for (var role : Role.values()) {
            user().given(registered()).when(grant(role)).expectEvents(granted(role));
        }
    }

    @Test
    void a_role_is_given_once() {
        user().given(registered(), granted(Role.SUPPORT))
                .when(grant(Role.SUPPORT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_role_taken_can_be_given_again() {
        user().given(registered(), granted(Role.SUPPORT), revoked(Role.SUPPORT))
                .when(grant(Role.SUPPORT))
                .expectEvents(granted(Role.SUPPORT));
    }

    @Test
    void a_role_can_be_taken() {
        user().given(registered(), granted(Role.ADMIN)).when(revoke(Role.ADMIN)).expectEvents(revoked(Role.ADMIN));
    }

    @Test
    void a_role_not_held_cannot_be_taken() {
        user().given(registered(), granted(Role.SUPPORT))
                .when(revoke(Role.FINANCE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_owner_stays_admin() {
        user().given(registered(), madeAdminAsOwner())
                .when(revoke(Role.ADMIN))
                .expectException(refused(OWNER_STAYS_ADMIN))
                .expectNoEvents();
    }

    @Test
    void the_owner_can_lose_another_role() {
        user().given(registered(), madeAdminAsOwner(), granted(Role.FINANCE))
                .when(revoke(Role.FINANCE))
                .expectEvents(revoked(Role.FINANCE));
    }

    @Test
    void disabling_ends_every_sign_in() {
        user().given(registered(), signedIn("one"), signedIn("two"), signInEnded("one", "signed-out"), signedIn("six"))
                .when(disable())
                .expectEvents(disabled(), signInEnded("two", "disabled"), signInEnded("six", "disabled"));
    }

    @Test
    void disabling_ends_no_sign_in_that_has_run_out() {
        user().given(registered(), signedIn("old", NOW.minus(SignInId.COUNTS_FOR)))
                .when(disable())
                .expectEvents(disabled());
    }

    @Test
    void an_account_is_disabled_once() {
        user().given(registered(), disabled())
                .when(disable())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_owner_cannot_be_locked_out() {
        user().given(registered(), madeAdminAsOwner()).when(disable()).expectException(refused(OWNER_STAYS_ADMIN));
    }

    @Test
    void an_account_can_be_enabled_again() {
        user().given(registered(), disabled()).when(enable()).expectEvents(enabled());
    }

    @Test
    void an_account_not_disabled_cannot_be_enabled() {
        user().given(registered())
                .when(enable())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        user().given(registered(), disabled(), enabled())
                .when(enable())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_look_at_the_data_is_announced() {
        user().given(registered()).when(openView("one")).expectEvents(viewOpened("one"));
    }

    @Test
    void a_look_is_announced_once() {
        user().given(registered(), viewOpened("one"))
                .when(openView("one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_look_is_announced_again() {
        user().given(registered(), viewOpened("one")).when(openView("two")).expectEvents(viewOpened("two"));
    }

    @Test
    void an_unknown_user_is_refused() {
        for (var command : List.of(grant(Role.ADMIN), revoke(Role.ADMIN), disable(), enable(), openView("one"))) {
            user().givenNoPriorActivity().when(command).expectException(refused(USER_UNKNOWN));
        }
    }
}
