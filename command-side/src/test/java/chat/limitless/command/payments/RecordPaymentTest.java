package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.PURCHASE_CLOSED;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
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
        purchase().given(started(), paid()).when(pay()).expectNoEvents();
        purchase().given(started(), paid(), credited()).when(pay()).expectNoEvents();
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
    void is_parked_once() {
        purchase()
                .given(started(), parked("amount", 1, "usd", true))
                .when(pay("first", 1, "usd", true))
                .expectNoEvents();
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
                .expectEvents(parked("paid-twice", PRICE, "usd", true));
    }

    @Test
    void a_payment_is_complete_once_its_lot_was_granted() {
        purchase().given(started(), paid()).when(confirm()).expectEvents(credited());
    }

    @Test
    void is_complete_once() {
        purchase().given(started(), paid(), credited()).when(confirm()).expectNoEvents();
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
