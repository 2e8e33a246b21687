package chat.limitless.command.payments.recharge.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is to be done next when something happened.
@Tag("fast")
class RechargeProcessTest {

    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final UserId USER = new UserId("usr_buyer");
    private static final AutoRechargeId ID = AutoRechargeId.of(USER);
    private static final PurchaseId PURCHASE = new PurchaseId("pay_one");
    private static final RechargeProperties PROPERTIES = new RechargeProperties(
            Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofMinutes(1));

    private static List<TaskOrder> step(AutoRechargeEvent event) {
        return RechargeProcess.step(event, 7, PROPERTIES);
    }

    @Test
    void what_is_due_is_asked_for_once_for_each_telling() {
        var due = new RechargeDue(CreditAccountId.of(USER), 1, 2, T0);
        assertThat(RechargeProcess.step(due, 3))
                .isEqualTo(new TaskOrder(
                        "payments.request-recharge:rch_buyer/3", "payments.request-recharge", "rch_buyer/3", T0));
    }

    @Test
    void a_closed_account_loses_its_card_at_once_and_what_an_open_page_saved_a_day_later() {
        assertThat(RechargeProcess.step(new UserDisabled(USER, new UserId("usr_admin"), T0), 9))
                .containsExactly(
                        new TaskOrder(
                                "payments.forget-card-of-closed:usr_buyer/9",
                                "payments.forget-card-of-closed",
                                "usr_buyer",
                                T0),
                        new TaskOrder(
                                "payments.forget-card-of-closed:usr_buyer/9/late",
                                "payments.forget-card-of-closed",
                                "usr_buyer",
                                T0.plus(Duration.ofHours(25))));
    }

    @Test
    void a_card_of_a_closed_account_is_forgotten_at_the_provider_at_once() {
        var card = new SavedMethodId("pmt_one");
        assertThat(step(new PaymentMethodRemoved(ID, card, "account-closed", T0)))
                .containsExactly(new TaskOrder(
                        "payments.detach-method:rch_buyer/7", "payments.detach-method", "rch_buyer/pmt_one", T0));
    }

    @Test
    void a_decline_is_followed_by_another_look_unless_it_was_the_last() {
        var later = T0.plus(Duration.ofHours(1));
        assertThat(step(new RechargeDeclined(ID, PURCHASE, "no", 1_000, "usd", 1, later, T0)))
                .singleElement()
                .satisfies(order -> assertThat(order.dueAt()).isEqualTo(later));
        assertThat(step(new RechargeDeclined(ID, PURCHASE, "no", 1_000, "usd", 3, null, T0)))
                .isEmpty();
    }

    @Test
    void whatever_ends_it_takes_the_threshold_from_the_account() {
        assertThat(step(new AutoRechargeDisabled(ID, "by-user", T0)))
                .extracting(TaskOrder::kind)
                .containsExactly("payments.set-recharge-threshold");
    }

    @Test
    void after_the_credits_came_the_account_looks_again() {
        assertThat(step(new RechargeSucceeded(ID, PURCHASE, 9, T0)))
                .extracting(TaskOrder::kind)
                .containsExactly("payments.remind-of-recharge");
    }

    @Test
    void a_card_is_forgotten_at_the_provider_unless_that_told_us() {
        var card = new SavedMethodId("pmt_card");
        assertThat(step(new PaymentMethodRemoved(ID, card, "by-user", T0)))
                .containsExactly(new TaskOrder(
                        "payments.detach-method:rch_buyer/7", "payments.detach-method", "rch_buyer/pmt_card", T0));
        assertThat(step(new PaymentMethodRemoved(ID, card, "replaced", T0)))
                .singleElement()
                .satisfies(order -> assertThat(order.dueAt()).isAfter(T0));
        assertThat(step(new PaymentMethodRemoved(ID, card, "detached", T0))).isEmpty();
    }

    @Test
    void whoever_gets_money_back_or_disputes_is_not_recharged_any_more() {
        var stop = new TaskOrder("payments.stop-recharge:pay_one", "payments.stop-recharge", "pay_one", T0);
        var request = new RefundRequestId("rrq_one");
        assertThat(List.of(
                        new RefundRequested(PURCHASE, USER, request, "pi_1", 1, "usd", "goodwill", USER, T0),
                        new RefundRecorded(PURCHASE, USER, "re_1", "pi_1", null, 1, "usd", RefundStatus.PENDING, T0),
                        new DisputeRecorded(
                                PURCHASE, USER, "dp_1", "pi_1", 1, "usd", DisputeStatus.OPEN, true, false, T0),
                        new FraudWarned(PURCHASE, USER, "issfr_1", "pi_1", true, T0)))
                .allSatisfy(event -> assertThat(RechargeProcess.step(event)).containsExactly(stop));
        assertThat(RechargeProcess.step(new PurchaseClosed(PURCHASE, USER, "expired", T0)))
                .isEmpty();
    }

    @Test
    void a_charge_that_needs_a_person_ends_recharging() {
        var parked = new PurchaseParked(PURCHASE, USER, "amount", 1, "usd", false, null, "pi_1", T0, null);
        assertThat(RechargeProcess.step(parked))
                .containsExactly(new TaskOrder(
                        "payments.stop-recharge-in-doubt:pay_one", "payments.stop-recharge-in-doubt", "pay_one", T0));
    }
}
