package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.api.payments.RefundStatus.CANCELED;
import static chat.limitless.api.payments.RefundStatus.FAILED;
import static chat.limitless.api.payments.RefundStatus.PENDING;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.credited;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.parked;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.resolve;
import static chat.limitless.command.payments.PurchaseStories.resolved;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.FIN;
import static chat.limitless.command.payments.ReversalStories.claim;
import static chat.limitless.command.payments.ReversalStories.claimOf;
import static chat.limitless.command.payments.ReversalStories.refund;
import static chat.limitless.command.payments.ReversalStories.refunded;
import static chat.limitless.command.payments.ReversalStories.uncounted;
import static chat.limitless.command.testing.Decisions.refused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RecordRefundTest {

    @Test
    void a_full_refund_takes_all_credits() {
        purchase()
                .given(started(), paid(), credited())
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectEvents(refunded("re_a", PRICE, SUCCEEDED), claim(1, CREDITS, 0, "refund"));
    }

    @Test
    void a_part_takes_its_share_rounded_down() {
        purchase()
                .given(started(), paid())
                .when(refund("re_a", 333, PENDING))
                .expectEvents(refunded("re_a", 333, PENDING), claim(1, 66_600_000, 0, "refund"));
    }

    @Test
    void several_refunds_add_up() {
        purchase()
                .given(started(), paid(), refunded("re_a", 400, SUCCEEDED), claim(1, 80_000_000, 0, "refund"))
                .when(refund("re_b", 600, SUCCEEDED))
                .expectEvents(refunded("re_b", 600, SUCCEEDED), claimOf(2, CREDITS, 0, "refund", "re_b"));
    }

    @Test
    void more_than_was_paid_takes_no_more_than_was_granted() {
        purchase()
                .given(started(), paid(), refunded("re_a", PRICE, SUCCEEDED), claim(1, CREDITS, 0, "refund"))
                .when(refund("re_b", Long.MAX_VALUE, SUCCEEDED))
                .expectEvents(refunded("re_b", Long.MAX_VALUE, SUCCEEDED));
    }

    @Test
    void a_refund_that_failed_gives_the_credits_back() {
        purchase()
                .given(started(), paid(), refunded("re_a", PRICE, SUCCEEDED), claim(1, CREDITS, 0, "refund"))
                .when(refund("re_a", PRICE, FAILED))
                .expectEvents(refunded("re_a", PRICE, FAILED), claim(2, 0, 0, "refund"));
    }

    @Test
    void a_refund_that_was_canceled_never_took_anything() {
        purchase()
                .given(started(), paid())
                .when(refund("re_a", PRICE, CANCELED))
                .expectEvents(refunded("re_a", PRICE, CANCELED));
    }

    @Test
    void the_same_again_changes_nothing() {
        purchase()
                .given(started(), paid(), refunded("re_a", PRICE, SUCCEEDED), claim(1, CREDITS, 0, "refund"))
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_earlier_status_told_late_changes_nothing() {
        purchase()
                .given(started(), paid(), refunded("re_a", PRICE, FAILED))
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_status_that_moves_no_level_is_told_without_a_claim() {
        purchase()
                .given(started(), paid(), refunded("re_a", PRICE, PENDING), claim(1, CREDITS, 0, "refund"))
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectEvents(refunded("re_a", PRICE, SUCCEEDED));
    }

    @Test
    void a_refund_told_before_the_payment_is_kept_and_counts_once_it_is_paid() {
        purchase()
                .given(started())
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectEvents(refunded("re_a", PRICE, SUCCEEDED));
        purchase()
                .given(started(), refunded("re_a", PRICE, SUCCEEDED))
                .when(pay())
                .expectEvents(paid(), claim(1, CREDITS, 0, "payment"));
    }

    @Test
    void a_refund_of_a_second_payment_takes_no_credits_of_the_first() {
        purchase()
                .given(started(), paid(), parked("paid-twice", "second", PRICE, "usd", true))
                .when(refund("re_a", "pi_second", null, PRICE, "usd", SUCCEEDED))
                .expectEvents(refunded("re_a", "pi_second", null, PRICE, "usd", SUCCEEDED));
    }

    @Test
    void a_refund_that_names_no_payment_is_of_the_one_that_counts() {
        purchase()
                .given(started(), paid())
                .when(refund("re_a", null, null, PRICE, "usd", SUCCEEDED))
                .expectEvents(refunded("re_a", null, null, PRICE, "usd", SUCCEEDED), claim(1, CREDITS, 0, "refund"));
    }

    @Test
    void a_payment_named_later_puts_right_what_was_counted() {
        purchase()
                .given(
                        started(),
                        paid(),
                        refunded("re_a", null, null, PRICE, "usd", SUCCEEDED),
                        claim(1, CREDITS, 0, "refund"))
                .when(refund("re_a", "pi_second", null, PRICE, "usd", PENDING))
                .expectEvents(refunded("re_a", "pi_second", null, PRICE, "usd", SUCCEEDED), claim(2, 0, 0, "refund"));
    }

    @Test
    void another_currency_is_kept_not_counted_and_told_to_a_person_once() {
        purchase()
                .given(started(), paid())
                .when(refund("re_a", "pi_first", null, 900, "eur", SUCCEEDED))
                .expectEvents(
                        refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED),
                        uncounted("re_a", "refund-currency", 900, "eur"));
        purchase()
                .given(
                        started(),
                        paid(),
                        refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED),
                        uncounted("re_a", "refund-currency", 900, "eur"))
                .when(refund("re_a", "pi_first", null, 900, "eur", FAILED))
                .expectEvents(refunded("re_a", "pi_first", null, 900, "eur", FAILED));
    }

    @Test
    void a_second_refund_in_another_currency_is_told_by_its_own_name_whatever_was_dealt_with() {
        var first = refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED);
        purchase()
                .given(
                        started(),
                        paid(),
                        first,
                        uncounted("re_a", "refund-currency", 900, "eur"),
                        resolved(1, "refunded", FIN))
                .when(refund("re_b", "pi_first", null, 50, "eur", SUCCEEDED))
                .expectEvents(
                        refunded("re_b", "pi_first", null, 50, "eur", SUCCEEDED),
                        uncounted("re_b", "refund-currency", 50, "eur"));
        purchase()
                .given(
                        started(),
                        paid(),
                        first,
                        uncounted("re_a", "refund-currency", 900, "eur"),
                        resolved(1, "refunded", FIN),
                        refunded("re_b", "pi_first", null, 50, "eur", SUCCEEDED),
                        uncounted("re_b", "refund-currency", 50, "eur"))
                .when(resolve(1, "another-reason", FIN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void each_is_told_once_although_more_are_told_of_later() {
        purchase()
                .given(
                        started(),
                        paid(),
                        refunded("re_b", "pi_first", null, 900, "eur", SUCCEEDED),
                        uncounted("re_b", "refund-currency", 900, "eur"))
                .when(refund("re_a", "pi_first", null, 50, "eur", SUCCEEDED))
                .expectEvents(
                        refunded("re_a", "pi_first", null, 50, "eur", SUCCEEDED),
                        uncounted("re_a", "refund-currency", 50, "eur"));
    }

    /// Before revision 3 nothing said which refund it was: it was the first in the order of their names.
    @Test
    void one_told_without_its_name_is_not_told_again_and_those_it_hid_are() {
        var unnamed = uncounted(null, "refund-currency", 900, "eur");
        var first = refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED);
        purchase()
                .given(started(), paid(), first, unnamed)
                .when(refund("re_a", "pi_first", null, 900, "eur", FAILED))
                .expectEvents(refunded("re_a", "pi_first", null, 900, "eur", FAILED));
        purchase()
                .given(started(), paid(), first, unnamed, refunded("re_b", "pi_first", null, 50, "eur", SUCCEEDED))
                .when(refund("re_b", "pi_first", null, 50, "eur", FAILED))
                .expectEvents(
                        refunded("re_b", "pi_first", null, 50, "eur", FAILED),
                        uncounted("re_b", "refund-currency", 50, "eur"));
    }

    @Test
    void all_that_came_before_the_payment_are_told_with_it() {
        purchase()
                .given(
                        started(),
                        refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED),
                        refunded("re_b", "pi_first", null, 50, "eur", SUCCEEDED))
                .when(pay())
                .expectEvents(
                        paid(),
                        uncounted("re_a", "refund-currency", 900, "eur"),
                        uncounted("re_b", "refund-currency", 50, "eur"));
    }

    @Test
    void another_currency_told_before_the_payment_is_told_with_it() {
        purchase()
                .given(started(), refunded("re_a", "pi_first", null, 900, "eur", SUCCEEDED))
                .when(pay())
                .expectEvents(paid(), uncounted("re_a", "refund-currency", 900, "eur"));
    }

    @Test
    void the_currency_may_be_written_in_capitals() {
        purchase()
                .given(started(), paid())
                .when(refund("re_a", "pi_first", null, PRICE, "USD", SUCCEEDED))
                .expectEvents(refunded("re_a", PRICE, SUCCEEDED), claim(1, CREDITS, 0, "refund"));
    }

    @Test
    void nothing_is_known_of_an_unknown_purchase() {
        purchase()
                .givenNoPriorActivity()
                .when(refund("re_a", PRICE, SUCCEEDED))
                .expectException(refused(PURCHASE_UNKNOWN));
    }
}
