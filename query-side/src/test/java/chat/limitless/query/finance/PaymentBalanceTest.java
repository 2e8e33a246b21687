package chat.limitless.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.query.testing.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What of a payment that was parked can go back. The payment `pi` was parked; it is worth 1,000 cents.
class PaymentBalanceTest {

    private static final UserId STAFF = new UserId("usr_staff");
    private static final PurchaseId PURCHASE = new PurchaseId("pay_one");

    private final Story story = new Story(new UserId("usr_buyer"), Instant.parse("2026-11-22T10:00:00Z"));

    /// `gone asked disputed refundable`.
    private String balance(PurchaseEvent... events) {
        var all = new ArrayList<PurchaseEvent>(
                List.of(story.bought(PURCHASE), story.paid(PURCHASE), story.parked(PURCHASE, "paid-twice", "pi")));
        all.addAll(List.of(events));
        var balance = PaymentBalance.of(all, "pi").orElseThrow();
        return balance.goneMinor() + " " + balance.askedMinor() + " " + balance.disputedMinor() + " "
                + balance.refundableMinor();
    }

    @Test
    void all_of_it_can_go_back_when_nothing_happened_to_it() {
        assertThat(balance()).isEqualTo("0 0 0 1000");
    }

    @Test
    void what_happened_to_another_payment_is_not_about_it() {
        assertThat(balance(
                        story.refunded(PURCHASE, "re_1", 300, RefundStatus.SUCCEEDED),
                        story.refunded(PURCHASE, "re_2", "pi_other", RefundStatus.SUCCEEDED)))
                .isEqualTo("0 0 0 1000");
    }

    @Test
    void refunds_take_of_it_as_long_as_they_stand() {
        assertThat(balance(story.refunded(PURCHASE, "re_1", "pi", RefundStatus.PENDING)))
                .isEqualTo("250 0 0 750");
        assertThat(balance(
                        story.refunded(PURCHASE, "re_1", "pi", RefundStatus.PENDING),
                        story.refunded(PURCHASE, "re_1", "pi", RefundStatus.SUCCEEDED),
                        story.refunded(PURCHASE, "re_2", "pi", RefundStatus.SUCCEEDED)))
                .isEqualTo("500 0 0 500");
        assertThat(balance(
                        story.refunded(PURCHASE, "re_1", "pi", RefundStatus.PENDING),
                        story.refunded(PURCHASE, "re_1", "pi", RefundStatus.FAILED)))
                .isEqualTo("0 0 0 1000");
    }

    @Test
    void what_was_asked_back_is_not_offered_again_until_it_is_refused() {
        assertThat(balance(story.refundAsked(PURCHASE, "rrq_one", 1000, STAFF))).isEqualTo("0 1000 0 0");
        assertThat(balance(
                        story.refundAsked(PURCHASE, "rrq_one", 1000, STAFF),
                        story.refundRefused(PURCHASE, "rrq_one", "lost")))
                .isEqualTo("0 0 0 1000");
    }

    @Test
    void nothing_goes_back_while_it_is_disputed_and_what_was_lost_is_gone() {
        assertThat(balance(story.disputed(PURCHASE, "dp_1", DisputeStatus.OPEN, false)))
                .isEqualTo("0 0 400 0");
        assertThat(balance(
                        story.disputed(PURCHASE, "dp_1", DisputeStatus.OPEN, false),
                        story.disputed(PURCHASE, "dp_1", DisputeStatus.LOST, false)))
                .isEqualTo("400 0 0 600");
        assertThat(balance(story.disputed(PURCHASE, "dp_1", DisputeStatus.LOST, true)))
                .isEqualTo("0 0 0 1000");
    }

    @Test
    void a_payment_that_was_not_parked_has_none() {
        var events = List.<PurchaseEvent>of(
                story.bought(PURCHASE), story.paid(PURCHASE), story.parked(PURCHASE, "dispute-currency", "pi"));

        assertThat(PaymentBalance.of(events, "pi")).isEmpty();
        assertThat(PaymentBalance.of(events, "pi_other")).isEmpty();
    }
}
