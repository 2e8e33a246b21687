package chat.limitless.command.payments.recharge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with 50 credits of welcome and a browser, who lets credits be recharged: the starter pack (200 credits for
/// 10.00 USD) below 60 credits, so that it is due at once.
record Recharger(CommandSideRig rig, Browser browser) {

    static final String WORKS = "4242424242424242";
    static final String DECLINED_LATER = "4000000000000341";
    static final String WANTS_OWNER_LATER = "4000002760003184";
    static final Duration SOON = Duration.ofSeconds(25);
    static final long THRESHOLD = 60_000_000;

    static Recharger called(CommandSideRig rig, String name) {
        var recharger = new Recharger(rig, rig.signedIn(name + "@example.com"));
        await("welcome credits")
                .atMost(SOON)
                .until(() -> !recharger.account(LotGranted.class).isEmpty());
        return recharger;
    }

    AutoRechargeId id() {
        return AutoRechargeId.of(browser.userId());
    }

    CreditAccountId accountId() {
        return CreditAccountId.of(browser.userId());
    }

    <T> List<T> account(Class<T> type) {
        return rig.events(accountId().value(), type);
    }

    <T> List<T> events(Class<T> type) {
        return rig.events(id().value(), type);
    }

    <T> T awaitFirst(Class<T> type) {
        return awaitCount(type, 1).getFirst();
    }

    <T> List<T> awaitCount(Class<T> type, int count) {
        await(count + " " + type.getSimpleName())
                .atMost(SOON)
                .until(() -> events(type).size() >= count);
        return events(type);
    }

    /// Saves a card on the provider's page, without a payment.
    Recharger saveCard(String number) {
        var before = events(PaymentMethodSaved.class).size();
        assertThat(rig.simulators().stripe().pay(setUpPage(), number)).isTrue();
        awaitCount(PaymentMethodSaved.class, before + 1);
        return this;
    }

    /// The page to save a card on; answers with its id at the provider.
    String setUpPage() {
        var answer = setUp(UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(201);
        var url = answer.json().path("url").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Answer setUp(String key) {
        return browser.exchange(browser.request(
                        "POST",
                        "/api/v1/auto-recharge/card-setups",
                        "{\"consentVersion\":\"" + RechargeConsent.VERSION + "\"}")
                .header("Idempotency-Key", key)
                .build());
    }

    Recharger enable() {
        return enable(3_000);
    }

    Recharger enable(long capMinor) {
        assertThat(put(capMinor, RechargeConsent.VERSION).status()).isEqualTo(204);
        return this;
    }

    Answer put(long capMinor, String consent) {
        return browser.send("PUT", "/api/v1/auto-recharge", """
                {"packId":"starter","thresholdMicros":%d,"monthlyCapMinor":%d,"consentVersion":"%s"}""".formatted(THRESHOLD, capMinor, consent));
    }

    /// Spends so many credits; at most what is there.
    void spend(long micros) {
        var hold = new HoldId(rig.bean(Ids.class).next("hld_"));
        var reply = new ReplyId("rpl_" + hold.value().substring(4));
        var chat = new ConversationId("cnv_chat");
        var now = Instant.now();
        rig.bean(Commands.class).send(new HoldCredits(accountId(), hold, micros, reply, chat, now));
        var receipt =
                new Receipt(reply, chat, "vendor/model", "vendor/model", 1, 0, 1, 0, 0, 1, CostSource.EXACT, null);
        rig.bean(Commands.class).send(new SettleHold(accountId(), hold, micros, receipt, now));
    }

    /// Lots that recharges have paid for.
    List<LotGranted> recharged() {
        var purchases = events(RechargeStarted.class).stream()
                .map(RechargeStarted::purchaseId)
                .toList();
        return account(LotGranted.class).stream()
                .filter(lot -> lot.purchaseId() != null && purchases.contains(lot.purchaseId()))
                .toList();
    }

    /// Payments the provider has made of this customer's saved card, as `status`.
    List<String> charges() {
        return payments("payment_intent.created")
                .map(created -> created.path("id").asString())
                .toList();
    }

    /// How often money was taken for recharges.
    long paid() {
        return payments("payment_intent.succeeded").count();
    }

    private Stream<JsonNode> payments(String type) {
        var purchases = events(RechargeStarted.class).stream()
                .map(started -> started.purchaseId().value())
                .toList();
        return rig.simulators().stripe().events().stream()
                .<JsonNode>map(event -> event)
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path("data").path("object"))
                .filter(payment -> purchases.contains(
                        payment.path("metadata").path("purchase_id").asString("")));
    }

    /// What the bank or the owner does at the provider.
    void atProvider(String action) {
        var card = events(PaymentMethodSaved.class).getLast().methodReference().text();
        Webhooks.control(rig, "cards/" + card + "/" + action);
    }

    /// The purchase of the recharge that the first telling of the account asks for.
    PurchaseId firstPurchase() {
        return RequestRechargeWhenDue.purchaseOf(id(), 3);
    }

    void awaitDue(int count) {
        await().atMost(SOON).until(() -> account(RechargeDue.class).size() >= count);
    }

    static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
