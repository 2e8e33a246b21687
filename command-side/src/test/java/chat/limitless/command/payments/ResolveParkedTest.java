package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.RefusalCode.PARKED_UNKNOWN;
import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.parked;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.resolve;
import static chat.limitless.command.payments.PurchaseStories.resolved;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.FIN;
import static chat.limitless.command.payments.ReversalStories.uncounted;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person deals with what a purchase was parked for.
@Tag("fast")
class ResolveParkedTest {

    private static final PurchaseParked SECOND = parked("paid-twice", "second", PRICE, "usd", true);

    @Test
    void tells_who_dealt_with_it_and_why() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(resolve(1, "refunded", FIN))
                .expectEvents(resolved(1, "refunded", FIN));
    }

    @Test
    void what_is_dealt_with_stays_so_whoever_asks_again() {
        for (var actor : new UserId[] {FIN, new UserId("usr_other"), ANN}) {
            purchase()
                    .given(started(), paid(), SECOND, resolved(1, "refunded", FIN))
                    .when(resolve(1, "Another reason", actor))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Test
    void each_is_dealt_with_by_itself() {
        purchase()
                .given(started(), paid(), SECOND, uncounted("re_a", PurchaseParked.REFUND_CURRENCY, 100, "eur"))
                .when(resolve(2, "looked-at", FIN))
                .expectEvents(resolved(2, "looked-at", FIN));
        purchase()
                .given(
                        started(),
                        paid(),
                        SECOND,
                        uncounted("re_a", PurchaseParked.REFUND_CURRENCY, 100, "eur"),
                        resolved(2, "looked-at", FIN))
                .when(resolve(1, "refunded", FIN))
                .expectEvents(resolved(1, "refunded", FIN));
    }

    @Test
    void what_is_parked_after_that_waits_anew() {
        purchase()
                .given(started(), paid(), SECOND, resolved(1, "refunded", FIN))
                .when(pay("third", PRICE, "usd", true))
                .expectEvents(parked("paid-twice", "third", PRICE, "usd", true));
        purchase()
                .given(
                        started(),
                        paid(),
                        SECOND,
                        resolved(1, "refunded", FIN),
                        parked("paid-twice", "third", PRICE, "usd", true))
                .when(resolve(2, "refunded", FIN))
                .expectEvents(resolved(2, "refunded", FIN));
    }

    @Test
    void the_same_payment_told_again_does_not_undo_it() {
        purchase()
                .given(started(), paid(), SECOND, resolved(1, "refunded", FIN))
                .when(pay("second", PRICE, "usd", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2, Integer.MAX_VALUE})
    void what_was_never_parked_cannot_be_dealt_with(int number) {
        purchase()
                .given(started(), paid(), SECOND)
                .when(resolve(number, "refunded", FIN))
                .expectException(refused(PARKED_UNKNOWN));
    }

    @Test
    void a_purchase_that_waits_for_nobody_says_so() {
        purchase().given(started(), paid()).when(resolve(1, "refunded", FIN)).expectException(refused(PARKED_UNKNOWN));
        purchase().givenNoPriorActivity().when(resolve(1, "refunded", FIN)).expectException(refused(PURCHASE_UNKNOWN));
    }

    @Test
    void nobody_decides_about_their_own_money() {
        purchase()
                .given(started(), paid(), SECOND)
                .when(resolve(1, "refunded", ANN))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Refunded", "he called us"})
    void a_reason_is_a_short_code(String reason) {
        purchase()
                .given(started(), paid(), SECOND)
                .when(resolve(1, reason, FIN))
                .expectException(refused(CREDITS_REASON_INVALID));
    }
}
