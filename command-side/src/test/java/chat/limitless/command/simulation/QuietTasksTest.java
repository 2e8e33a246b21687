package chat.limitless.command.simulation;

import static chat.limitless.command.simulation.QuietShop.BOUGHT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.simulation.StripeCards.Mood;
import chat.limitless.command.tasks.TaskOrder;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tasks that come again, or that are about nothing.
@Tag("fast")
class QuietTasksTest {

    private static final List<String> OF_PURCHASES = List.of(
            "payments.open-checkout",
            "payments.ask-provider",
            "payments.grant-credits",
            "payments.apply-claim",
            "payments.save-method",
            "payments.stop-recharge-in-doubt");

    private final QuietShop shop = new QuietShop();

    private String order(String kind, String payload) {
        var order = new TaskOrder(kind + " again " + payload, kind, payload, shop.world.clock.instant());
        shop.world.tasks.schedule(order);
        shop.world.workOff();
        return order.id();
    }

    @ParameterizedTest
    @CsvSource({
        "payments.open-checkout, pay_unknown, no such purchase",
        "payments.ask-provider, pay_unknown, no payment page to ask about",
        "payments.grant-credits, pay_unknown, not paid",
        "payments.apply-claim, pay_unknown, no claim",
        "payments.refund, pay_unknown:rrq_one, no such purchase",
        "payments.charge-method, pay_unknown, nothing to charge a saved card for",
        "payments.save-method, pay_unknown, no card to save",
        "payments.detach-method, rch_ada/pmt_unknown, what the provider calls the card was erased"
    })
    void a_task_about_nothing_is_given_up(String kind, String payload, String reason) {
        assertThat(shop.world.tasks.reason(order(kind, payload))).isEqualTo(reason);
        assertThat(shop.all(Object.class)).noneMatch(event -> event.toString().contains("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "payments.ask-provider, no payment page to ask about",
        "payments.grant-credits, not paid",
        "payments.apply-claim, no claim",
        "payments.charge-method, nothing to charge a saved card for",
        "payments.save-method, no card to save"
    })
    void a_task_that_came_too_early_is_given_up(String kind, String reason) {
        shop.world.provider.goesAway(true);
        shop.buy();
        assertThat(shop.world.tasks.reason(order(kind, BOUGHT.value()))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"payments.apply-claim, no claim", "payments.charge-method, nothing to charge a saved card for"})
    void a_task_that_does_not_fit_what_was_paid_is_given_up(String kind, String reason) {
        shop.bought();
        assertThat(shop.world.tasks.reason(order(kind, BOUGHT.value()))).isEqualTo(reason);
    }

    @Test
    void a_card_is_not_saved_for_whoever_paid_and_said_nothing() {
        shop.bought();
        assertThat(shop.world.tasks.reason(order("payments.save-method", BOUGHT.value())))
                .isEqualTo("no card to save");
    }

    @Test
    void every_task_of_a_purchase_can_come_again() {
        shop.buy(RechargeConsent.VERSION).pay();
        shop.tellAll();
        shop.world.stripe.refund(
                String.valueOf(shop.only(PurchasePaid.class).paymentIntentId()), null, null, 1, RefundStatus.SUCCEEDED);
        shop.tellAll();
        int head = shop.world.streams.log().head();
        OF_PURCHASES.forEach(kind -> order(kind, BOUGHT.value()));
        order("payments.refund", BOUGHT.value() + ":rrq_never");
        shop.world.stripe.told.keySet().forEach(notice -> order("payments.apply-notice", notice));
        assertThat(shop.world.streams.log().head()).isEqualTo(head);
        assertThat(shop.world.stripe.sessions).hasSize(1);
        assertThat(shop.world.stripe.refunds).hasSize(1);
        assertThat(shop.world.tasks.givenUp()).isEmpty();
    }

    @Test
    void every_task_of_a_recharge_can_come_again() {
        shop.bought().saveCard(Mood.WORKS).agree(50_000_000, 3_000).spend(shop.balance());
        shop.tellAll();
        int head = shop.world.streams.log().head();
        var purchase = shop.only(RechargeStarted.class).purchaseId();
        order("payments.charge-method", purchase.value());
        order("payments.grant-credits", purchase.value());
        for (var row : List.copyOf(shop.world.streams.log().all())) {
            kindsAbout(row.event())
                    .forEach(kind -> order("payments." + kind, QuietShop.RECHARGING.value() + "/" + row.sequence()));
        }
        assertThat(shop.world.streams.log().head()).isEqualTo(head);
        assertThat(shop.world.stripe.cards.charges).hasSize(1);
    }

    private static List<String> kindsAbout(DomainEvent event) {
        return switch (event) {
            case RechargeDue _ -> List.of("request-recharge");
            case AutoRechargeEvent _ -> List.of("start-recharge", "remind-of-recharge", "set-recharge-threshold");
            default -> List.of();
        };
    }

    @Test
    void a_recharge_in_doubt_is_not_charged_again() {
        shop.bought().saveCard(Mood.TAKES_TOO_MUCH).agree(50_000_000, 3_000).spend(shop.balance());
        var purchase = shop.only(RechargeStarted.class).purchaseId();
        shop.cardIsNow(Mood.WORKS);
        order("payments.charge-method", purchase.value());
        assertThat(shop.world.stripe.cards.charges).hasSize(1);
        assertThat(shop.world.tasks.givenUp()).isEmpty();
        assertThat(shop.status(purchase)).isEqualTo("PARKED");
    }
}
