package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.PURCHASE_CLOSED;
import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.closed;
import static chat.limitless.command.payments.PurchaseStories.confirm;
import static chat.limitless.command.payments.PurchaseStories.credited;
import static chat.limitless.command.payments.PurchaseStories.opened;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.parked;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.pending;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RecordPaymentTest {

    @Test
    void a_payment_as_priced_counts() {
        purchase().given(started(), opened("first")).when(pay()).expectEvents(paid());
    }

    @Test
    void a_payment_told_before_the_page_was_opened_counts() {
        purchase().given(started()).when(pay()).expectEvents(paid());
    }

    @Test
    void money_that_came_later_counts() {
        purchase().given(started(), opened("first"), pending()).when(pay()).expectEvents(paid());
    }

    @Test
    void a_payment_told_after_the_end_still_counts() {
        purchase().given(started(), opened("first"), closed()).when(pay()).expectEvents(paid());
    }

    @Test
    void the_same_payment_again_changes_nothing() {
        purchase()
                .given(started(), paid())
                .when(pay())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), credited())
                .when(pay())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_currency_may_be_written_in_capitals() {
        purchase().given(started()).when(pay("first", PRICE, "USD", true)).expectEvents(paid());
    }

    @Test
    void one_cent_too_little_parks_the_purchase() {
        purchase()
                .given(started())
                .when(pay("first", PRICE - 1, "usd", true))
                .expectEvents(parked("amount", PRICE - 1, "usd", true));
    }

    @Test
    void one_cent_too_much_parks_the_purchase() {
        purchase()
                .given(started())
                .when(pay("first", PRICE + 1, "usd", true))
                .expectEvents(parked("amount", PRICE + 1, "usd", true));
    }

    @Test
    void another_currency_parks_the_purchase() {
        purchase()
                .given(started())
                .when(pay("first", PRICE, "eur", true))
                .expectEvents(parked("currency", PRICE, "eur", true));
    }

    @Test
    void play_money_parks_the_purchase() {
        purchase()
                .given(started())
                .when(pay("first", PRICE, "usd", false))
                .expectEvents(parked("live-mode", PRICE, "usd", false));
    }

    @Test
    void a_closed_purchase_is_parked_too() {
        purchase()
                .given(started(), closed())
                .when(pay("first", 1, "usd", true))
                .expectEvents(parked("amount", 1, "usd", true));
    }

    @Test
    void is_parked_once_for_one_payment() {
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("first", 1, "USD", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), parked("amount", 1, "usd", true), paid())
                .when(pay("first", 1, "usd", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_payment_that_does_not_fit_is_told_too() {
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("second", 1, "usd", true))
                .expectEvents(parked("amount", "second", 1, "usd", true));
        purchase()
                .given(started(), parked("amount", 1, "usd", true), parked("amount", "second", 1, "usd", true))
                .when(pay("second", 1, "usd", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_difference_of_the_same_payment_is_told_too() {
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("first", 1, "eur", true))
                .expectEvents(parked("currency", 1, "eur", true));
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("first", 2, "usd", true))
                .expectEvents(parked("amount", 2, "usd", true));
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("first", 1, "usd", false))
                .expectEvents(parked("live-mode", 1, "usd", false));
    }

    @Test
    void a_second_witness_that_contradicts_the_payment_that_counted_is_told() {
        purchase()
                .given(started(), paid())
                .when(pay("first", PRICE - 1, "usd", true))
                .expectEvents(parked("amount", PRICE - 1, "usd", true));
    }

    @Test
    void a_second_witness_that_names_another_page_is_the_same_payment() {
        var witness = new RecordPayment(PURCHASE, "second", "pi_first", PRICE, "usd", true, true, NOW);
        purchase()
                .given(started(), paid())
                .when(witness)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void two_payments_told_for_one_page_are_two() {
        var other = new RecordPayment(PURCHASE, "first", "pi_other", PRICE, "usd", true, true, NOW);
        purchase()
                .given(started(), paid())
                .when(other)
                .expectEvents(new PurchaseParked(
                        PURCHASE, ANN, "paid-twice", PRICE, "usd", true, "first", "pi_other", NOW, null));
    }

    @Test
    void a_page_that_cost_nothing_is_no_payment_of_our_price() {
        purchase()
                .given(started())
                .when(new RecordPayment(PURCHASE, "first", null, 0, "usd", true, true, NOW))
                .expectEvents(new PurchaseParked(PURCHASE, ANN, "amount", 0, "usd", true, "first", null, NOW, null));
    }

    @Test
    void a_payment_as_priced_counts_although_another_did_not() {
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay())
                .expectEvents(paid());
    }

    @Test
    void a_second_payment_on_another_page_parks_the_purchase_and_grants_nothing_more() {
        purchase()
                .given(started(), paid())
                .when(pay("second", PRICE, "usd", true))
                .expectEvents(parked("paid-twice", "second", PRICE, "usd", true));
        purchase()
                .given(started(), paid(), parked("paid-twice", "second", PRICE, "usd", true))
                .when(pay("second", PRICE, "usd", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), parked("paid-twice", "second", PRICE, "usd", true))
                .when(pay("third", PRICE, "usd", true))
                .expectEvents(parked("paid-twice", "third", PRICE, "usd", true));
    }

    @Test
    void a_payment_is_complete_once_its_lot_was_granted() {
        purchase().given(started(), paid()).when(confirm()).expectEvents(credited());
    }

    @Test
    void is_complete_once() {
        purchase()
                .given(started(), paid(), credited())
                .when(confirm())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nothing_is_complete_without_a_payment() {
        purchase()
                .given(started(), opened("first"))
                .when(confirm())
                .expectException(refused(PURCHASE_CLOSED, Map.of("status", "open")));
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(confirm())
                .expectException(refused(PURCHASE_CLOSED, Map.of("status", "parked")));
    }
}
