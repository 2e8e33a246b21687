package chat.limitless.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.query.finance.PurchaseReview.FraudWarning;
import chat.limitless.query.finance.PurchaseReview.RefundRequest;
import chat.limitless.query.testing.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the events of a purchase come to for people.
class PurchaseReviewTest {

    private static final UserId STAFF = new UserId("usr_staff");
    private static final PurchaseId PURCHASE = new PurchaseId("pay_one");

    private final Instant at = Instant.parse("2026-11-22T10:00:00Z");
    private final Story story = new Story(new UserId("usr_buyer"), at);

    private static PurchaseReview review(PurchaseEvent... events) {
        return PurchaseReview.of(List.of(events));
    }

    private static String states(PurchaseReview review) {
        return review.refundRequests().stream()
                .map(request ->
                        request.requestId() + " " + request.state() + " " + request.refundId() + " " + request.code())
                .toList()
                .toString();
    }

    @Test
    void nothing_is_to_do_with_a_purchase_that_went_well() {
        var review = review(story.bought(PURCHASE), story.paid(PURCHASE));

        assertThat(review).isEqualTo(new PurchaseReview(List.of(), List.of(), List.of()));
        assertThat(review.askedMinor("pi")).isZero();
    }

    @Test
    void a_request_is_under_way_until_it_is_told_of_or_refused() {
        var asked = review(
                story.bought(PURCHASE),
                story.refundAsked(PURCHASE, "rrq_one", 300, STAFF),
                story.refundAsked(PURCHASE, "rrq_two", 200, STAFF));
        assertThat(asked.refundRequests().getFirst())
                .isEqualTo(new RefundRequest(
                        "rrq_one", 300, "usd", "customer-request", "pi", "usr_staff", at, "asked", null, null));
        assertThat(asked.askedMinor("pi")).isEqualTo(500);

        var decided = review(
                story.refundAsked(PURCHASE, "rrq_one", 300, STAFF),
                story.refundAsked(PURCHASE, "rrq_two", 200, STAFF),
                story.refundRefused(PURCHASE, "rrq_one", "charge_disputed"),
                story.refundMade(PURCHASE, "re_2", "rrq_two", 200, RefundStatus.PENDING));
        assertThat(states(decided)).isEqualTo("[rrq_one refused null charge_disputed, rrq_two made re_2 null]");
        assertThat(decided.askedMinor("pi")).isZero();
    }

    @Test
    void what_was_told_of_stands_whatever_was_refused() {
        var refusedFirst = review(
                story.refundAsked(PURCHASE, "rrq_one", 300, STAFF),
                story.refundRefused(PURCHASE, "rrq_one", "lost"),
                story.refundMade(PURCHASE, "re_1", "rrq_one", 300, RefundStatus.FAILED));

        assertThat(states(refusedFirst)).isEqualTo("[rrq_one made re_1 lost]");
        assertThat(refusedFirst.askedMinor("pi")).isZero();
    }

    @Test
    void refunds_and_disputes_that_nobody_here_asked_for_end_no_request() {
        var review = review(
                story.refundAsked(PURCHASE, "rrq_one", 300, STAFF),
                story.refunded(PURCHASE, "re_other", "pi", RefundStatus.SUCCEEDED),
                story.disputed(PURCHASE, "dp_1", DisputeStatus.OPEN, false),
                story.refundRefused(PURCHASE, "rrq_never", "lost"));

        assertThat(states(review)).isEqualTo("[rrq_one asked null null]");
        assertThat(review.askedMinor("pi")).isEqualTo(300);
    }

    @Test
    void a_warning_is_cleared_once_somebody_looked_at_it() {
        var review = review(
                story.fraudWarned(PURCHASE, "issfr_1", true),
                story.fraudWarned(PURCHASE, "issfr_2", false),
                story.fraudWarningCleared(PURCHASE, "issfr_1", STAFF),
                story.fraudWarningCleared(PURCHASE, "issfr_never", STAFF),
                story.fraudWarned(PURCHASE, "issfr_1", true));

        assertThat(review.warnings())
                .containsExactly(
                        new FraudWarning("issfr_1", at, true, true, "usr_staff", "looked-at"),
                        new FraudWarning("issfr_2", at, false, false, null, null));
    }

    private static String parkings(PurchaseReview review) {
        return review.parkings().stream()
                .map(parking -> parking.number() + " " + parking.reason() + " " + parking.refundableMinor() + " "
                        + parking.resolvedReason() + " " + parking.resolvedBy())
                .toList()
                .toString();
    }

    @Test
    void what_was_parked_waits_until_somebody_dealt_with_it() {
        var review = review(
                story.bought(PURCHASE),
                story.parked(PURCHASE, "paid-twice", "pi_2"),
                story.parked(PURCHASE, "paid-twice", "pi_3"),
                story.parkedResolved(PURCHASE, 1, "refunded", STAFF),
                story.parked(PURCHASE, "amount", "pi_4"));

        assertThat(parkings(review))
                .isEqualTo("[1 paid-twice 0 refunded usr_staff, 2 paid-twice 0 null null, 3 amount 0 null null]");
    }

    @Test
    void a_warning_that_was_cleared_before_a_reason_was_asked_has_none() {
        var told = story.fraudWarningCleared(PURCHASE, "issfr_1", STAFF);
        var before = new FraudWarningCleared(PURCHASE, told.userId(), told.warningId(), STAFF, at, null);

        assertThat(review(story.fraudWarned(PURCHASE, "issfr_1", true), before).warnings())
                .containsExactly(new FraudWarning("issfr_1", at, true, true, "usr_staff", null));
    }

    @Test
    void what_cannot_be_counted_is_named() {
        var review = review(
                story.bought(PURCHASE),
                story.parked(PURCHASE, "paid-twice", "pi_2"),
                story.uncounted(PURCHASE, "re_1"),
                story.uncounted(PURCHASE, "re_2"));

        assertThat(review.parkings())
                .extracting(PurchaseReview.Parking::reversalId)
                .containsExactly(null, "re_1", "re_2");
    }

    @Test
    void a_payment_that_was_parked_can_go_back_and_the_one_that_counts_is_none_of_them() {
        var events = List.<PurchaseEvent>of(
                story.bought(PURCHASE),
                story.parked(PURCHASE, "amount", "pi"),
                story.parked(PURCHASE, "paid-twice", "pi_2"),
                story.parked(PURCHASE, "paid-twice", null),
                story.parked(PURCHASE, "refund-currency", "pi_3"));

        assertThat(parkings(PurchaseReview.of(events).withRefundable(events, "pi")))
                .isEqualTo("[1 amount 0 null null, 2 paid-twice 1000 null null, 3 paid-twice 0 null null, "
                        + "4 refund-currency 0 null null]");
    }
}
