package chat.limitless.command.payments.process;

import static chat.limitless.api.payments.RefundStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("fast")
class PurchaseProcessTest {

    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final PurchaseId ID = new PurchaseId("pay_00000001");
    private static final UserId USER = new UserId("usr_buyer");
    private static final PurchaseProperties PROPERTIES = new PurchaseProperties(
            Duration.ofHours(23),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(12)),
            Duration.ofMinutes(10),
            Duration.ofDays(14),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofDays(29),
            Duration.ofDays(90),
            Duration.ofDays(365),
            true,
            Duration.ofDays(1),
            Duration.ofDays(3));

    private static List<TaskOrder> step(PurchaseEvent event) {
        return PurchaseProcess.step(event, PROPERTIES);
    }

    @Test
    void a_started_purchase_needs_a_page_at_once() {
        var started = new PurchaseStarted(ID, USER, "starter", 200_000_000, 1000, "usd", T0, 3L, null, null);
        assertThat(step(started))
                .containsExactly(new TaskOrder(
                        "payments.open-checkout:pay_00000001", "payments.open-checkout", "pay_00000001", T0));
    }

    @Test
    void an_opened_page_is_asked_about_after_the_first_step_of_the_ladder() {
        var opened = new CheckoutOpened(ID, USER, "cs_1", "https://pay", T0.plus(Duration.ofHours(23)), T0);
        assertThat(step(opened)).singleElement().satisfies(order -> {
            assertThat(order.kind()).isEqualTo("payments.ask-provider");
            assertThat(order.dueAt()).isEqualTo(T0.plus(Duration.ofMinutes(1)));
        });
    }

    @Test
    void a_paid_purchase_is_credited_at_once() {
        var paid = new PurchasePaid(ID, USER, "cs_1", "pi_1", 1000, "usd", false, 200_000_000, T0);
        assertThat(step(paid))
                .singleElement()
                .satisfies(order -> assertThat(order.kind()).isEqualTo("payments.grant-credits"));
    }

    @Test
    void every_calculated_claim_is_an_order_of_its_own() {
        assertThat(List.of(claim(1), claim(2)))
                .flatMap(claim -> step(claim))
                .containsExactly(
                        new TaskOrder(
                                "payments.apply-claim:pay_00000001:1", "payments.apply-claim", "pay_00000001", T0),
                        new TaskOrder(
                                "payments.apply-claim:pay_00000001:2", "payments.apply-claim", "pay_00000001", T0));
    }

    private static ClaimCalculated claim(long version) {
        return new ClaimCalculated(ID, USER, version, 1, 0, "refund", T0, "re_one");
    }

    @Test
    void a_refund_asked_for_is_made_under_a_name_no_other_purchase_uses() {
        assertThat(step(asked("rrq_one")))
                .containsExactly(new TaskOrder(
                        "payments.refund:pay_00000001:rrq_one", "payments.refund", "pay_00000001:rrq_one", T0));
    }

    @Test
    void the_names_of_orders_fit_their_column_with_the_longest_ids() {
        var longest = new PurchaseId("pay_" + "p".repeat(60));
        var request = new RefundRequestId("rrq_" + "r".repeat(60));
        var asked = new RefundRequested(longest, USER, request, "pi_1", 1, "usd", "goodwill", USER, T0);
        assertThat(step(asked)).allSatisfy(order -> assertThat(order.id()).hasSizeLessThanOrEqualTo(160));
        assertThat(step(new ClaimCalculated(longest, USER, Long.MAX_VALUE, 1, 0, "refund", T0, "re_one")))
                .allSatisfy(order -> assertThat(order.id()).hasSizeLessThanOrEqualTo(160));
    }

    private static RefundRequested asked(String request) {
        return new RefundRequested(ID, USER, new RefundRequestId(request), "pi_1", 100, "usd", "goodwill", USER, T0);
    }

    @Test
    void what_is_still_to_be_refunded_is_neither_told_of_nor_refused() {
        var soFar = PurchaseSoFar.begin(
                        new PurchaseStarted(ID, USER, "starter", 200_000_000, 1000, "usd", T0, 3L, null, null))
                .with(asked("rrq_told"))
                .with(asked("rrq_refused"))
                .with(asked("rrq_left"))
                .with(new RefundRecorded(
                        ID, USER, "re_1", "pi_1", new RefundRequestId("rrq_told"), 100, "usd", PENDING, T0))
                .with(new RefundRecorded(ID, USER, "re_2", "pi_1", null, 100, "usd", PENDING, T0))
                .with(new RefundRefused(ID, USER, new RefundRequestId("rrq_refused"), "no", T0))
                .with(claim(1))
                .with(claim(2));
        assertThat(soFar.toRefund()).containsExactly(asked("rrq_left"));
        assertThat(soFar.claim()).isEqualTo(claim(2));
    }

    @Test
    void a_recharge_charges_the_saved_card_instead_of_making_a_page() {
        var started = new PurchaseStarted(
                ID, USER, "starter", 200_000_000, 1000, "usd", T0, 3L, AutoRechargeId.of(USER), null);
        assertThat(step(started))
                .containsExactly(new TaskOrder(
                        "payments.charge-method:pay_00000001", "payments.charge-method", "pay_00000001", T0));
    }

    @Test
    void nothing_else_needs_anything() {
        assertThat(step(new RefundRecorded(ID, USER, "re_1", "pi_1", null, 100, "usd", PENDING, T0)))
                .isEmpty();
        assertThat(step(new DisputeRecorded(ID, USER, "dp_1", "pi_1", 100, "usd", DisputeStatus.OPEN, true, false, T0)))
                .isEmpty();
        assertThat(step(new FraudWarned(ID, USER, "issfr_1", "pi_1", true, T0))).isEmpty();
        assertThat(step(new FraudWarningCleared(ID, USER, "issfr_1", USER, T0, "looked-at")))
                .isEmpty();
        assertThat(step(new RefundRefused(ID, USER, new RefundRequestId("rrq_one"), "no", T0)))
                .isEmpty();
        assertThat(step(new PaymentPending(ID, USER, "cs_1", T0))).isEmpty();
        assertThat(step(new PurchaseCredited(ID, USER, new LotId("lot_00000001"), T0)))
                .isEmpty();
        assertThat(step(new PurchaseClosed(ID, USER, "expired", T0))).isEmpty();
        assertThat(step(new PurchaseParked(ID, USER, "amount", 1, "usd", false, "cs_1", "pi_1", T0, null)))
                .isEmpty();
        assertThat(step(new ParkedPurchaseResolved(ID, USER, 1, "refunded", USER, T0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,PT1M",
        "PT59S,PT1M",
        "PT1M,PT5M",
        "PT4M59S,PT5M",
        "PT5M,PT12H",
        "PT12H,PT23H10M",
        "PT23H10M,PT47H10M"
    })
    void the_provider_is_asked_less_and_less_often_but_in_any_case_after_the_page_ended(Duration age, Duration next) {
        var deadline = T0.plus(Duration.ofHours(23)).plus(Duration.ofMinutes(10));
        assertThat(PROPERTIES.nextAsk(T0, T0.plus(age), deadline)).isEqualTo(T0.plus(next));
    }

    @Test
    void the_page_is_the_same_for_every_try_and_is_made_half_an_hour_before_its_end_at_the_latest() {
        assertThat(PROPERTIES.pageExpiresAt(T0)).isEqualTo(T0.plus(Duration.ofHours(23)));
        assertThat(PROPERTIES.pageCanBeMadeUntil(T0)).isEqualTo(T0.plus(Duration.ofMinutes(22 * 60 + 29)));
    }

    @Test
    void a_page_the_provider_would_refuse_is_refused_at_start() {
        assertThatThrownBy(() -> new PurchaseProperties(
                        Duration.ofHours(25),
                        List.of(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        true,
                        Duration.ZERO,
                        Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_follow_from_money_first_then_from_the_page() {
        assertThat(PaymentFacts.of(ID, checkout(Stage.OPEN, false), false, T0)).isEmpty();
        assertThat(PaymentFacts.of(ID, checkout(Stage.COMPLETE, false), false, T0))
                .containsInstanceOf(RecordPaymentPending.class);
        assertThat(PaymentFacts.of(ID, checkout(Stage.EXPIRED, false), false, T0))
                .containsInstanceOf(ClosePurchase.class);
        for (var stage : Stage.values()) {
            assertThat(PaymentFacts.of(ID, checkout(stage, true), false, T0)).containsInstanceOf(RecordPayment.class);
        }
    }

    private static Checkout checkout(Stage stage, boolean paid) {
        return new Checkout("cs_1", ID.value(), null, T0, stage, paid, "pi_1", 1000, "usd", false);
    }
}
