package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_GRANT_DIFFERS;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.grant;
import static chat.limitless.command.credits.CreditStories.grantPaid;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.LotKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class GrantLotTest {

    @Test
    void adds_a_lot() {
        account().given(opened()).when(grant("welcome", 500)).expectEvents(granted("welcome", 500));
    }

    @Test
    void opens_the_account_when_it_does_not_exist_yet() {
        account().givenNoPriorActivity().when(grant("welcome", 500)).expectEvents(opened(), granted("welcome", 500));
    }

    @Test
    void a_paid_lot_carries_what_was_paid() {
        account()
                .given(opened())
                .when(grantPaid("p1x", 500, 1_000))
                .expectEvents(granted("p1x", 500, LotKind.PAID, 0, EXPIRY, NOW));
    }

    @Test
    void the_same_lot_again_changes_nothing() {
        account()
                .given(opened(), granted("welcome", 500))
                .when(grant("welcome", 500))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_lot_told_later_with_a_later_expiry_and_other_words_changes_nothing() {
        var later = NOW.plus(Duration.ofHours(3));
        var again = new GrantLot(
                ANN,
                lot("welcome"),
                LotKind.PROMOTIONAL,
                500,
                0,
                null,
                null,
                1,
                EXPIRY.plus(Duration.ofHours(3)),
                "hello",
                later);
        account()
                .given(opened(), granted("welcome", 500))
                .when(again)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_lot_with_another_amount_is_refused() {
        account()
                .given(opened(), granted("welcome", 500))
                .when(grant("welcome", 501))
                .expectException(refused(CREDITS_GRANT_DIFFERS, Map.of("lotId", "lot_welcome")))
                .expectNoEvents();
    }

    @Test
    void the_same_lot_with_another_payment_is_refused() {
        account()
                .given(opened(), granted("p1x", 500, LotKind.PAID, 0, EXPIRY, NOW))
                .when(grantPaid("p1x", 500, 1_001))
                .expectException(refused(CREDITS_GRANT_DIFFERS));
    }

    @Test
    void a_lot_of_one_micro_credit_is_granted() {
        account().given(opened()).when(grant("welcome", 1)).expectEvents(granted("welcome", 1));
    }

    @Test
    void a_lot_of_nothing_is_refused() {
        account()
                .given(opened())
                .when(grant("welcome", 0))
                .expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", 0L)));
    }

    @Test
    void a_lot_below_nothing_is_refused() {
        account().given(opened()).when(grant("welcome", -1)).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void a_paid_lot_that_cost_nothing_is_refused() {
        account().given(opened()).when(grantPaid("p1x", 500, 0)).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void a_paid_lot_without_a_currency_is_refused() {
        var command = new GrantLot(ANN, lot("p1x"), LotKind.PAID, 500, 1_000, null, null, 0, EXPIRY, "purchase", NOW);
        account().given(opened()).when(command).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void a_promotional_lot_that_cost_something_is_refused() {
        var command = new GrantLot(ANN, lot("gift"), LotKind.PROMOTIONAL, 500, 1, null, null, 0, EXPIRY, "gift", NOW);
        account().given(opened()).when(command).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void a_promotional_lot_with_a_currency_is_refused() {
        var command = new GrantLot(ANN, lot("gift"), LotKind.PROMOTIONAL, 500, 0, "usd", null, 0, EXPIRY, "gift", NOW);
        account().given(opened()).when(command).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void the_balance_may_reach_the_largest_number() {
        account()
                .given(opened(), granted("welcome", 1))
                .when(grant("more", Long.MAX_VALUE - 1))
                .expectEvents(granted("more", Long.MAX_VALUE - 1));
    }

    @Test
    void the_balance_never_wraps_around() {
        account()
                .given(opened(), granted("welcome", 1))
                .when(grant("more", Long.MAX_VALUE))
                .expectException(refused(CREDITS_AMOUNT_INVALID));
    }
}
