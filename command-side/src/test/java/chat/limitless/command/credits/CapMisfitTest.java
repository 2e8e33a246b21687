package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.credits.LimitStories.TODAY;
import static chat.limitless.command.credits.LimitStories.limited;
import static chat.limitless.command.credits.LimitStories.misfit;
import static chat.limitless.command.credits.LimitStories.rich;
import static chat.limitless.command.credits.LimitStories.warned;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A reply that does not fit what a cap leaves, of a thousand credits.
@Tag("fast")
class CapMisfitTest {

    @Test
    void a_cap_whose_rest_fits_no_reply_is_as_good_as_reached() {
        rich(limited(100L, null, null), held("s", 60, part("aaa", 60)), settled("s", 60, 0, 0, part("aaa", 60)))
                .when(new TellCapReached(ANN, 41, NOW))
                .expectEvents(new CapWarned(ANN, CapPeriod.DAY, TODAY, 100, 60, 100, NOW, 41L));
        rich(limited(100L, null, null), held("s", 60, part("aaa", 60)), settled("s", 60, 0, 0, part("aaa", 60)))
                .when(new TellCapReached(ANN, 40, NOW))
                .expectNoEvents();
    }

    @Test
    void that_a_reply_does_not_fit_is_told_once_in_a_period() {
        var tomorrow = NOW.plus(Duration.ofDays(1));
        rich(limited(100L, null, null), misfit(60, 100, 41))
                .when(new TellCapReached(ANN, 101, NOW))
                .expectNoEvents();
        rich(limited(100L, null, null), misfit(60, 100, 41))
                .when(new TellCapReached(ANN, 101, tomorrow))
                .expectEvents(new CapWarned(ANN, CapPeriod.DAY, TODAY.plusDays(1), 100, 0, 100, tomorrow, 101L));
    }

    @Test
    void that_a_reply_does_not_fit_takes_no_warning_away() {
        rich(
                        limited(100L, null, null),
                        held("s", 60, part("aaa", 60)),
                        held("t", 40, part("aaa", 40)),
                        misfit(0, 100, 101))
                .when(settle("s", 50))
                .expectEvents(settled("s", 50, 10, 0, part("aaa", 50)), warned(CapPeriod.DAY, TODAY, 50, 50, 100));
        rich(
                        limited(100L, null, null),
                        held("s", 60, part("aaa", 60)),
                        settled("s", 50, 10, 0, part("aaa", 50)),
                        warned(CapPeriod.DAY, TODAY, 50, 50, 100),
                        misfit(50, 100, 51),
                        held("t", 50, part("aaa", 50)))
                .when(settle("t", 50))
                .expectEvents(settled("t", 50, 0, 0, part("aaa", 50)), warned(CapPeriod.DAY, TODAY, 100, 100, 100));
    }

    @Test
    void a_warning_takes_not_away_that_a_reply_does_not_fit() {
        rich(
                        limited(100L, null, null),
                        held("s", 90, part("aaa", 90)),
                        settled("s", 90, 0, 0, part("aaa", 90)),
                        warned(CapPeriod.DAY, TODAY, 90, 90, 100))
                .when(new TellCapReached(ANN, 11, NOW))
                .expectEvents(misfit(90, 100, 11));
    }

    @Test
    void once_a_cap_is_spent_nothing_more_is_told_of_it() {
        rich(
                        limited(100L, null, null),
                        held("s", 100, part("aaa", 100)),
                        settled("s", 100, 0, 0, part("aaa", 100)),
                        warned(CapPeriod.DAY, TODAY, 100, 100, 100))
                .when(new TellCapReached(ANN, 1, NOW))
                .expectNoEvents();
    }

    @Test
    void of_another_cap_it_is_told_again_that_a_reply_does_not_fit() {
        rich(limited(100L, null, null), misfit(0, 100, 101), limited(90L, null, null))
                .when(new TellCapReached(ANN, 91, NOW))
                .expectEvents(misfit(0, 90, 91));
        rich(limited(100L, null, null), misfit(0, 100, 101), limited(100L, 500L, null))
                .when(new TellCapReached(ANN, 101, NOW))
                .expectNoEvents();
    }

    @Test
    void what_is_only_held_does_not_reach_a_cap() {
        rich(limited(100L, null, null), held("s", 60, part("aaa", 60)))
                .when(new TellCapReached(ANN, 100, NOW))
                .expectNoEvents();
    }

    @Test
    void without_a_cap_or_an_account_none_is_reached() {
        rich().when(new TellCapReached(ANN, 2_000, NOW)).expectNoEvents();
        rich(limited(0L, null, null)).when(new TellCapReached(ANN, 1, NOW)).expectNoEvents();
        account()
                .givenNoPriorActivity()
                .when(new TellCapReached(ANN, 1, NOW))
                .expectException(refused(CREDITS_NO_ACCOUNT));
    }
}
