package chat.limitless.command.simulation;

import static chat.limitless.command.simulation.QuietShop.ACCOUNT;
import static chat.limitless.command.simulation.QuietShop.BOUGHT;
import static chat.limitless.command.simulation.QuietShop.CREDITS;
import static chat.limitless.command.simulation.QuietShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.payments.port.Notice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What drives a purchase, one thing at a time and at its time: what is told, what is asked for when nothing is told,
/// and what becomes of what does not fit.
@Tag("fast")
class QuietPurchaseTest {

    private final QuietShop shop = new QuietShop();

    private String stateOf(String type) {
        var about = shop.world.stripe.told.values().stream()
                .filter(told -> told.notice().eventType().equals(type))
                .findFirst()
                .orElseThrow();
        return shop.world.inbox.states().getOrDefault(about.notice().eventId(), "never came");
    }

    @Test
    void a_page_is_made_at_once_and_can_be_paid_for_23_hours() {
        shop.buy();
        assertThat(shop.page().reference()).isEqualTo(BOUGHT.value());
        assertThat(shop.page().expiresAt()).isEqualTo(shop.world.clock.exact().plus(Duration.ofHours(23)));
    }

    @Test
    void what_is_told_to_be_paid_is_granted_once_for_a_year() {
        shop.bought();
        assertThat(shop.only(PurchaseCredited.class).purchaseId()).isEqualTo(BOUGHT);
        var lot = shop.only(LotGranted.class);
        assertThat(lot.accountId()).isEqualTo(ACCOUNT);
        assertThat(lot.amountMicros()).isEqualTo(CREDITS);
        assertThat(lot.paidMinor()).isEqualTo(PRICE);
        assertThat(lot.expiresAt())
                .isEqualTo(shop.only(PurchasePaid.class).paidAt().plus(Duration.ofDays(365)));
        assertThat(shop.world.inbox.states().values()).containsOnly("applied");
    }

    @Test
    void a_payment_nobody_tells_of_is_asked_for_after_a_minute_and_not_before() {
        shop.buy().pay();
        shop.world.pass(Duration.ofSeconds(59), Duration.ofSeconds(59));
        assertThat(shop.all(PurchasePaid.class)).isEmpty();
        shop.world.pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
    }

    @Test
    void a_payment_nobody_tells_of_is_asked_for_less_and_less_often() {
        shop.buy().pass(Duration.ofMinutes(1));
        shop.pay();
        shop.pass(Duration.ofMinutes(3));
        assertThat(shop.all(PurchasePaid.class)).isEmpty();
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
    }

    @Test
    void a_page_that_nobody_pays_closes_the_purchase_ten_minutes_after_its_time() {
        shop.buy().world.pass(Duration.ofHours(23).plusMinutes(9), Duration.ofMinutes(10));
        assertThat(shop.all(PurchaseClosed.class)).isEmpty();
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("expired");
        assertThat(shop.world.tasks.givenUp()).isEmpty();
    }

    @Test
    void a_page_that_is_told_to_have_ended_closes_the_purchase() {
        shop.buy();
        shop.world.stripe.page(shop.page(), Stage.EXPIRED, null, "checkout.session.expired");
        shop.tellAll();
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("expired");
    }

    @Test
    void a_delayed_payment_that_is_told_not_to_come_closes_the_purchase() {
        shop.buy();
        shop.world.stripe.page(shop.page(), Stage.COMPLETE, null, "checkout.session.completed");
        shop.tellAll();
        assertThat(shop.status(BOUGHT)).isEqualTo("PENDING");
        shop.world.stripe.page(shop.page(), Stage.COMPLETE, null, "checkout.session.async_payment_failed");
        shop.tellAll();
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("failed");
    }

    @Test
    void a_delayed_payment_of_which_nothing_is_heard_is_given_fourteen_days() {
        shop.buy();
        shop.world.stripe.page(shop.page(), Stage.COMPLETE, null, "checkout.session.completed");
        shop.world.pass(Duration.ofDays(14), Duration.ofHours(1));
        assertThat(shop.all(PurchaseClosed.class)).isEmpty();
        shop.world.pass(Duration.ofDays(1), Duration.ofHours(1));
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("failed");
    }

    @Test
    void a_page_that_cannot_be_made_in_time_is_given_up() {
        shop.world.provider.goesAway(true);
        shop.buy().world.pass(Duration.ofHours(22), Duration.ofMinutes(30));
        assertThat(shop.all(PurchaseClosed.class)).isEmpty();
        shop.world.provider.goesAway(false);
        shop.world.clock.advance(Duration.ofMinutes(30));
        shop.world.pass(Duration.ofHours(1), Duration.ofMinutes(30));
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("abandoned");
        assertThat(shop.world.stripe.sessions).isEmpty();
    }

    @Test
    void a_page_whose_answer_was_lost_is_found_and_not_made_again() {
        shop.world.provider.losesAnswers(true);
        shop.buy();
        shop.world.provider.losesAnswers(false);
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.world.stripe.sessions).hasSize(1);
        shop.pay();
        shop.tellAll();
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
    }

    @Test
    void a_payment_on_a_page_that_was_never_recorded_is_placed_by_both_its_notices() {
        shop.world.provider.losesAnswers(true);
        shop.buy();
        shop.world.provider.losesAnswers(false);
        shop.pay();
        shop.tellAll();
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.all(CheckoutOpened.class)).isEmpty();
        assertThat(shop.world.inbox.states().values()).containsOnly("applied");
        assertThat(shop.all(LotGranted.class)).hasSize(1);
        assertThat(shop.all(PurchaseParked.class)).isEmpty();
    }

    @Test
    void a_notice_that_overtakes_our_own_record_is_tried_again_until_it_fits() {
        shop.world.stripe.pay(BOUGHT.value(), PRICE);
        shop.tellAll();
        assertThat(stateOf("payment_intent.succeeded")).isEqualTo("parked unknown-purchase");
        shop.start(null);
        shop.world.pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
        assertThat(stateOf("payment_intent.succeeded")).isEqualTo("applied");
        assertThat(shop.world.tasks.givenUp()).isEmpty();
    }

    @Test
    void a_notice_about_a_purchase_nobody_knows_is_given_up_after_a_day() {
        shop.world.stripe.pay(BOUGHT.value(), PRICE);
        shop.tellAll();
        shop.world.pass(Duration.ofHours(23), Duration.ofMinutes(5));
        assertThat(shop.world.tasks.givenUp()).isEmpty();
        shop.world.pass(Duration.ofHours(2), Duration.ofMinutes(5));
        assertThat(shop.world.tasks.givenUp()).hasSize(1);
        assertThat(stateOf("payment_intent.succeeded")).isEqualTo("orphan unknown-purchase");
    }

    @Test
    void a_notice_that_waits_is_tried_after_a_second_five_thirty_and_five_minutes() {
        shop.world.stripe.pay(BOUGHT.value(), PRICE);
        shop.tellAll();
        for (var seconds : new int[] {1, 4, 25, 270, 1_800}) {
            var next = shop.world.clock.exact().plusSeconds(seconds);
            assertThat(nextTry()).isEqualTo(next);
            shop.world.pass(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds));
        }
    }

    private Instant nextTry() {
        return shop.world.tasks.dueAt("payments.apply-notice:evt_2");
    }

    @Test
    void a_payment_of_another_shop_is_parked_and_nothing_else() {
        shop.world.stripe.anotherShopIsPaid();
        shop.tellAll();
        assertThat(shop.world.inbox.states().values()).containsExactly("parked not-ours");
        assertThat(shop.world.tasks.givenUp()).hasSize(1);
    }

    @Test
    void a_notice_without_consequence_is_applied_and_one_not_understood_is_kept() {
        shop.world.stripe.tellsNothing();
        shop.tellAll();
        assertThat(stateOf("payment_intent.created")).isEqualTo("applied");
        assertThat(stateOf("moon.risen")).isEqualTo("parked not-understood");
    }

    @Test
    void a_payment_that_does_not_fit_is_parked_and_grants_nothing() {
        shop.buy();
        var payment = shop.world.stripe.pay(BOUGHT.value(), PRICE - 1);
        shop.world.stripe.page(shop.page(), Stage.COMPLETE, payment, "checkout.session.completed");
        shop.tellAll();
        assertThat(shop.only(PurchaseParked.class).reason()).isEqualTo("amount");
        assertThat(shop.all(LotGranted.class)).isEmpty();
    }

    @Test
    void a_card_the_bank_refuses_on_a_page_can_be_tried_again() {
        shop.buy();
        shop.world.stripe.refuse(BOUGHT.value());
        shop.tellAll();
        assertThat(shop.all(PurchaseClosed.class)).isEmpty();
        assertThat(stateOf("payment_intent.payment_failed")).isEqualTo("applied");
    }

    @Test
    void a_refusal_for_a_purchase_nobody_knows_waits_and_one_for_nobody_is_done_with() {
        shop.world.stripe.refuse("pay_unknown");
        shop.tellAll();
        assertThat(stateOf("payment_intent.payment_failed")).isEqualTo("parked unknown-purchase");
        shop.world.stripe.told.clear();
        shop.world.stripe.refuse("somebody else");
        shop.tellAll();
        assertThat(stateOf("payment_intent.payment_failed")).isEqualTo("applied");
    }

    @Test
    void a_notice_that_never_came_is_listed_within_six_hours() {
        var payment = shop.buy().pay();
        shop.tellAll();
        shop.world.stripe.refund(payment.id(), null, null, 100, RefundStatus.SUCCEEDED);
        shop.world.pass(Duration.ofHours(6), Duration.ofHours(1));
        assertThat(stateOf("refund.created")).isEqualTo("applied");
        assertThat(shop.only(RefundRecorded.class).amountMinor()).isEqualTo(100);
    }

    @Test
    void a_paid_page_nobody_asks_about_any_more_is_found_within_a_day() {
        shop.buy();
        shop.world.stripe.page(shop.page(), Stage.EXPIRED, null, "checkout.session.expired");
        shop.tellAll();
        assertThat(shop.status(BOUGHT)).isEqualTo("CLOSED");
        shop.pay();
        shop.world.stripe.told.clear();
        shop.world.pass(Duration.ofDays(1), Duration.ofHours(6));
        assertThat(shop.status(BOUGHT)).isEqualTo("CREDITED");
    }

    @Test
    void a_paid_page_of_a_purchase_nobody_knows_is_reported_and_stops_nothing() {
        shop.buy().pay();
        var page = shop.page();
        shop.world.stripe.sessions.clear();
        shop.world.stripe.sessions.put(
                page.sessionId(),
                new Checkout(
                        page.sessionId(),
                        "pay_unknown",
                        null,
                        page.expiresAt(),
                        Stage.COMPLETE,
                        true,
                        "pi_1",
                        PRICE,
                        "usd",
                        false));
        shop.world.pass(Duration.ofDays(1), Duration.ofHours(6));
        assertThat(shop.world.streams.purchases()).containsOnlyKeys(BOUGHT.value());
    }

    @Test
    void the_same_notice_is_received_once() {
        shop.buy().pay();
        shop.tellAll();
        var again = shop.world.stripe.told.values().iterator().next().notice();
        assertThat(shop.world.inbox.receive(new Notice(again.eventId(), again.eventType(), "other"), "webhook"))
                .isFalse();
        shop.world.workOff();
        assertThat(shop.all(LotGranted.class)).hasSize(1);
    }

    @Test
    void a_reference_that_names_no_purchase_is_nobodys() {
        shop.world.stripe.pay("pay_X", PRICE);
        shop.tellAll();
        assertThat(stateOf("payment_intent.succeeded")).isEqualTo("parked not-ours");
    }
}
