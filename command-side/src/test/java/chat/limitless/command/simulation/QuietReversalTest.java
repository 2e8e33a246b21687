package chat.limitless.command.simulation;

import static chat.limitless.command.simulation.QuietShop.BOUGHT;
import static chat.limitless.command.simulation.QuietShop.CREDITS;
import static chat.limitless.command.simulation.QuietShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What takes money back from a purchase, one thing at a time: told, found out, or asked for by finance.
@Tag("fast")
class QuietReversalTest {

    private static final UserId FINANCE = new UserId("usr_finance");

    private final QuietShop shop = new QuietShop();

    private void askForRefund(long amountMinor) {
        shop.world.commands.send(new RequestRefund(
                BOUGHT,
                new RefundRequestId("rrq_one"),
                null,
                amountMinor,
                "goodwill",
                FINANCE,
                shop.world.clock.instant()));
    }

    private String stateOf(String type) {
        var about = shop.world.stripe.told.values().stream()
                .filter(told -> told.notice().eventType().equals(type))
                .findFirst()
                .orElseThrow();
        return shop.world.inbox.states().getOrDefault(about.notice().eventId(), "never came");
    }

    @Test
    void a_refund_made_by_hand_takes_its_share_of_the_credits() {
        shop.bought();
        shop.world.stripe.refund(
                shop.only(PurchasePaid.class).paymentIntentId(), null, null, 250, RefundStatus.PENDING);
        shop.tellAll();
        assertThat(shop.balance()).isEqualTo(CREDITS / 4 * 3);
    }

    @Test
    void a_refund_of_a_payment_that_is_not_ours_is_parked() {
        var other = shop.world.stripe.pay("somebody else", 500);
        shop.world.stripe.refund(other.id(), null, null, 100, RefundStatus.SUCCEEDED);
        shop.tellAll();
        assertThat(stateOf("refund.created")).isEqualTo("parked not-ours");
        assertThat(stateOf("charge.refunded")).isEqualTo("parked not-ours");
    }

    @Test
    void a_refund_of_a_purchase_nobody_knows_waits() {
        var payment = shop.world.stripe.pay(BOUGHT.value(), PRICE);
        shop.world.stripe.refund(payment.id(), null, null, 100, RefundStatus.SUCCEEDED);
        shop.tellAll();
        assertThat(stateOf("refund.created")).isEqualTo("parked unknown-purchase");
        shop.start(null);
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.balance()).isEqualTo(CREDITS / 10 * 9);
    }

    @Test
    void a_refund_finance_asks_for_is_made_once_and_taken_from_the_credits() {
        shop.bought();
        askForRefund(500);
        shop.world.workOff();
        assertThat(shop.world.stripe.refunds).hasSize(1);
        var told = shop.only(RefundRecorded.class);
        assertThat(told.requestId()).isEqualTo(new RefundRequestId("rrq_one"));
        assertThat(told.amountMinor()).isEqualTo(500);
        assertThat(shop.balance()).isEqualTo(CREDITS / 2);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_found_and_not_made_again_a_day_later() {
        shop.bought();
        askForRefund(500);
        shop.world.provider.losesAnswers(true);
        shop.world.workOff();
        shop.world.provider.losesAnswers(false);
        shop.world.clock.advance(Duration.ofHours(25));
        shop.world.workOff();
        assertThat(shop.world.stripe.refunds).hasSize(1);
        assertThat(shop.only(RefundRecorded.class).requestId()).isEqualTo(new RefundRequestId("rrq_one"));
    }

    @Test
    void a_refund_the_provider_will_not_make_is_refused() {
        shop.bought();
        shop.world.stripe.dispute(shop.only(PurchasePaid.class).paymentIntentId(), PRICE, DisputeStatus.OPEN);
        askForRefund(500);
        shop.world.workOff();
        assertThat(shop.only(RefundRefused.class).code()).isEqualTo("charge_disputed");
        assertThat(shop.world.stripe.refunds).isEmpty();
    }

    @Test
    void a_dispute_freezes_and_a_suspicion_too() {
        shop.bought();
        var payment = String.valueOf(shop.only(PurchasePaid.class).paymentIntentId());
        shop.world.stripe.dispute(payment, PRICE / 2, DisputeStatus.OPEN);
        shop.tellAll();
        assertThat(shop.only(DisputeRecorded.class).amountMinor()).isEqualTo(PRICE / 2);
        assertThat(shop.balance()).isEqualTo(CREDITS / 2);
        shop.world.stripe.warn(payment);
        shop.tellAll();
        assertThat(shop.only(FraudWarned.class).freezes()).isTrue();
        assertThat(shop.balance()).isZero();
    }

    @Test
    void what_took_money_back_is_found_within_a_day_although_the_list_of_notices_knows_nothing() {
        shop.bought();
        shop.world.pass(Duration.ofDays(1), Duration.ofHours(6));
        var payment = String.valueOf(shop.only(PurchasePaid.class).paymentIntentId());
        shop.world.stripe.refund(payment, null, null, 100, RefundStatus.SUCCEEDED);
        shop.world.stripe.dispute(payment, 200, DisputeStatus.OPEN);
        shop.world.stripe.warn(payment);
        shop.world.stripe.told.clear();
        shop.world.pass(Duration.ofDays(1), Duration.ofHours(6));
        assertThat(shop.all(RefundRecorded.class)).hasSize(1);
        assertThat(shop.all(DisputeRecorded.class)).hasSize(1);
        assertThat(shop.all(FraudWarned.class)).hasSize(1);
    }

    @Test
    void whose_a_payment_is_is_known_without_asking_the_provider() {
        shop.bought();
        var payment = String.valueOf(shop.only(PurchasePaid.class).paymentIntentId());
        shop.world.stripe.refund(payment, null, null, 100, RefundStatus.SUCCEEDED);
        shop.world.stripe.payments.clear();
        shop.world
                .stripe
                .told
                .values()
                .removeIf(told -> !told.notice().eventType().equals("refund.created"));
        shop.tellAll();
        assertThat(shop.only(RefundRecorded.class).purchaseId()).isEqualTo(BOUGHT);
    }
}
