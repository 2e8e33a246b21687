package chat.limitless.command.accounts;

import static chat.limitless.api.RefusalCode.USER_UNKNOWN;
import static chat.limitless.api.accounts.Language.EN;
import static chat.limitless.api.accounts.Language.TH;
import static chat.limitless.api.accounts.MailKind.DISPUTE;
import static chat.limitless.api.accounts.MailKind.LOW_BALANCE;
import static chat.limitless.api.accounts.MailKind.REFUND;
import static chat.limitless.command.accounts.UserStories.mailPreferred;
import static chat.limitless.command.accounts.UserStories.preferMail;
import static chat.limitless.command.accounts.UserStories.registered;
import static chat.limitless.command.accounts.UserStories.user;
import static chat.limitless.command.testing.Decisions.refused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which e-mails a person gets, and in which language.
@Tag("fast")
class PreferMailTest {

    @Test
    void kinds_can_be_switched_off() {
        user().given(registered())
                .when(preferMail(TH, LOW_BALANCE, REFUND))
                .expectEvents(mailPreferred(TH, LOW_BALANCE, REFUND));
    }

    @Test
    void the_order_in_which_they_are_named_says_nothing() {
        user().given(registered(), mailPreferred(EN, LOW_BALANCE, DISPUTE))
                .when(preferMail(EN, DISPUTE, LOW_BALANCE, DISPUTE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void all_can_be_switched_on_again() {
        user().given(registered(), mailPreferred(EN, LOW_BALANCE))
                .when(preferMail(EN))
                .expectEvents(mailPreferred(EN));
    }

    @Test
    void another_language_alone_is_a_change() {
        user().given(registered(), mailPreferred(EN, REFUND))
                .when(preferMail(TH, REFUND))
                .expectEvents(mailPreferred(TH, REFUND));
    }

    @Test
    void saying_for_the_first_time_that_nothing_is_off_fixes_the_language() {
        user().given(registered()).when(preferMail(EN)).expectEvents(mailPreferred(EN));
    }

    @Test
    void an_unknown_user_is_refused() {
        user().givenNoPriorActivity().when(preferMail(EN)).expectException(refused(USER_UNKNOWN));
    }
}
