package chat.limitless.command.payments.recharge.process;

import static chat.limitless.command.payments.recharge.process.Recharger.DECLINED_LATER;
import static chat.limitless.command.payments.recharge.process.Recharger.SOON;
import static chat.limitless.command.payments.recharge.process.Recharger.WANTS_OWNER_LATER;
import static chat.limitless.command.payments.recharge.process.Recharger.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Commands;
import chat.limitless.simulators.http.Fault;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Recharging over real HTTP: from the saved card to the credits, and everything a bank may say in between.
class RechargeTest {

    private static final String PAYMENTS = "/v1/payment_intents";

    private static CommandSideRig rig;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(
                "--limitless.recharges.wait-after-failure=500ms",
                "--limitless.tasks.first-retry=200ms",
                "--limitless.tasks.parallel=64");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void plainAgain() {
        rig.simulators().stripe().faults().clear();
        Webhooks.plainAgain(rig);
    }

    private static Recharger somebody() {
        return Recharger.called(rig, "r" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static void endsWithOneCharge(Recharger person) {
        person.awaitFirst(RechargeSucceeded.class);
        assertThat(person.charges()).hasSize(1);
        assertThat(person.paid()).isEqualTo(1);
        assertThat(person.recharged()).hasSize(1);
        var purchase = person.events(RechargeStarted.class).getFirst().purchaseId();
        assertThat(rig.events(purchase.value(), PurchaseParked.class)).isEmpty();
    }

    /// Charges can be looked for, but none can be made, for as long as the test runs.
    private static Fault noCharges() {
        return Fault.of(fault("""
                {"method":"POST","path":"/v1/payment_intents","how":"status","status":500,"count":1000}"""));
    }

    @Test
    void a_low_balance_is_recharged_once() {
        var ann = somebody().saveCard(WORKS).enable();
        endsWithOneCharge(ann);
        assertThat(ann.recharged().getFirst().kind()).isEqualTo(LotKind.PAID);
        assertThat(ann.recharged().getFirst().amountMicros()).isEqualTo(200_000_000);
        assertThat(ann.recharged().getFirst().paidMinor()).isEqualTo(1_000);
    }

    @Test
    void the_provider_is_asked_under_a_key_of_the_purchase_for_exactly_what_was_agreed() {
        var ann = somebody().saveCard(WORKS).enable();
        ann.awaitFirst(RechargeSucceeded.class);
        var purchase = ann.firstPurchase().value();
        var request = rig.simulators().stripe().requests().under(PAYMENTS).stream()
                .filter(received ->
                        received.method().equals("POST") && received.body().contains(purchase))
                .findFirst()
                .orElseThrow();
        assertThat(request.headers().get("idempotency-key")).isEqualTo("payments.charge-method:" + purchase);
        assertThat(request.body())
                .contains("amount=1000", "currency=usd", "off_session=true", "confirm=true", "customer=cus_")
                .contains("metadata[purchase_id]=" + purchase);
    }

    @Test
    void it_comes_again_when_the_credits_are_spent() {
        var ann = somebody().saveCard(WORKS).enable();
        ann.awaitFirst(RechargeSucceeded.class);
        ann.spend(240_000_000);
        ann.awaitCount(RechargeSucceeded.class, 2);
        assertThat(ann.recharged()).hasSize(2);
        assertThat(ann.charges()).hasSize(2);
    }

    @Test
    void fifty_tellings_at_once_are_one_charge() throws InterruptedException {
        rig.simulators().stripe().faults().add(Fault.of(fault("""
                {"method":"POST","path":"/v1/payment_intents","how":"slow","when":"after","delayMillis":1500}""")));
        var ann = somebody().saveCard(WORKS).enable();
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Object>>mapToObj(_ ->
                            () -> rig.bean(Commands.class).send(new RemindOfRecharge(ann.accountId(), Instant.now())))
                    .toList());
        }
        endsWithOneCharge(ann);
        await("all of them answered")
                .atMost(SOON)
                .until(() ->
                        OpenTasks.waiting(rig, RechargeProcess.REQUEST, ann.id().value()) == 0);
        endsWithOneCharge(ann);
    }

    private static ObjectNode fault(String json) {
        return (ObjectNode) Recharger.json(json);
    }

    @Test
    void the_third_decline_in_a_row_switches_it_off() {
        var ann = somebody().saveCard(DECLINED_LATER).enable();
        var off = ann.awaitFirst(AutoRechargeDisabled.class);
        assertThat(off.reason()).isEqualTo("declined");
        assertThat(ann.events(RechargeDeclined.class))
                .extracting(RechargeDeclined::failures)
                .containsExactly(1, 2, 3);
        assertThat(ann.events(RechargeDeclined.class))
                .allSatisfy(no -> assertThat(no.code()).isEqualTo("insufficient_funds"));
        assertThat(ann.charges()).hasSize(3);
        assertThat(ann.paid()).isZero();
        assertThat(ann.recharged()).isEmpty();
        var first = ann.events(RechargeDeclined.class).getFirst();
        await().atMost(SOON)
                .until(() -> !rig.events(first.purchaseId().value(), PurchaseClosed.class)
                        .isEmpty());
    }

    @Test
    void a_card_that_works_again_begins_anew() {
        var ann = somebody().saveCard(DECLINED_LATER).enable();
        ann.awaitFirst(RechargeDeclined.class);
        ann.atProvider("agree");
        ann.awaitFirst(RechargeSucceeded.class);
        assertThat(ann.recharged()).hasSize(1);
        assertThat(ann.paid()).isEqualTo(1);
    }

    @Test
    void a_bank_that_wants_the_owner_waits_for_them_and_goes_on_when_they_paid_on_the_page() {
        var ann = somebody().saveCard(WANTS_OWNER_LATER).enable();
        ann.awaitFirst(RechargeNeedsAuthentication.class);
        rig.bean(Commands.class).send(new RemindOfRecharge(ann.accountId(), Instant.now()));
        ann.awaitDue(2);
        await().atMost(SOON)
                .until(() ->
                        OpenTasks.waiting(rig, RechargeProcess.REQUEST, ann.id().value()) == 0);
        assertThat(ann.charges()).hasSize(1);

        var bought = ann.browser()
                .exchange(ann.browser()
                        .request("POST", "/api/v1/purchases", """
                        {"packId":"starter","saveCardConsent":"%s"}""".formatted(RechargeConsent.VERSION))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .build());
        assertThat(bought.status()).isEqualTo(201);
        var purchase = bought.json().path("purchaseId").asString();
        assertThat(rig.events(purchase, PurchaseStarted.class).getFirst().saveMethodConsent())
                .isEqualTo(RechargeConsent.VERSION);
        rig.simulators()
                .stripe()
                .pay(rig.events(purchase, CheckoutOpened.class).getFirst().sessionId(), WORKS);
        ann.awaitCount(PaymentMethodSaved.class, 2);
        assertThat(ann.events(PaymentMethodRemoved.class))
                .extracting(PaymentMethodRemoved::reason)
                .containsExactly("replaced");

        ann.spend(240_000_000);
        ann.awaitFirst(RechargeSucceeded.class);
        assertThat(ann.recharged()).hasSize(1);
    }

    @Test
    void the_cap_of_the_month_ends_it() {
        var ann = somebody().saveCard(WORKS).enable(1_500);
        ann.awaitFirst(RechargeSucceeded.class);
        ann.spend(240_000_000);
        ann.awaitFirst(RechargeCapReached.class);
        assertThat(ann.charges()).hasSize(1);
        ann.enable(2_000);
        ann.awaitCount(RechargeSucceeded.class, 2);
        assertThat(ann.charges()).hasSize(2);
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_charges_once() {
        var ann = somebody().saveCard(WORKS);
        // Three times: the client's own retries are lost as well, so that the whole task has to come again.
        rig.deliver("{\"types\":[\"payment_intent.succeeded\"],\"drop\":true}");
        rig.simulators().stripe().faults().add(Fault.lostAnswer(PAYMENTS, 3));
        ann.enable();
        endsWithOneCharge(ann);
    }

    @Test
    void the_notice_before_the_answer_is_one_grant() {
        rig.simulators().stripe().faults().add(Fault.of(fault("""
                {"method":"POST","path":"/v1/payment_intents","how":"slow","when":"after","delayMillis":2500}""")));
        var ann = somebody().saveCard(WORKS).enable();
        endsWithOneCharge(ann);
        await("the answer comes after the credits")
                .atMost(SOON)
                .until(() -> OpenTasks.waiting(
                                rig, RechargeProcess.CHARGE, ann.firstPurchase().value())
                        == 0);
        endsWithOneCharge(ann);
    }

    @Test
    void a_declined_notice_before_the_answer_is_one_decline() {
        rig.simulators().stripe().faults().add(Fault.of(fault("""
                {"method":"POST","path":"/v1/payment_intents","how":"slow","when":"after","delayMillis":2500}""")));
        var ann = somebody().saveCard(WANTS_OWNER_LATER).enable();
        ann.awaitFirst(RechargeNeedsAuthentication.class);
        await().atMost(SOON)
                .until(() -> OpenTasks.waiting(
                                rig, RechargeProcess.CHARGE, ann.firstPurchase().value())
                        == 0);
        assertThat(ann.events(RechargeNeedsAuthentication.class)).hasSize(1);
    }

    @Test
    void what_was_not_sent_yet_when_it_is_switched_off_is_not_charged() {
        rig.simulators().stripe().faults().add(noCharges());
        var ann = somebody().saveCard(WORKS).enable();
        ann.awaitFirst(RechargeStarted.class);
        assertThat(ann.browser().delete("/api/v1/auto-recharge").status()).isEqualTo(204);
        var failed = ann.awaitFirst(RechargeFailed.class);
        assertThat(failed.code()).isEqualTo("switched-off");
        assertThat(failed.nextTryAt()).isNull();
        assertThat(ann.charges()).isEmpty();
    }

    @Test
    void what_was_charged_when_it_is_switched_off_is_granted() {
        rig.deliver("{\"types\":[\"payment_intent.succeeded\"],\"drop\":true}");
        rig.simulators().stripe().faults().add(Fault.lostAnswer(PAYMENTS, 3));
        var ann = somebody().saveCard(WORKS).enable();
        await().atMost(SOON).until(() -> ann.paid() == 1);
        assertThat(ann.browser().delete("/api/v1/auto-recharge").status()).isEqualTo(204);
        endsWithOneCharge(ann);
    }

    @Test
    void a_card_that_is_gone_at_the_provider_switches_it_off() {
        var ann = somebody().saveCard(WORKS).enable();
        ann.awaitFirst(RechargeSucceeded.class);
        ann.atProvider("detach");
        assertThat(ann.awaitFirst(PaymentMethodRemoved.class).reason()).isEqualTo("detached");
        assertThat(ann.awaitFirst(AutoRechargeDisabled.class).reason()).isEqualTo("method-removed");
    }

    @Test
    void a_card_that_is_removed_here_is_gone_at_the_provider() {
        var ann = somebody().saveCard(WORKS);
        assertThat(ann.browser().delete("/api/v1/auto-recharge/payment-method").status())
                .isEqualTo(204);
        ann.awaitFirst(PaymentMethodRemoved.class);
        await().atMost(SOON)
                .until(() -> rig.simulators().stripe().events().stream()
                        .anyMatch(event -> event.path("type").asString().equals("payment_method.detached")
                                && event.path("data")
                                        .path("object")
                                        .path("id")
                                        .asString()
                                        .equals(ann.events(PaymentMethodSaved.class)
                                                .getFirst()
                                                .methodReference()
                                                .text())));
        assertThat(ann.put(3_000, RechargeConsent.VERSION).code()).isEqualTo("recharge.no-method");
    }

    @Test
    void whoever_disputes_a_payment_is_not_charged_again() {
        var ann = somebody().saveCard(WORKS).enable();
        ann.awaitFirst(RechargeSucceeded.class);
        Webhooks.control(rig, "payments/" + ann.charges().getFirst() + "/dispute", "{}");
        assertThat(ann.awaitFirst(AutoRechargeDisabled.class).reason()).isEqualTo("taken-back");
    }

    @Test
    void a_charge_that_took_something_else_than_was_agreed_ends_recharging() {
        var ann = somebody().saveCard(WORKS);
        rig.simulators().stripe().faults().add(noCharges());
        ann.enable();
        var started = ann.awaitFirst(RechargeStarted.class);
        await().atMost(SOON)
                .until(() -> !rig.events(started.purchaseId().value(), PurchaseStarted.class)
                        .isEmpty());
        var now = Instant.now();
        rig.bean(Commands.class)
                .send(new RecordPayment(
                        started.purchaseId(),
                        "pi_ofanotheramount",
                        "pi_ofanotheramount",
                        started.amountMinor() + 1,
                        started.currency(),
                        false,
                        false,
                        now));
        assertThat(ann.awaitFirst(AutoRechargeDisabled.class).reason()).isEqualTo("taken-back");
        assertThat(ann.awaitFirst(RechargeFailed.class))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo("in-doubt"))
                .satisfies(failed -> assertThat(failed.nextTryAt()).isNull());
        assertThat(ann.put(3_000, RechargeConsent.VERSION).status()).isLessThan(300);
    }

    @Test
    void an_erased_person_cannot_be_charged() {
        var ann = somebody().saveCard(WORKS);
        rig.simulators().stripe().faults().add(noCharges());
        ann.enable();
        ann.awaitFirst(RechargeStarted.class);
        rig.bean(PersonalDataVault.class).destroyKey(ann.browser().userId());
        rig.bean(PersonalDataVault.class).evict(ann.browser().userId());
        assertThat(ann.awaitFirst(RechargeFailed.class).code()).isEqualTo("no-method");
        assertThat(ann.charges()).isEmpty();
        assertThat(ann.events(PaymentMethodSaved.class).getFirst().last4().isErased())
                .isTrue();
    }
}
