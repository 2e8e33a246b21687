package chat.limitless.command.simulation;

import static chat.limitless.command.simulation.QuietShop.CREDITS;
import static chat.limitless.command.simulation.QuietShop.PRICE;
import static chat.limitless.command.simulation.QuietShop.RECHARGING;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import chat.limitless.command.simulation.StripeCards.Mood;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What drives recharging, one thing at a time and at its time: Ada has the starter pack (200 credits for 10.00 USD)
/// bought below 50 credits, for at most 30.00 USD a month.
@Tag("fast")
class QuietRechargeTest {

    private static final long THRESHOLD = 50_000_000;
    private static final long CAP = 3 * PRICE;

    private QuietShop shop = new QuietShop();

    /// She has bought 200 credits, and everything is agreed to.
    private void agreed(Mood mood) {
        shop.bought().saveCard(mood).agree(THRESHOLD, CAP);
    }

    /// The balance falls to 40 credits.
    private void fall() {
        shop.spend(shop.balance() - 40_000_000);
    }

    private PurchaseId recharge() {
        return shop.all(RechargeStarted.class).getLast().purchaseId();
    }

    private List<StripeCards.Charge> charges() {
        return List.copyOf(shop.world.stripe.cards.charges.values());
    }

    private void isOff(String reason) {
        assertThat(shop.only(AutoRechargeDisabled.class).reason()).isEqualTo(reason);
        assertThat(shop.all(RechargeThresholdSet.class).getLast().thresholdMicros())
                .isNull();
    }

    @Test
    void nothing_is_charged_above_the_threshold() {
        agreed(Mood.WORKS);
        shop.spend(CREDITS - THRESHOLD);
        assertThat(shop.only(RechargeThresholdSet.class).thresholdMicros()).isEqualTo(THRESHOLD);
        assertThat(charges()).isEmpty();
        shop.spend(1);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_recharge_is_charged_once_and_granted_once() {
        agreed(Mood.WORKS);
        fall();
        shop.tellAll();
        assertThat(charges()).singleElement().satisfies(charge -> {
            assertThat(charge.order().amountMinor()).isEqualTo(PRICE);
            assertThat(charge.order().currency()).isEqualTo("usd");
            assertThat(charge.order().methodReference())
                    .isEqualTo(shop.savedCard().methodReference().text());
            assertThat(charge.order().customerReference())
                    .isEqualTo(
                            shop.only(RechargeCustomerMade.class).customerId().text());
        });
        assertThat(shop.only(RechargeSucceeded.class).purchaseId()).isEqualTo(recharge());
        assertThat(shop.status(recharge())).isEqualTo("CREDITED");
        assertThat(shop.balance()).isEqualTo(CREDITS + 40_000_000);
        assertThat(shop.world.inbox.states().values()).containsOnly("applied");
        assertThat(shop.world.tasks.givenUp()).isEmpty();
    }

    @Test
    void a_balance_that_is_low_already_is_recharged_when_it_is_agreed_to() {
        shop.bought().spend(CREDITS - 1);
        shop.saveCard(Mood.WORKS).agree(THRESHOLD, CAP);
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
    }

    @Test
    void what_is_below_the_threshold_again_when_the_credits_come_is_recharged_again() {
        agreed(Mood.TAKES_ITS_TIME);
        fall();
        shop.spend(shop.balance());
        shop.world.stripe.cards.decide(charges().getFirst(), Stage.PAID);
        shop.cardIsNow(Mood.WORKS);
        shop.tellAll();
        shop.spend(shop.balance());
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(2);
    }

    @Test
    void a_decline_closes_the_purchase_and_is_followed_by_another_look_after_an_hour() {
        agreed(Mood.DECLINES);
        fall();
        assertThat(shop.only(RechargeDeclined.class).code()).isEqualTo("insufficient_funds");
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("declined");
        shop.cardIsNow(Mood.WORKS);
        shop.pass(Duration.ofMinutes(59));
        assertThat(charges()).hasSize(1);
        shop.pass(Duration.ofMinutes(1));
        assertThat(charges()).hasSize(2);
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
    }

    @Test
    void the_third_decline_is_the_last() {
        agreed(Mood.DECLINES);
        fall();
        shop.pass(Duration.ofHours(5));
        assertThat(charges()).hasSize(3);
        isOff("declined");
    }

    @Test
    void a_decline_is_known_by_its_notice_when_the_answer_is_lost() {
        agreed(Mood.DECLINES);
        shop.world.provider.losesAnswers(true);
        fall();
        assertThat(shop.all(RechargeDeclined.class)).isEmpty();
        shop.world.provider.losesAnswers(false);
        shop.tellAll();
        assertThat(shop.all(RechargeDeclined.class)).hasSize(1);
        assertThat(shop.all(PurchaseClosed.class)).hasSize(1);
        shop.pass(Duration.ofMinutes(30));
        assertThat(charges()).hasSize(1);
    }

    @Test
    void nothing_is_tried_past_a_bank_that_wants_to_see_her() {
        agreed(Mood.WANTS_OWNER);
        fall();
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("needs-authentication");
        shop.world.pass(Duration.ofDays(2), Duration.ofHours(1));
        assertThat(charges()).hasSize(1);
        assertThat(shop.all(RechargeNeedsAuthentication.class)).hasSize(1);
        shop.saveCard(Mood.WORKS);
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
    }

    @Test
    void a_charge_under_way_is_asked_about_every_minute() {
        agreed(Mood.TAKES_ITS_TIME);
        fall();
        assertThat(charges().getFirst().told().stage()).isEqualTo(Stage.PENDING);
        shop.world.stripe.cards.decide(charges().getFirst(), Stage.PAID);
        shop.world.pass(Duration.ofSeconds(59), Duration.ofSeconds(59));
        assertThat(shop.all(RechargeSucceeded.class)).isEmpty();
        shop.world.pass(Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_charge_under_way_for_longer_than_is_tried_is_still_waited_for() {
        agreed(Mood.TAKES_ITS_TIME);
        fall();
        shop.world.pass(Duration.ofHours(30), Duration.ofMinutes(30));
        assertThat(shop.all(RechargeFailed.class)).isEmpty();
        shop.world.stripe.cards.decide(charges().getFirst(), Stage.DECLINED);
        shop.pass(Duration.ofMinutes(30));
        assertThat(charges()).hasSize(1);
        assertThat(shop.all(RechargeDeclined.class)).hasSize(1);
    }

    @Test
    void a_charge_whose_answer_was_lost_is_found_and_not_made_again() {
        agreed(Mood.WORKS);
        shop.world.provider.losesAnswers(true);
        fall();
        shop.world.provider.losesAnswers(false);
        shop.world.clock.advance(Duration.ofHours(25));
        shop.world.workOff();
        assertThat(charges()).hasSize(1);
        assertThat(shop.status(recharge())).isEqualTo("CREDITED");
    }

    @Test
    void a_charge_whose_answer_was_lost_is_found_by_a_provider_whose_clock_is_behind() {
        shop = new QuietShop(Duration.ofMinutes(5));
        agreed(Mood.WORKS);
        shop.world.provider.losesAnswers(true);
        fall();
        shop.world.provider.losesAnswers(false);
        shop.world.clock.advance(Duration.ofHours(25));
        shop.world.workOff();
        assertThat(shop.all(RechargeFailed.class)).isEmpty();
        assertThat(charges()).hasSize(1);
        assertThat(shop.status(recharge())).isEqualTo("CREDITED");
    }

    @Test
    void a_provider_that_is_away_is_tried_for_six_hours() {
        agreed(Mood.WORKS);
        shop.world.provider.goesAway(true);
        fall();
        shop.world.pass(Duration.ofHours(6), Duration.ofMinutes(10));
        assertThat(shop.all(RechargeFailed.class)).isEmpty();
        shop.world.clock.advance(Duration.ofHours(1));
        shop.world.provider.goesAway(false);
        shop.world.workOff();
        assertThat(shop.only(RechargeFailed.class).code()).isEqualTo("provider-away");
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("failed");
        assertThat(charges()).isEmpty();
    }

    @Test
    void what_is_switched_off_before_it_is_charged_is_not_charged() {
        agreed(Mood.WORKS);
        shop.world.provider.goesAway(true);
        fall();
        shop.world.commands.send(new DisableAutoRecharge(RECHARGING, "by-user", shop.world.clock.instant()));
        shop.world.provider.goesAway(false);
        shop.pass(Duration.ofMinutes(5));
        assertThat(shop.only(RechargeFailed.class).code()).isEqualTo("switched-off");
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("switched-off");
        assertThat(charges()).isEmpty();
        isOff("by-user");
    }

    @Test
    void what_was_charged_before_it_was_switched_off_is_granted() {
        agreed(Mood.WORKS);
        shop.world.provider.losesAnswers(true);
        fall();
        shop.world.commands.send(new DisableAutoRecharge(RECHARGING, "by-user", shop.world.clock.instant()));
        shop.world.provider.losesAnswers(false);
        shop.pass(Duration.ofMinutes(5));
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_card_that_is_gone_is_not_tried_again_in_that_recharge() {
        agreed(Mood.WORKS);
        shop.world.stripe.cards.detach(
                String.valueOf(shop.savedCard().methodReference().text()));
        fall();
        assertThat(shop.only(RechargeFailed.class).code()).isEqualTo("payment_method_detached");
        assertThat(shop.only(PurchaseClosed.class).reason()).isEqualTo("failed");
        shop.tellAll();
        assertThat(shop.only(PaymentMethodRemoved.class).reason()).isEqualTo("detached");
        isOff("method-removed");
    }

    @Test
    void a_card_nobody_has_saved_here_is_not_ours() {
        shop.world.stripe.cards.isSetUp(RECHARGING, "cus_other", Mood.WORKS);
        shop.world.stripe.told.clear();
        shop.world.stripe.cards.detach(
                List.copyOf(shop.world.stripe.cards.cards.keySet()).getFirst());
        shop.tellAll();
        assertThat(shop.world.inbox.states().values()).containsOnly("parked not-ours");
    }

    @Test
    void another_amount_than_agreed_ends_it_and_counts_for_the_month() {
        agreed(Mood.TAKES_TOO_MUCH);
        fall();
        assertThat(shop.only(PurchaseParked.class).reason()).isEqualTo("amount");
        assertThat(shop.only(RechargeFailed.class).tookMoney()).isTrue();
        isOff("taken-back");
        assertThat(shop.all(LotGranted.class)).hasSize(1);
        shop.pass(Duration.ofMinutes(30));
        assertThat(charges()).hasSize(1);
    }

    @Test
    void the_cap_of_the_month_is_told_once_and_the_next_month_goes_on() {
        shop.bought().saveCard(Mood.WORKS).agree(THRESHOLD, 2 * PRICE);
        shop.spend(shop.balance()).spend(shop.balance()).spend(shop.balance());
        shop.pass(Duration.ofMinutes(30));
        assertThat(charges()).hasSize(2);
        assertThat(shop.all(RechargeCapReached.class)).hasSize(1);
        shop.world.pass(Duration.ofDays(29), Duration.ofHours(6));
        assertThat(charges()).hasSize(2);
        assertThat(shop.all(RechargeCapReached.class)).hasSize(1);
        shop.world.pass(Duration.ofDays(2), Duration.ofHours(6));
        assertThat(charges()).hasSize(3);
    }

    @Test
    void a_pack_that_is_not_sold_as_agreed_ends_it() {
        agreed(Mood.WORKS);
        shop.world.shelf.cost("starter", PRICE + 1);
        fall();
        isOff("pack-changed");
        assertThat(charges()).isEmpty();
    }

    @Test
    void a_pack_that_is_not_sold_any_more_ends_it() {
        agreed(Mood.WORKS);
        shop.world.shelf.sellNoMore("starter");
        fall();
        isOff("pack-changed");
    }

    @Test
    void money_that_goes_back_ends_it() {
        agreed(Mood.WORKS);
        var payment = List.copyOf(shop.world.stripe.payments.keySet()).getFirst();
        shop.world.stripe.refund(payment, null, null, PRICE, RefundStatus.SUCCEEDED);
        shop.tellAll();
        isOff("taken-back");
        assertThat(charges()).isEmpty();
    }

    @Test
    void a_card_she_removes_is_forgotten_at_the_provider_at_once() {
        agreed(Mood.WORKS);
        shop.world.commands.send(new RemovePaymentMethod(RECHARGING, "by-user", shop.world.clock.instant()));
        shop.world.workOff();
        assertThat(shop.world.stripe.cards.has(
                        String.valueOf(shop.savedCard().methodReference().text())))
                .isFalse();
        isOff("method-removed");
        shop.tellAll();
        assertThat(shop.world.inbox.states().values()).containsOnly("applied");
    }

    @Test
    void a_card_that_was_replaced_is_forgotten_after_a_day() {
        agreed(Mood.WORKS);
        var first = String.valueOf(shop.savedCard().methodReference().text());
        shop.saveCard(Mood.WORKS);
        assertThat(shop.only(PaymentMethodRemoved.class).reason()).isEqualTo("replaced");
        shop.world.pass(Duration.ofHours(23), Duration.ofHours(1));
        assertThat(shop.world.stripe.cards.has(first)).isTrue();
        shop.world.pass(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(shop.world.stripe.cards.has(first)).isFalse();
    }

    @Test
    void the_card_a_purchase_was_paid_with_is_kept_when_its_buyer_lets_us() {
        shop.buy(RechargeConsent.VERSION).pay();
        shop.tellAll();
        var saved = shop.only(PaymentMethodSaved.class);
        assertThat(saved.savedBy()).isEqualTo(QuietShop.BOUGHT.value());
        assertThat(saved.consentVersion()).isEqualTo(RechargeConsent.VERSION);
        assertThat(saved.customerReference())
                .isEqualTo(shop.only(RechargeCustomerMade.class).customerId());
        assertThat(saved.brand().text()).isEqualTo("visa");
        assertThat(saved.last4().text()).isEqualTo("4242");
        assertThat(saved.expiry().text()).isEqualTo("2030-04");
        assertThat(shop.world.tasks.givenUp()).isEmpty();
    }

    @Test
    void the_card_of_a_purchase_without_a_word_about_it_is_not_kept() {
        shop.bought();
        assertThat(shop.all(PaymentMethodSaved.class)).isEmpty();
        assertThat(shop.all(RechargeCustomerMade.class)).isEmpty();
    }

    @Test
    void there_is_one_customer_however_often_a_card_is_saved() {
        shop.saveCard(Mood.WORKS).saveCard(Mood.WORKS);
        assertThat(shop.all(RechargeCustomerMade.class)).hasSize(1);
        assertThat(shop.all(PaymentMethodSaved.class)).hasSize(2);
    }

    @Test
    void a_set_up_for_nobody_is_not_ours() {
        shop.world.stripe.setUpForNobody();
        shop.tellAll();
        assertThat(shop.world.inbox.states().values()).containsOnly("parked not-ours");
    }
}
