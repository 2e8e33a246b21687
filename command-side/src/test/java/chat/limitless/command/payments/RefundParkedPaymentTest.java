package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.RefusalCode.PURCHASE_NOT_PAID;
import static chat.limitless.api.RefusalCode.REFUND_DIFFERS;
import static chat.limitless.api.RefusalCode.REFUND_DISPUTED;
import static chat.limitless.api.RefusalCode.REFUND_TOO_HIGH;
import static chat.limitless.api.payments.DisputeStatus.LOST;
import static chat.limitless.api.payments.DisputeStatus.OPEN;
import static chat.limitless.api.payments.RefundStatus.FAILED;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.parked;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.ask;
import static chat.limitless.command.payments.ReversalStories.askOf;
import static chat.limitless.command.payments.ReversalStories.asked;
import static chat.limitless.command.payments.ReversalStories.askedOf;
import static chat.limitless.command.payments.ReversalStories.claim;
import static chat.limitless.command.payments.ReversalStories.claimOf;
import static chat.limitless.command.payments.ReversalStories.disputed;
import static chat.limitless.command.payments.ReversalStories.refund;
import static chat.limitless.command.payments.ReversalStories.refunded;
import static chat.limitless.command.payments.ReversalStories.refuse;
import static chat.limitless.command.payments.ReversalStories.refusedRefund;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.RefundRequestId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing was granted for a payment that was parked: its money goes back, and no credits with it.
@Tag("fast")
class RefundParkedPaymentTest {

    private static final PurchaseParked SECOND = parked("paid-twice", "second", PRICE, "usd", true);

    @Test
    void a_second_payment_goes_back_whole_and_takes_no_credits() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(askOf("pi_second", "rrq_one", PRICE))
                .expectEvents(askedOf("pi_second", "rrq_one", PRICE));
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(refund("re_a", "pi_second", "rrq_one", PRICE, "usd", SUCCEEDED))
                .expectEvents(refunded("re_a", "pi_second", "rrq_one", PRICE, "usd", SUCCEEDED));
    }

    @Test
    void it_takes_nothing_of_what_the_first_one_can_give_back() {
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(ask("rrq_two", PRICE))
                .expectEvents(asked("rrq_two", PRICE), claimOf(1, 0, CREDITS, "refund-requested", "rrq_two"));
        purchase()
                .given(started(), paid(), SECOND, asked("rrq_one", PRICE), claim(1, 0, CREDITS, "refund-requested"))
                .when(askOf("pi_second", "rrq_two", PRICE))
                .expectEvents(askedOf("pi_second", "rrq_two", PRICE));
    }

    @Test
    void a_payment_that_never_counted_goes_back_too() {
        purchase()
                .given(started(), parked("amount", "second", PRICE - 1, "usd", true))
                .when(askOf("pi_second", "rrq_one", PRICE - 1))
                .expectEvents(askedOf("pi_second", "rrq_one", PRICE - 1));
    }

    @Test
    void the_payment_that_counts_may_be_named_too() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(askOf("pi_first", "rrq_one", 400))
                .expectEvents(asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"));
    }

    @Test
    void no_more_goes_back_than_was_paid_with_it() {
        var nothingLeft = refused(REFUND_TOO_HIGH, Map.of("amountMinor", PRICE, "refundableMinor", 0L));
        purchase()
                .given(started(), paid(), SECOND)
                .when(askOf("pi_second", "rrq_one", PRICE + 1))
                .expectException(refused(REFUND_TOO_HIGH, Map.of("amountMinor", PRICE + 1, "refundableMinor", PRICE)));
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(askOf("pi_second", "rrq_two", PRICE))
                .expectException(nothingLeft);
        purchase()
                .given(started(), paid(), SECOND, refunded("re_a", "pi_second", null, PRICE, "usd", SUCCEEDED))
                .when(askOf("pi_second", "rrq_two", PRICE))
                .expectException(nothingLeft);
        purchase()
                .given(started(), paid(), SECOND, disputed("dp_b", "pi_second", PRICE, "usd", LOST, true, false))
                .when(askOf("pi_second", "rrq_two", PRICE))
                .expectException(nothingLeft);
    }

    @Test
    void what_was_refused_or_came_back_can_be_asked_for_again() {
        purchase()
                .given(
                        started(),
                        paid(),
                        SECOND,
                        askedOf("pi_second", "rrq_one", PRICE),
                        refusedRefund("rrq_one"),
                        refunded("re_a", "pi_second", null, PRICE, "usd", FAILED))
                .when(askOf("pi_second", "rrq_two", PRICE))
                .expectEvents(askedOf("pi_second", "rrq_two", PRICE));
    }

    @Test
    void a_refusal_of_the_provider_moves_no_credits() {
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(refuse("rrq_one"))
                .expectEvents(refusedRefund("rrq_one"));
    }

    @Test
    void an_open_dispute_about_it_could_take_the_money_too() {
        purchase()
                .given(started(), paid(), SECOND, disputed("dp_b", "pi_second", PRICE, "usd", OPEN, true, false))
                .when(askOf("pi_second", "rrq_one", PRICE))
                .expectException(refused(REFUND_DISPUTED));
        purchase()
                .given(started(), paid(), SECOND, disputed(PRICE, OPEN), claim(1, 0, CREDITS, "dispute"))
                .when(askOf("pi_second", "rrq_one", PRICE))
                .expectEvents(askedOf("pi_second", "rrq_one", PRICE));
    }

    @Test
    void the_same_request_of_another_payment_is_refused() {
        var differs = refused(REFUND_DIFFERS, Map.of("requestId", "rrq_one"));
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(ask("rrq_one", PRICE))
                .expectException(differs);
        purchase()
                .given(started(), paid(), SECOND, asked("rrq_one", PRICE))
                .when(askOf("pi_second", "rrq_one", PRICE))
                .expectException(differs);
        purchase()
                .given(started(), paid(), SECOND, askedOf("pi_second", "rrq_one", PRICE))
                .when(askOf("pi_second", "rrq_one", PRICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_payment_nobody_told_of_was_not_paid() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(askOf("pi_third", "rrq_one", PRICE))
                .expectException(refused(PURCHASE_NOT_PAID));
        purchase()
                .given(started(), parked("amount", "second", PRICE - 1, "usd", true))
                .when(ask("rrq_one", PRICE - 1))
                .expectException(refused(PURCHASE_NOT_PAID));
    }

    @Test
    void nobody_asks_for_their_own_money_back() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(new RequestRefund(
                        PURCHASE, new RefundRequestId("rrq_one"), "pi_second", PRICE, "goodwill", ANN, NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }
}
