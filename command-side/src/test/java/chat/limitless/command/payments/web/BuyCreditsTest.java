package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.simulators.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyCreditsTest {

    private static final String SESSIONS = "/v1/checkout/sessions";

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        buyer = rig.signedIn("buyer@example.com");
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

    private record Purchase(String id, String sessionId) {}

    private Purchase bought(Browser browser, String packId) {
        var answer = browser.buy(packId, UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(201);
        var id = answer.json().path("purchaseId").asString();
        return new Purchase(id, opened(id).sessionId());
    }

    private static CheckoutOpened opened(String purchaseId) {
        return rig.events(purchaseId, CheckoutOpened.class).getFirst();
    }

    private static void awaitCredited(String purchaseId) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !rig.events(purchaseId, PurchaseCredited.class).isEmpty());
    }

    private static List<LotGranted> lots(Browser browser, String purchaseId) {
        return rig.events(CreditAccountId.of(browser.userId()).value(), LotGranted.class).stream()
                .filter(lot ->
                        lot.purchaseId() != null && lot.purchaseId().value().equals(purchaseId))
                .toList();
    }

    @Test
    void a_pack_is_paid_on_the_provider_s_page_and_credited_once() {
        var answer = buyer.buy("regular", "key-of-this-test-1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Limitless-Position")).isPresent();
        assertThat(answer.json().path("checkoutUrl").asString())
                .startsWith(rig.simulators().stripe().baseUrl());
        var id = answer.json().path("purchaseId").asString();
        assertThat(rig.events(id, PurchaseStarted.class)).singleElement().satisfies(started -> {
            assertThat(started.amountMinor()).isEqualTo(2_500);
            assertThat(started.creditsMicros()).isEqualTo(600_000_000);
        });
        assertThat(rig.simulators().stripe().pay(opened(id).sessionId())).isTrue();
        awaitCredited(id);
        assertThat(lots(buyer, id)).singleElement().satisfies(lot -> {
            assertThat(lot.kind()).isEqualTo(LotKind.PAID);
            assertThat(lot.amountMicros()).isEqualTo(600_000_000);
            assertThat(lot.paidMinor()).isEqualTo(2_500);
        });
    }

    @Test
    void the_provider_is_given_everything_needed_to_find_the_purchase_again() {
        var purchase = bought(buyer, "starter");
        var request = rig.simulators().stripe().requests().under(SESSIONS).stream()
                .filter(received ->
                        received.method().equals("POST") && received.body().contains(purchase.id()))
                .findFirst()
                .orElseThrow();
        assertThat(request.headers().get("idempotency-key")).isEqualTo("payments.open-checkout:" + purchase.id());
        assertThat(request.body())
                .contains("client_reference_id=" + purchase.id())
                .contains("metadata[purchase_id]=" + purchase.id())
                .contains("payment_intent_data[metadata][purchase_id]=" + purchase.id())
                .contains("expires_at=");
        assertThat(request.headers().get("stripe-version")).isEqualTo("2026-07-29.dahlia");
    }

    @Test
    void repeating_the_request_gives_the_same_purchase_and_page() {
        var first = buyer.buy("starter", "key-of-this-test-2");
        var second = buyer.buy("starter", "key-of-this-test-2");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(buyer.buy("large", "key-of-this-test-2").status()).isEqualTo(422);
    }

    @Test
    void the_same_key_of_two_people_is_two_purchases() {
        var other = rig.signedIn("other-buyer@example.com");
        var mine = buyer.buy("starter", "key-of-two-people");
        var theirs = other.buy("starter", "key-of-two-people");
        assertThat(theirs.json().path("purchaseId")).isNotEqualTo(mine.json().path("purchaseId"));
    }

    @Test
    void an_unknown_pack_a_price_from_the_browser_and_a_missing_key_are_refused() {
        assertThat(buyer.buy("free-lunch", "key-of-this-test-3").code()).isEqualTo("payments.pack-unknown");
        var priced = buyer.send("POST", "/api/v1/purchases", "{\"packId\":\"starter\",\"amountMinor\":1}");
        assertThat(priced.status()).isEqualTo(400);
        var keyless = buyer.send("POST", "/api/v1/purchases", "{\"packId\":\"starter\"}");
        assertThat(keyless.code()).isEqualTo("http.idempotency-key-missing");
    }

    @Test
    void a_declined_card_grants_nothing_and_the_page_can_be_tried_again() {
        var purchase = bought(buyer, "starter");
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/decline");
        Webhooks.awaitApplied(rig, "payment_intent.payment_failed");
        assertThat(rig.events(purchase.id(), PurchasePaid.class)).isEmpty();
        assertThat(rig.events(purchase.id(), PurchaseClosed.class)).isEmpty();
        rig.simulators().stripe().pay(purchase.sessionId());
        awaitCredited(purchase.id());
    }

    @Test
    void a_delayed_payment_is_granted_when_the_money_comes() {
        var purchase = bought(buyer, "starter");
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/pay-later");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rig.events(purchase.id()).stream()
                        .anyMatch(event -> event.getClass().getSimpleName().equals("PaymentPending")));
        assertThat(lots(buyer, purchase.id())).isEmpty();
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/succeed");
        awaitCredited(purchase.id());
        assertThat(lots(buyer, purchase.id())).hasSize(1);
    }

    @Test
    void a_delayed_payment_that_fails_closes_the_purchase() {
        var purchase = bought(buyer, "starter");
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/pay-never");
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/fail");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rig.events(purchase.id(), PurchaseClosed.class).isEmpty());
        assertThat(rig.events(purchase.id(), PurchaseClosed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("failed"));
        assertThat(lots(buyer, purchase.id())).isEmpty();
    }

    @Test
    void a_page_that_expires_closes_the_purchase() {
        var purchase = bought(buyer, "starter");
        Webhooks.control(rig, "sessions/" + purchase.sessionId() + "/expire");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rig.events(purchase.id(), PurchaseClosed.class).isEmpty());
        assertThat(lots(buyer, purchase.id())).isEmpty();
    }

    @Test
    void a_lost_answer_of_the_provider_leads_to_the_same_page() {
        // Three times: the client's own retries are lost as well, so that the whole task has to come again.
        rig.simulators().stripe().faults().add(Fault.lostAnswer(SESSIONS, 3));
        var answer = buyer.buy("starter", UUID.randomUUID().toString());
        var id = answer.json().path("purchaseId").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        var sessions = Webhooks.sessionsOf(rig, id);
        assertThat(sessions).containsExactly(opened(id).sessionId());
    }

    @Test
    void a_provider_that_fails_a_while_is_asked_again_with_202_meanwhile() {
        rig.simulators().stripe().faults().add(Fault.status(SESSIONS, 500, 12));
        var answer = buyer.buy("starter", UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().has("checkoutUrl")).isFalse();
        var id = answer.json().path("purchaseId").asString();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        assertThat(Webhooks.sessionsOf(rig, id)).hasSize(1);
    }

    /// The SDK retries the first two by itself, not the third: then the whole task comes again.
    @ParameterizedTest
    @ValueSource(ints = {500, 409, 429})
    void a_call_that_fails_once_is_made_again_under_the_same_key(int status) {
        rig.simulators().stripe().faults().add(Fault.status(SESSIONS, status, 1));
        var purchase = bought(buyer, "starter");
        assertThat(keysOfCallsAbout(purchase.id())).hasSize(2).containsOnly("payments.open-checkout:" + purchase.id());
        assertThat(Webhooks.sessionsOf(rig, purchase.id())).containsExactly(purchase.sessionId());
    }

    private static List<String> keysOfCallsAbout(String purchaseId) {
        return rig.simulators().stripe().requests().under(SESSIONS).stream()
                .filter(request ->
                        request.method().equals("POST") && request.body().contains(purchaseId))
                .map(request -> request.headers().get("idempotency-key"))
                .toList();
    }

    /// However the provider delivers: as often, as late, in whatever order, with whatever signature at first.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"copies\":5,\"atOnce\":true}",
                "{\"copies\":3}",
                "{\"twin\":true}",
                "{\"reorder\":2}",
                "{\"delayMillis\":700}",
                "{\"wrongSecret\":true,\"firstAttemptOnly\":true}",
                "{\"alteredBody\":true,\"firstAttemptOnly\":true}",
                "{\"ageSeconds\":400,\"firstAttemptOnly\":true}",
                "{\"ageSeconds\":-400,\"firstAttemptOnly\":true}",
                "{\"apiVersion\":\"2025-10-29.clover\"}",
                "{\"types\":[\"checkout.session.completed\"],\"drop\":true}",
                "{\"types\":[\"payment_intent.succeeded\"],\"drop\":true}"
            })
    void a_payment_is_credited_once_however_it_is_delivered(String plan) {
        var purchase = bought(buyer, "starter");
        rig.deliver(plan);
        rig.simulators().stripe().pay(purchase.sessionId());
        Webhooks.control(rig, "release");
        awaitCredited(purchase.id());
        assertThat(lots(buyer, purchase.id())).hasSize(1);
        assertThat(rig.events(purchase.id(), PurchaseParked.class)).isEmpty();
    }

    @Test
    void sixteen_threads_of_duplicates_lead_to_one_grant_and_no_failure() throws InterruptedException {
        rig.deliver("{\"drop\":true}");
        var purchase = bought(buyer, "large");
        rig.simulators().stripe().pay(purchase.sessionId());
        var events = Webhooks.eventsAbout(rig, purchase.id());
        assertThat(events).hasSizeGreaterThanOrEqualTo(2);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var calls = IntStream.range(0, 16 * 50)
                    .<Callable<Integer>>mapToObj(n -> () ->
                            Webhooks.post(rig, events.get(n % events.size())).statusCode())
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.resultNow()).isEqualTo(204);
            }
        }
        awaitCredited(purchase.id());
        assertThat(lots(buyer, purchase.id())).hasSize(1);
        assertThat(rig.events(purchase.id(), PurchasePaid.class)).hasSize(1);
        assertThat(rig.events(purchase.id(), PurchaseParked.class)).isEmpty();
    }
}
