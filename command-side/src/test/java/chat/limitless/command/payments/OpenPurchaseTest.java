package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.PURCHASE_CLOSED;
import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.close;
import static chat.limitless.command.payments.PurchaseStories.closed;
import static chat.limitless.command.payments.PurchaseStories.credited;
import static chat.limitless.command.payments.PurchaseStories.open;
import static chat.limitless.command.payments.PurchaseStories.opened;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.pend;
import static chat.limitless.command.payments.PurchaseStories.pending;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.start;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the choice of a pack to the payment page, and its end without money.
@Tag("fast")
class OpenPurchaseTest {

    @Test
    void starts_at_a_price_of_ours() {
        purchase().givenNoPriorActivity().when(start(CREDITS, PRICE)).expectEvents(started());
    }

    @Test
    void a_second_start_changes_nothing() {
        purchase()
                .given(started())
                .when(start(CREDITS, PRICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), closed())
                .when(start(CREDITS, PRICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_price_or_credits_of_nothing_are_refused() {
        purchase().givenNoPriorActivity().when(start(0, PRICE)).expectException(refused(CREDITS_AMOUNT_INVALID));
        purchase().givenNoPriorActivity().when(start(CREDITS, 0)).expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void opens_the_payment_page() {
        purchase().given(started()).when(open("first")).expectEvents(opened("first"));
    }

    @Test
    void the_same_page_again_changes_nothing() {
        purchase()
                .given(started(), opened("first"))
                .when(open("first"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_page_takes_the_place_of_the_first() {
        purchase().given(started(), opened("first")).when(open("second")).expectEvents(opened("second"));
    }

    @Test
    void a_page_told_after_the_user_has_finished_changes_nothing() {
        purchase()
                .given(started(), pending())
                .when(open("first"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid())
                .when(open("first"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), credited())
                .when(open("first"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_page_opens_for_a_closed_purchase() {
        purchase()
                .given(started(), closed())
                .when(open("first"))
                .expectException(refused(PURCHASE_CLOSED, Map.of("status", "closed")));
    }

    @Test
    void closes_before_or_after_the_page_was_opened() {
        purchase().given(started()).when(close()).expectEvents(closed());
        purchase().given(started(), opened("first")).when(close()).expectEvents(closed());
    }

    @Test
    void closes_when_the_money_to_come_did_not_come() {
        purchase().given(started(), opened("first"), pending()).when(close()).expectEvents(closed());
    }

    @Test
    void a_second_close_changes_nothing() {
        purchase()
                .given(started(), closed())
                .when(close())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_close_never_overrides_a_payment() {
        purchase()
                .given(started(), paid())
                .when(close())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), credited())
                .when(close())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void waits_for_money_to_come() {
        purchase().given(started(), opened("first")).when(pend()).expectEvents(pending());
    }

    @Test
    void waits_once() {
        purchase()
                .given(started(), opened("first"), pending())
                .when(pend())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void does_not_wait_after_the_end_or_the_payment() {
        purchase()
                .given(started(), closed())
                .when(pend())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid())
                .when(pend())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nothing_but_a_start_meets_an_unknown_purchase() {
        for (var command : List.of(open("first"), pend(), close(), PurchaseStories.pay(), PurchaseStories.confirm())) {
            purchase().givenNoPriorActivity().when(command).expectException(refused(PURCHASE_UNKNOWN));
        }
    }
}
