package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_HOLD_ENDED;
import static chat.limitless.api.RefusalCode.CREDITS_HOLD_TOO_OLD;
import static chat.limitless.api.RefusalCode.CREDITS_INSUFFICIENT;
import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.api.credits.LotKind.PROMOTIONAL;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.expired;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.heldAt;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.released;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.HoldId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class HoldCreditsTest {

    @Test
    void sets_credits_aside() {
        account().given(opened(), granted("aaa", 100)).when(hold("h", 60)).expectEvents(held("h", 60, part("aaa", 60)));
    }

    @Test
    void takes_all_there_is() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold("h", 100))
                .expectEvents(held("h", 100, part("aaa", 100)));
    }

    @Test
    void is_refused_when_one_micro_credit_is_missing() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold("h", 101))
                .expectException(refused(CREDITS_INSUFFICIENT, Map.of("availableMicros", 100L, "neededMicros", 101L)))
                .expectNoEvents();
    }

    @Test
    void is_refused_on_an_account_that_was_never_opened() {
        account().givenNoPriorActivity().when(hold("h", 1)).expectException(refused(CREDITS_NO_ACCOUNT));
    }

    @Test
    void one_micro_credit_can_be_held() {
        account().given(opened(), granted("aaa", 100)).when(hold("h", 1)).expectEvents(held("h", 1, part("aaa", 1)));
    }

    @Test
    void a_hold_of_nothing_is_refused() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold("h", 0))
                .expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", 0L)));
    }

    @Test
    void what_another_hold_has_taken_is_not_available() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(hold("i", 41))
                .expectException(refused(CREDITS_INSUFFICIENT, Map.of("availableMicros", 40L, "neededMicros", 41L)));
    }

    @Test
    void what_another_hold_has_left_is_available() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(hold("i", 40))
                .expectEvents(held("i", 40, part("aaa", 40)));
    }

    @Test
    void what_a_release_gave_back_is_available() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), released("h", 60))
                .when(hold("i", 100))
                .expectEvents(held("i", 100, part("aaa", 100)));
    }

    @Test
    void what_an_expiry_gave_back_is_available() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), expired("h", 60))
                .when(hold("i", 100))
                .expectEvents(held("i", 100, part("aaa", 100)));
    }

    @Test
    void what_a_settlement_did_not_spend_is_available() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        held("h", 60, part("aaa", 60)),
                        settled("h", 10, 50, 0, part("aaa", 10)))
                .when(hold("i", 91))
                .expectException(refused(CREDITS_INSUFFICIENT, Map.of("availableMicros", 90L, "neededMicros", 91L)));
    }

    @Test
    void the_same_hold_again_changes_nothing() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(hold("h", 60))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_hold_again_with_another_amount_changes_nothing() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(hold("h", 1_000))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_hold_that_was_released_pays_for_nothing_new() {
        isRefusedAsEnded(released("h", 60));
    }

    @Test
    void a_hold_that_was_settled_pays_for_nothing_new() {
        isRefusedAsEnded(settled("h", 10, 50, 0, part("aaa", 10)));
    }

    @Test
    void a_hold_that_has_expired_pays_for_nothing_new() {
        isRefusedAsEnded(expired("h", 60));
    }

    private static void isRefusedAsEnded(CreditEvent end) {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)), end)
                .when(hold("h", 60))
                .expectException(
                        refused(CREDITS_HOLD_ENDED, Map.of("holdId", hold("h").value())))
                .expectNoEvents();
    }

    @Test
    void the_lower_priority_number_burns_first() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50, PROMOTIONAL, 2, EXPIRY, NOW),
                        granted("bbb", 50, PROMOTIONAL, 1, EXPIRY, NOW))
                .when(hold("h", 60))
                .expectEvents(held("h", 60, part("bbb", 50), part("aaa", 10)));
    }

    @Test
    void priority_goes_before_kind() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50, PROMOTIONAL, 2, EXPIRY, NOW),
                        granted("bbb", 50, PAID, 1, EXPIRY, NOW))
                .when(hold("h", 60))
                .expectEvents(held("h", 60, part("bbb", 50), part("aaa", 10)));
    }

    @Test
    void promotional_burns_before_paid_even_when_it_expires_later() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50, PAID, 0, EXPIRY, NOW),
                        granted("bbb", 50, PROMOTIONAL, 0, EXPIRY.plusSeconds(1), NOW))
                .when(hold("h", 60))
                .expectEvents(held("h", 60, part("bbb", 50), part("aaa", 10)));
    }

    @Test
    void what_expires_first_burns_before_what_is_older() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50, PAID, 0, EXPIRY.plusSeconds(1), NOW.minusSeconds(9)),
                        granted("bbb", 50, PAID, 0, EXPIRY, NOW))
                .when(hold("h", 60))
                .expectEvents(held("h", 60, part("bbb", 50), part("aaa", 10)));
    }

    @Test
    void of_equals_the_older_burns_first() {
        account()
                .given(
                        opened(),
                        granted("aaa", 50, PAID, 0, EXPIRY, NOW),
                        granted("bbb", 50, PAID, 0, EXPIRY, NOW.minusSeconds(1)))
                .when(hold("h", 60))
                .expectEvents(held("h", 60, part("bbb", 50), part("aaa", 10)));
    }

    @Test
    void a_lot_can_be_held_until_just_before_it_expires() {
        var at = EXPIRY.minusNanos(1);
        var id = hold("h", at);
        account().given(opened(), granted("aaa", 100)).when(hold(id, 60, at)).expectEvents(heldAt(id, 60, at));
    }

    @Test
    void an_expired_lot_is_not_available_from_the_instant_of_expiry_on() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold(hold("h", EXPIRY), 1, EXPIRY))
                .expectException(refused(CREDITS_INSUFFICIENT, Map.of("availableMicros", 0L, "neededMicros", 1L)));
    }

    @Test
    void an_expired_lot_is_skipped() {
        var at = EXPIRY.plusSeconds(1);
        var id = hold("h", at);
        account()
                .given(opened(), granted("bbb", 100), granted("aaa", 100, PAID, 0, EXPIRY.plusSeconds(9), NOW))
                .when(hold(id, 60, at))
                .expectEvents(heldAt(id, 60, at));
    }

    @Test
    void an_id_exactly_as_old_as_the_memory_is_taken() {
        var at = NOW.plus(Duration.ofDays(7));
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold(hold("h"), 60, at))
                .expectEvents(heldAt(hold("h"), 60, at));
    }

    @Test
    void an_unknown_id_older_than_the_memory_is_refused() {
        var at = NOW.plus(Duration.ofDays(7)).plusMillis(1);
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold(hold("h"), 60, at))
                .expectException(
                        refused(CREDITS_HOLD_TOO_OLD, Map.of("holdId", hold("h").value())));
    }

    @Test
    void an_id_that_carries_no_time_is_refused() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(hold(new HoldId("hld_xyz"), 60, NOW))
                .expectException(refused(CREDITS_HOLD_TOO_OLD));
    }
}
