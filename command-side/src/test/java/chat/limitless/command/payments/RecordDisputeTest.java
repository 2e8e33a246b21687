package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.api.payments.DisputeStatus.INQUIRY;
import static chat.limitless.api.payments.DisputeStatus.INQUIRY_CLOSED;
import static chat.limitless.api.payments.DisputeStatus.LOST;
import static chat.limitless.api.payments.DisputeStatus.OPEN;
import static chat.limitless.api.payments.DisputeStatus.PREVENTED;
import static chat.limitless.api.payments.DisputeStatus.WON;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.parked;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.claim;
import static chat.limitless.command.payments.ReversalStories.dispute;
import static chat.limitless.command.payments.ReversalStories.disputed;
import static chat.limitless.command.payments.ReversalStories.refunded;
import static chat.limitless.command.payments.ReversalStories.uncounted;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.payments.DisputeStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fast")
class RecordDisputeTest {

    @Test
    void an_open_dispute_freezes_its_share() {
        purchase()
                .given(started(), paid())
                .when(dispute(500, OPEN))
                .expectEvents(disputed(500, OPEN), claim(1, 0, 100_000_000, "dispute"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INQUIRY", "INQUIRY_CLOSED", "PREVENTED", "WON"})
    void what_moves_no_money_moves_no_credits(DisputeStatus status) {
        purchase().given(started(), paid()).when(dispute(500, status)).expectEvents(disputed(500, status));
    }

    @Test
    void an_inquiry_that_becomes_a_dispute_freezes() {
        purchase()
                .given(started(), paid(), disputed(PRICE, INQUIRY))
                .when(dispute(PRICE, OPEN))
                .expectEvents(disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"));
    }

    @Test
    void a_lost_dispute_takes_what_it_had_frozen() {
        purchase()
                .given(started(), paid(), disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"))
                .when(dispute(PRICE, LOST))
                .expectEvents(disputed(PRICE, LOST), claim(2, CREDITS, 0, "dispute"));
    }

    @Test
    void a_won_dispute_gives_back_what_it_had_frozen() {
        purchase()
                .given(started(), paid(), disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"))
                .when(dispute(PRICE, WON))
                .expectEvents(disputed(PRICE, WON), claim(2, 0, 0, "dispute"));
    }

    @Test
    void money_put_back_ends_the_freeze_before_the_end_is_told() {
        purchase()
                .given(started(), paid(), disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"))
                .when(dispute("dp_a", "pi_first", PRICE, "usd", OPEN, false, true))
                .expectEvents(disputed("dp_a", "pi_first", PRICE, "usd", OPEN, false, true), claim(2, 0, 0, "dispute"));
    }

    @Test
    void money_put_back_after_a_lost_dispute_gives_the_credits_back() {
        purchase()
                .given(started(), paid(), disputed(PRICE, LOST), claim(1, CREDITS, 0, "dispute"))
                .when(dispute("dp_a", "pi_first", PRICE, "usd", OPEN, true, true))
                .expectEvents(disputed("dp_a", "pi_first", PRICE, "usd", LOST, true, true), claim(2, 0, 0, "dispute"));
    }

    @Test
    void money_withdrawn_is_told_although_it_moves_no_level() {
        purchase()
                .given(started(), paid(), disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"))
                .when(dispute("dp_a", "pi_first", PRICE, "usd", OPEN, true, false))
                .expectEvents(disputed("dp_a", "pi_first", PRICE, "usd", OPEN, true, false));
    }

    @Test
    void what_is_known_already_changes_nothing() {
        purchase()
                .given(started(), paid(), disputed(PRICE, WON))
                .when(dispute(PRICE, OPEN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), disputed("dp_a", "pi_first", PRICE, "usd", WON, true, true))
                .when(dispute(PRICE, PREVENTED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), disputed(PRICE, INQUIRY_CLOSED))
                .when(dispute(PRICE, INQUIRY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refund_and_a_dispute_take_no_more_than_was_paid() {
        purchase()
                .given(started(), paid(), refunded("re_a", 600, SUCCEEDED), claim(1, 120_000_000, 0, "refund"))
                .when(dispute(PRICE, OPEN))
                .expectEvents(disputed(PRICE, OPEN), claim(2, 120_000_000, 80_000_000, "dispute"));
    }

    @Test
    void a_dispute_told_before_the_payment_counts_once_it_is_paid() {
        purchase().given(started()).when(dispute(PRICE, OPEN)).expectEvents(disputed(PRICE, OPEN));
        purchase()
                .given(started(), disputed(PRICE, OPEN))
                .when(pay())
                .expectEvents(paid(), claim(1, 0, CREDITS, "payment"));
    }

    @Test
    void a_dispute_told_without_its_payment_learns_it_and_keeps_it() {
        var nameless = disputed("dp_a", null, PRICE, "usd", OPEN, false, false);
        var named = disputed("dp_a", "pi_first", PRICE, "usd", OPEN, false, false);
        var frozen = claim(1, 0, CREDITS, "dispute");
        purchase()
                .given(started(), paid(), nameless, frozen)
                .when(dispute(PRICE, OPEN))
                .expectEvents(named);
        purchase()
                .given(started(), paid(), named, frozen)
                .when(dispute("dp_a", null, PRICE, "usd", OPEN, false, false))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_dispute_about_a_second_payment_takes_no_credits_of_the_first() {
        purchase()
                .given(started(), paid(), parked("paid-twice", "second", PRICE, "usd", true))
                .when(dispute("dp_a", "pi_second", PRICE, "usd", LOST, true, false))
                .expectEvents(disputed("dp_a", "pi_second", PRICE, "usd", LOST, true, false));
    }

    @Test
    void another_currency_is_kept_not_counted_and_told_to_a_person_once() {
        purchase()
                .given(started(), paid())
                .when(dispute("dp_a", "pi_first", 900, "eur", OPEN, false, false))
                .expectEvents(
                        disputed("dp_a", "pi_first", 900, "eur", OPEN, false, false),
                        uncounted("dp_a", "dispute-currency", 900, "eur"));
        purchase()
                .given(
                        started(),
                        paid(),
                        disputed("dp_a", "pi_first", 900, "eur", OPEN, false, false),
                        uncounted("dp_a", "dispute-currency", 900, "eur"))
                .when(dispute("dp_b", "pi_first", 100, "eur", LOST, false, false))
                .expectEvents(
                        disputed("dp_b", "pi_first", 100, "eur", LOST, false, false),
                        uncounted("dp_b", "dispute-currency", 100, "eur"));
        purchase()
                .given(
                        started(),
                        paid(),
                        disputed("dp_a", "pi_first", 900, "eur", OPEN, false, false),
                        uncounted("dp_a", "dispute-currency", 900, "eur"))
                .when(dispute("dp_a", "pi_first", 900, "eur", LOST, false, false))
                .expectEvents(disputed("dp_a", "pi_first", 900, "eur", LOST, false, false));
    }

    @Test
    void nothing_is_known_of_an_unknown_purchase() {
        purchase().givenNoPriorActivity().when(dispute(PRICE, OPEN)).expectException(refused(PURCHASE_UNKNOWN));
    }
}
