package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.open;
import static chat.limitless.command.credits.CreditStories.opened;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class OpenCreditAccountTest {

    @Test
    void opens_an_empty_account() {
        account().givenNoPriorActivity().when(open()).expectEvents(opened());
    }

    @Test
    void a_second_time_changes_nothing() {
        account()
                .given(opened())
                .when(open())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
