package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.RefusalCode.PURCHASE_NOT_PAID;
import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.api.RefusalCode.REFUND_DIFFERS;
import static chat.limitless.api.RefusalCode.REFUND_DISPUTED;
import static chat.limitless.api.RefusalCode.REFUND_TOO_HIGH;
import static chat.limitless.api.RefusalCode.REFUND_UNKNOWN;
import static chat.limitless.api.payments.DisputeStatus.INQUIRY;
import static chat.limitless.api.payments.DisputeStatus.LOST;
import static chat.limitless.api.payments.DisputeStatus.OPEN;
import static chat.limitless.api.payments.DisputeStatus.WON;
import static chat.limitless.api.payments.RefundStatus.FAILED;
import static chat.limitless.api.payments.RefundStatus.PENDING;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.opened;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.ask;
import static chat.limitless.command.payments.ReversalStories.asked;
import static chat.limitless.command.payments.ReversalStories.claim;
import static chat.limitless.command.payments.ReversalStories.claimOf;
import static chat.limitless.command.payments.ReversalStories.disputed;
import static chat.limitless.command.payments.ReversalStories.refund;
import static chat.limitless.command.payments.ReversalStories.refunded;
import static chat.limitless.command.payments.ReversalStories.refuse;
import static chat.limitless.command.payments.ReversalStories.refusedRefund;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.RefundRequestId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class RequestRefundTest {

    @Test
    void freezes_its_share_until_the_provider_tells_of_it() {
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", 400))
                .expectEvents(asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"));
    }

    @Test
    void the_refund_the_provider_made_of_it_takes_the_place_of_the_request() {
        purchase()
                .given(started(), paid(), asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"))
                .when(refund("re_a", "pi_first", "rrq_one", 400, "usd", PENDING))
                .expectEvents(
                        refunded("re_a", "pi_first", "rrq_one", 400, "usd", PENDING),
                        claim(2, 80_000_000, 0, "refund"));
    }

    @Test
    void a_refund_told_without_our_id_is_another_one_until_the_id_is_told() {
        purchase()
                .given(started(), paid(), asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"))
                .when(refund("re_a", 400, PENDING))
                .expectEvents(refunded("re_a", 400, PENDING), claim(2, 80_000_000, 80_000_000, "refund"));
        purchase()
                .given(
                        started(),
                        paid(),
                        asked("rrq_one", 400),
                        claim(1, 0, 80_000_000, "refund-requested"),
                        refunded("re_a", 400, PENDING),
                        claim(2, 80_000_000, 80_000_000, "refund"))
                .when(refund("re_a", "pi_first", "rrq_one", 400, "usd", PENDING))
                .expectEvents(
                        refunded("re_a", "pi_first", "rrq_one", 400, "usd", PENDING),
                        claim(3, 80_000_000, 0, "refund"));
    }

    @Test
    void all_of_it_can_be_asked_for_and_not_one_cent_more() {
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", PRICE))
                .expectEvents(asked("rrq_one", PRICE), claim(1, 0, CREDITS, "refund-requested"));
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", PRICE + 1))
                .expectException(refused(REFUND_TOO_HIGH, Map.of("amountMinor", PRICE + 1, "refundableMinor", PRICE)));
    }

    @Test
    void nobody_asks_for_their_own_money_back() {
        purchase()
                .given(started(), paid())
                .when(new RequestRefund(PURCHASE, new RefundRequestId("rrq_one"), null, 400, "goodwill", ANN, NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothing_or_less_cannot_be_asked_for(long amountMinor) {
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", amountMinor))
                .expectException(
                        refused(REFUND_TOO_HIGH, Map.of("amountMinor", amountMinor, "refundableMinor", PRICE)));
    }

    @Test
    void what_is_gone_or_under_way_cannot_be_asked_for_again() {
        purchase()
                .given(
                        started(),
                        paid(),
                        refunded("re_a", 100, SUCCEEDED),
                        refunded("re_b", 500, FAILED),
                        disputed(200, LOST),
                        asked("rrq_one", 300))
                .when(ask("rrq_two", 401))
                .expectException(refused(REFUND_TOO_HIGH, Map.of("amountMinor", 401L, "refundableMinor", 400L)));
    }

    @Test
    void what_was_refused_or_came_back_can_be_asked_for_again() {
        purchase()
                .given(
                        started(),
                        paid(),
                        asked("rrq_one", PRICE),
                        refusedRefund("rrq_one"),
                        refunded("re_a", PRICE, FAILED))
                .when(ask("rrq_two", PRICE))
                .expectEvents(asked("rrq_two", PRICE), claimOf(1, 0, CREDITS, "refund-requested", "rrq_two"));
    }

    @Test
    void the_same_request_again_changes_nothing_even_when_it_would_be_refused_now() {
        purchase()
                .given(started(), paid(), asked("rrq_one", 400), disputed(PRICE, OPEN))
                .when(ask("rrq_one", 400))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void other_contents_under_the_same_id_are_refused() {
        var differs = refused(REFUND_DIFFERS, Map.of("requestId", "rrq_one"));
        purchase()
                .given(started(), paid(), asked("rrq_one", 400))
                .when(ask("rrq_one", 401))
                .expectException(differs);
        purchase()
                .given(started(), paid(), asked("rrq_one", 400))
                .when(ask("rrq_one", 400, "duplicate"))
                .expectException(differs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Goodwill", "1st", "good will", "he said so!", "-x"})
    void a_reason_is_a_short_code(String reason) {
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", 400, reason))
                .expectException(refused(CREDITS_REASON_INVALID));
        purchase()
                .given(started(), paid())
                .when(ask("rrq_one", 400, "r".repeat(41)))
                .expectException(refused(CREDITS_REASON_INVALID));
    }

    @Test
    void nothing_is_given_back_before_it_was_paid() {
        purchase()
                .given(started(), opened("first"))
                .when(ask("rrq_one", 400))
                .expectException(refused(PURCHASE_NOT_PAID));
        purchase().givenNoPriorActivity().when(ask("rrq_one", 400)).expectException(refused(PURCHASE_UNKNOWN));
    }

    @Test
    void an_open_dispute_could_take_the_money_too() {
        purchase()
                .given(started(), paid(), disputed(100, OPEN))
                .when(ask("rrq_one", 400))
                .expectException(refused(REFUND_DISPUTED));
    }

    @Test
    void an_inquiry_or_a_dispute_about_another_payment_is_no_hindrance() {
        for (var harmless : new Object[] {
            disputed(100, INQUIRY),
            disputed(100, WON),
            ReversalStories.disputed("dp_b", "pi_second", 100, "usd", OPEN, true, false)
        }) {
            purchase()
                    .given(started(), paid(), harmless)
                    .when(ask("rrq_one", 400))
                    .expectEvents(asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"));
        }
    }

    @Test
    void a_refusal_of_the_provider_ends_the_freeze_once() {
        purchase()
                .given(started(), paid(), asked("rrq_one", 400), claim(1, 0, 80_000_000, "refund-requested"))
                .when(refuse("rrq_one"))
                .expectEvents(refusedRefund("rrq_one"), claim(2, 0, 0, "refund-refused"));
        purchase()
                .given(started(), paid(), asked("rrq_one", 400), refusedRefund("rrq_one"))
                .when(refuse("rrq_one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refusal_says_nothing_about_a_refund_that_was_made() {
        purchase()
                .given(
                        started(),
                        paid(),
                        asked("rrq_one", 400),
                        refunded("re_a", "pi_first", "rrq_one", 400, "usd", SUCCEEDED))
                .when(refuse("rrq_one"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_nobody_asked_for_cannot_be_refused() {
        purchase().given(started(), paid()).when(refuse("rrq_one")).expectException(refused(REFUND_UNKNOWN));
        purchase().givenNoPriorActivity().when(refuse("rrq_one")).expectException(refused(PURCHASE_UNKNOWN));
    }
}
