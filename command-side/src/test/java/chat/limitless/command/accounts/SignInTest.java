package chat.limitless.command.accounts;

import static chat.limitless.api.RefusalCode.ACCOUNT_DISABLED;
import static chat.limitless.api.RefusalCode.USER_UNKNOWN;
import static chat.limitless.command.accounts.UserStories.NOW;
import static chat.limitless.command.accounts.UserStories.disabled;
import static chat.limitless.command.accounts.UserStories.enabled;
import static chat.limitless.command.accounts.UserStories.endSignIn;
import static chat.limitless.command.accounts.UserStories.granted;
import static chat.limitless.command.accounts.UserStories.madeAdminAsOwner;
import static chat.limitless.command.accounts.UserStories.profileTaken;
import static chat.limitless.command.accounts.UserStories.registered;
import static chat.limitless.command.accounts.UserStories.signIn;
import static chat.limitless.command.accounts.UserStories.signInAsOwner;
import static chat.limitless.command.accounts.UserStories.signInEnded;
import static chat.limitless.command.accounts.UserStories.signedIn;
import static chat.limitless.command.accounts.UserStories.user;
import static chat.limitless.command.testing.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.command.testing.Snapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class SignInTest {

    @Test
    void registers_the_first_time() {
        user().givenNoPriorActivity().when(signIn("one")).expectEvents(registered(), signedIn("one"));
    }

    @Test
    void the_second_time_is_only_another_sign_in() {
        user().given(registered(), signedIn("one")).when(signIn("two")).expectEvents(signedIn("two"));
    }

    @Test
    void the_same_sign_in_again_changes_nothing() {
        user().given(registered(), signedIn("one"))
                .when(signIn("one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_ended_sign_in_does_not_come_back() {
        user().given(registered(), signedIn("one"), signInEnded("one", "signed-out"))
                .when(signIn("one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void takes_a_changed_name() {
        user().given(registered())
                .when(signIn("one", "Anna", "ann@example.org", false))
                .expectEvents(profileTaken("Anna", "ann@example.org"), signedIn("one"));
    }

    @Test
    void takes_a_changed_address() {
        user().given(registered())
                .when(signIn("one", "Ann", null, false))
                .expectEvents(profileTaken("Ann", null), signedIn("one"));
    }

    @Test
    void a_changed_profile_is_taken_once() {
        user().given(registered(), profileTaken("Anna", null))
                .when(signIn("one", "Anna", null, false))
                .expectEvents(signedIn("one"));
    }

    @Test
    void the_owner_becomes_admin() {
        user().givenNoPriorActivity()
                .when(signInAsOwner("one"))
                .expectEvents(registered(), madeAdminAsOwner(), signedIn("one"));
    }

    @Test
    void the_owner_becomes_admin_once() {
        user().given(registered(), madeAdminAsOwner())
                .when(signInAsOwner("one"))
                .expectEvents(signedIn("one"));
    }

    @Test
    void an_admin_whom_configuration_now_names_owner_is_marked_as_such() {
        user().given(registered(), granted(Role.ADMIN))
                .when(signInAsOwner("one"))
                .expectEvents(madeAdminAsOwner(), signedIn("one"));
    }

    @Test
    void is_refused_while_the_account_is_disabled() {
        user().given(registered(), disabled())
                .when(signIn("one"))
                .expectException(refused(ACCOUNT_DISABLED))
                .expectNoEvents();
    }

    @Test
    void works_again_once_the_account_is_enabled() {
        user().given(registered(), disabled(), enabled()).when(signIn("one")).expectEvents(signedIn("one"));
    }

    @Test
    void ends_by_signing_out() {
        user().given(registered(), signedIn("one"))
                .when(endSignIn("one"))
                .expectEvents(signInEnded("one", "signed-out"));
    }

    @Test
    void ends_once() {
        user().given(registered(), signedIn("one"), signInEnded("one", "disabled"))
                .when(endSignIn("one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void ending_a_sign_in_never_made_changes_nothing() {
        user().given(registered())
                .when(endSignIn("one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_sign_in_counts_for_thirty_days_and_not_a_moment_longer() {
        var justCounts = signedIn("old", NOW.minus(SignInId.COUNTS_FOR).plusMillis(1));
        var hasRunOut = signedIn("old", NOW.minus(SignInId.COUNTS_FOR));
        user().given(registered(), justCounts).when(endSignIn("old")).expectEvents(signInEnded("old", "signed-out"));
        user().given(registered(), hasRunOut)
                .when(endSignIn("old"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_has_run_out_is_forgotten_with_the_next_sign_in() {
        var state = UserState.NONE.evolve(registered());
        for (int day = 0; day < 400; day++) {
            state = state.evolve(signedIn("day" + day, NOW.plus(Duration.ofDays(day))));
        }
        assertThat(state.signIns()).hasSize(30);
        assertThat(Snapshots.json(state).length()).isLessThan(3_000);
    }

    @Test
    void the_hundredth_sign_in_ends_none_and_the_next_one_the_oldest() {
        var events = new ArrayList<UserEvent>(List.of(registered()));
        for (int count = 1; count < UserState.SIGN_INS_MAX; count++) {
            events.add(signedIn("no" + count));
        }
        user().given(List.copyOf(events)).when(signIn("last")).expectEvents(signedIn("last"));
        events.add(signedIn("last"));
        user().given(List.copyOf(events))
                .when(signIn("more"))
                .expectEvents(signInEnded("no1", "too-many"), signedIn("more"));
    }

    @Test
    void an_unknown_user_has_no_sign_in_to_end() {
        user().givenNoPriorActivity().when(endSignIn("one")).expectException(refused(USER_UNKNOWN));
    }

    @Test
    void a_snapshot_leaves_out_the_profile_and_keeps_the_rest() {
        var state = UserState.NONE;
        for (UserEvent event : List.of(registered(), madeAdminAsOwner(), signedIn("one"), signedIn("two"))) {
            state = state.evolve(event);
        }
        var again = Snapshots.again(state, UserState.class);
        assertThat(Snapshots.json(state)).doesNotContain("ann@example.org");
        assertThat(again.profile()).isNull();
        assertThat(again).usingRecursiveComparison().ignoringFields("profile").isEqualTo(state);
    }

    @Test
    void after_a_snapshot_the_profile_is_taken_anew() {
        var state = Snapshots.again(UserState.NONE.evolve(registered()), UserState.class);
        assertThat(UserDecider.decide(state, signIn("one")))
                .isEqualTo(List.of(profileTaken("Ann", "ann@example.org"), signedIn("one")));
    }
}
