package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_HOLD_UNKNOWN;
import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.expire;
import static chat.limitless.command.credits.CreditStories.expired;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.release;
import static chat.limitless.command.credits.CreditStories.released;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.testing.Decisions.refused;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class EndHoldWithoutChargeTest {

    @Test
    void a_release_gives_back_the_whole_hold() {
        sixtyHeldAnd().when(release("h")).expectEvents(released("h", 60));
    }

    @Test
    void an_expiry_gives_back_the_whole_hold() {
        sixtyHeldAnd().when(expire("h")).expectEvents(expired("h", 60));
    }

    @Test
    void a_second_release_changes_nothing() {
        sixtyHeldAnd(released("h", 60))
                .when(release("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_second_expiry_changes_nothing() {
        sixtyHeldAnd(expired("h", 60))
                .when(expire("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_release_after_an_expiry_changes_nothing() {
        sixtyHeldAnd(expired("h", 60))
                .when(release("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_expiry_after_a_release_changes_nothing() {
        sixtyHeldAnd(released("h", 60))
                .when(expire("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_release_after_a_settlement_changes_nothing() {
        sixtyHeldAnd(settled("h", 60, 0, 0, part("aaa", 60)))
                .when(release("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_expiry_after_a_settlement_changes_nothing() {
        sixtyHeldAnd(settled("h", 60, 0, 0, part("aaa", 60)))
                .when(expire("h"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void releasing_a_hold_never_made_is_refused() {
        account().given(opened()).when(release("h")).expectException(refused(CREDITS_HOLD_UNKNOWN));
    }

    @Test
    void expiring_a_hold_never_made_is_refused() {
        account().given(opened()).when(expire("h")).expectException(refused(CREDITS_HOLD_UNKNOWN));
    }

    @Test
    void an_account_never_opened_is_refused() {
        account().givenNoPriorActivity().when(release("h")).expectException(refused(CREDITS_NO_ACCOUNT));
        account().givenNoPriorActivity().when(expire("h")).expectException(refused(CREDITS_NO_ACCOUNT));
    }

    private static TestExecutor<CreditAccount> sixtyHeldAnd(Object... ends) {
        return account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .andGiven(ends);
    }
}
