package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.RefusalCode.PURCHASE_UNKNOWN;
import static chat.limitless.api.RefusalCode.WARNING_UNKNOWN;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.paid;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.purchase;
import static chat.limitless.command.payments.PurchaseStories.started;
import static chat.limitless.command.payments.ReversalStories.FIN;
import static chat.limitless.command.payments.ReversalStories.claim;
import static chat.limitless.command.payments.ReversalStories.clear;
import static chat.limitless.command.payments.ReversalStories.cleared;
import static chat.limitless.command.payments.ReversalStories.refunded;
import static chat.limitless.command.payments.ReversalStories.warn;
import static chat.limitless.command.payments.ReversalStories.warned;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class FraudWarningTest {

    @Test
    void a_warning_freezes_what_is_left() {
        purchase()
                .given(started(), paid())
                .when(warn("issfr_a", true))
                .expectEvents(warned("issfr_a", true), claim(1, 0, CREDITS, "fraud-warning"));
        purchase()
                .given(started(), paid(), refunded("re_a", 250, SUCCEEDED), claim(1, 50_000_000, 0, "refund"))
                .when(warn("issfr_a", true))
                .expectEvents(warned("issfr_a", true), claim(2, 50_000_000, 150_000_000, "fraud-warning"));
    }

    @Test
    void a_warning_only_noted_freezes_nothing() {
        purchase().given(started(), paid()).when(warn("issfr_a", false)).expectEvents(warned("issfr_a", false));
    }

    @Test
    void the_same_warning_again_changes_nothing() {
        purchase()
                .given(started(), paid(), warned("issfr_a", true), claim(1, 0, CREDITS, "fraud-warning"))
                .when(warn("issfr_a", false))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_warning_before_the_payment_freezes_once_it_is_paid() {
        purchase()
                .given(started(), warned("issfr_a", true))
                .when(pay())
                .expectEvents(paid(), claim(1, 0, CREDITS, "payment"));
    }

    @Test
    void a_warning_about_a_second_payment_freezes_nothing() {
        purchase()
                .given(started(), paid())
                .when(new RecordFraudWarning(PURCHASE, "issfr_a", "pi_second", true, NOW))
                .expectEvents(new FraudWarned(PURCHASE, PurchaseStories.ANN, "issfr_a", "pi_second", true, NOW));
    }

    @Test
    void a_warning_somebody_looked_at_freezes_nothing_any_more() {
        purchase()
                .given(started(), paid(), warned("issfr_a", true), claim(1, 0, CREDITS, "fraud-warning"))
                .when(clear("issfr_a"))
                .expectEvents(cleared("issfr_a"), claim(2, 0, 0, "fraud-warning-cleared"));
    }

    @Test
    void the_other_warning_still_freezes() {
        purchase()
                .given(
                        started(),
                        paid(),
                        warned("issfr_a", true),
                        claim(1, 0, CREDITS, "fraud-warning"),
                        warned("issfr_b", true))
                .when(clear("issfr_a"))
                .expectEvents(cleared("issfr_a"));
    }

    @Test
    void is_cleared_once_and_stays_cleared() {
        purchase()
                .given(started(), paid(), warned("issfr_a", true), cleared("issfr_a"))
                .when(clear("issfr_a"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        purchase()
                .given(started(), paid(), warned("issfr_a", true), cleared("issfr_a"))
                .when(warn("issfr_a", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_clears_a_warning_about_their_own_purchase() {
        purchase()
                .given(started(), paid(), warned("issfr_a", true), claim(1, 0, CREDITS, "fraud-warning"))
                .when(new ClearFraudWarning(PURCHASE, "issfr_a", "looked-at", PurchaseStories.ANN, NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Looked", "he called us"})
    void why_it_is_cleared_is_a_short_code(String reason) {
        purchase()
                .given(started(), paid(), warned("issfr_a", true), claim(1, 0, CREDITS, "fraud-warning"))
                .when(new ClearFraudWarning(PURCHASE, "issfr_a", reason, FIN, NOW))
                .expectException(refused(CREDITS_REASON_INVALID));
    }

    @Test
    void what_nobody_warned_of_cannot_be_cleared() {
        purchase().given(started(), paid()).when(clear("issfr_a")).expectException(refused(WARNING_UNKNOWN));
        purchase().givenNoPriorActivity().when(clear("issfr_a")).expectException(refused(PURCHASE_UNKNOWN));
        purchase().givenNoPriorActivity().when(warn("issfr_a", true)).expectException(refused(PURCHASE_UNKNOWN));
    }
}
