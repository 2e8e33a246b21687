package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_HOLD_TOO_OLD;
import static chat.limitless.api.RefusalCode.CREDITS_HOLD_UNKNOWN;
import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.expired;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.receipt;
import static chat.limitless.command.credits.CreditStories.released;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.credits.CreditStories.settledLate;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class SettleHoldTest {

    private static final Instant SEVEN_DAYS_ON = NOW.plus(Duration.ofDays(7));

    @Test
    void takes_what_was_billed_and_gives_back_the_rest() {
        sixtyHeld().when(settle("h", 45)).expectEvents(settled("h", 45, 15, 0, part("aaa", 45)));
    }

    @Test
    void takes_the_whole_hold() {
        sixtyHeld().when(settle("h", 60)).expectEvents(settled("h", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void never_takes_more_than_the_hold() {
        sixtyHeld().when(settle("h", 61)).expectEvents(settled("h", 60, 0, 1, part("aaa", 60)));
    }

    @Test
    void a_charge_of_nothing_gives_back_all() {
        sixtyHeld().when(settle("h", 0)).expectEvents(settled("h", 0, 60, 0));
    }

    @Test
    void a_charge_below_nothing_is_refused() {
        sixtyHeld().when(settle("h", -1)).expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", -1L)));
    }

    @Test
    void spends_the_lots_in_the_order_in_which_they_were_held() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50),
                        granted("bbb", 50, PAID, 0, EXPIRY, NOW),
                        held("h", 80, part("aaa", 50), part("bbb", 30)))
                .when(settle("h", 51))
                .expectEvents(settled("h", 51, 29, 0, part("aaa", 50), part("bbb", 1)));
    }

    @Test
    void a_part_that_is_not_needed_is_not_named() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50),
                        granted("bbb", 50, PAID, 0, EXPIRY, NOW),
                        held("h", 80, part("aaa", 50), part("bbb", 30)))
                .when(settle("h", 50))
                .expectEvents(settled("h", 50, 30, 0, part("aaa", 50)));
    }

    @Test
    void a_hold_stays_good_when_its_lot_expires_meanwhile() {
        var afterExpiry = EXPIRY.plusSeconds(1);
        sixtyHeld()
                .when(settle("h", 60, afterExpiry))
                .expectEvents(
                        new HoldSettled(
                                ANN,
                                hold("h"),
                                60,
                                0,
                                0,
                                List.of(part("aaa", 60)),
                                false,
                                receipt(hold("h")),
                                afterExpiry),
                        new LotExpired(ANN, lot("aaa"), 40, afterExpiry));
    }

    @Test
    void a_second_settlement_changes_nothing() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        held("h", 60, part("aaa", 60)),
                        settled("h", 45, 15, 0, part("aaa", 45)))
                .when(settle("h", 60))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_settlement_after_a_release_changes_nothing() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), released("h", 60))
                .when(settle("h", 60))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void after_an_expiry_it_still_charges_and_says_that_it_is_late() {
        expiredSixty().when(settle("h", 45)).expectEvents(settledLate("h", 45, 0, NOW, part("aaa", 45)));
    }

    @Test
    void after_an_expiry_it_takes_at_most_the_hold() {
        expiredSixty().when(settle("h", 61)).expectEvents(settledLate("h", 60, 1, NOW, part("aaa", 60)));
    }

    @Test
    void after_an_expiry_it_takes_at_most_what_is_available() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        held("h", 60, part("aaa", 60)),
                        expired("h", 60),
                        held("i", 70, part("aaa", 70)))
                .when(settle("h", 45))
                .expectEvents(settledLate("h", 30, 15, NOW, part("aaa", 30)));
    }

    @Test
    void after_an_expiry_of_hold_and_lot_the_house_bears_it() {
        var late = NOW.plus(Duration.ofDays(1));
        account()
                .given(
                        opened(),
                        granted("aaa", 60, PAID, 0, late, NOW),
                        held("h", 60, part("aaa", 60)),
                        expired("h", 60))
                .when(settle("h", 45, late))
                .expectEvents(settledLate("h", 0, 45, late));
    }

    @Test
    void a_second_late_settlement_changes_nothing() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        held("h", 60, part("aaa", 60)),
                        expired("h", 60),
                        settledLate("h", 45, 0, NOW, part("aaa", 45)))
                .when(settle("h", 45))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_expired_hold_can_still_be_settled_after_seven_days() {
        expiredSixty()
                .when(settle("h", 45, SEVEN_DAYS_ON))
                .expectEvents(settledLate("h", 45, 0, SEVEN_DAYS_ON, part("aaa", 45)));
    }

    @Test
    void an_ended_hold_is_remembered_after_seven_days() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), released("h", 60))
                .when(settle("h", 45, SEVEN_DAYS_ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_hold_still_open_is_settled_however_old_it_is() {
        var at = SEVEN_DAYS_ON.plus(Duration.ofDays(20));
        sixtyHeld().when(settle("h", 45, at)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_hold_never_made_is_refused() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(settle("h", 45))
                .expectException(
                        refused(CREDITS_HOLD_UNKNOWN, Map.of("holdId", hold("h").value())));
    }

    @Test
    void a_hold_never_made_whose_id_is_as_old_as_the_memory_is_unknown() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(settle("h", 45, SEVEN_DAYS_ON))
                .expectException(refused(CREDITS_HOLD_UNKNOWN));
    }

    @Test
    void a_hold_never_made_whose_id_is_older_than_the_memory_is_too_old() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(settle("h", 45, SEVEN_DAYS_ON.plusMillis(1)))
                .expectException(
                        refused(CREDITS_HOLD_TOO_OLD, Map.of("holdId", hold("h").value())));
    }

    @Test
    void an_account_never_opened_is_refused() {
        account().givenNoPriorActivity().when(settle("h", 45)).expectException(refused(CREDITS_NO_ACCOUNT));
    }

    private static TestExecutor<CreditAccount> sixtyHeld() {
        return account().given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)));
    }

    private static TestExecutor<CreditAccount> expiredSixty() {
        return account().given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), expired("h", 60));
    }
}
