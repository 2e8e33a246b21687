package chat.limitless.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.prices.Pricing;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Chat;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// The defects of the predecessor that touched money, by their number in its list, each played over HTTP as it was met
/// there.
class PredecessorDefectsTest {

    private static final long WELCOME_MICROS = 50_000_000;
    private static final long MICROS_PER_USD = 45_000_000;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static CommandSideRig rig;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void deliver_as_usual() {
        Webhooks.plainAgain(rig);
    }

    private static Chat chat() {
        var person = rig.signedIn("person" + PEOPLE.incrementAndGet() + "@example.com");
        var account = CreditAccountId.of(person.userId()).value();
        await().atMost(SOON).until(() -> !rig.events(account, LotGranted.class).isEmpty());
        return Chat.of(rig, person);
    }

    /// The provider's bill, whatever way it came to us, is what was charged.
    private static HoldSettled chargedAsBilled(Chat chat, ReplyId reply) {
        var settled = chat.settled(reply);
        long billed = chat.billedPicoUsd(settled.receipt().generationId());
        assertThat(settled.receipt().providerCostPicoUsd()).isEqualTo(billed).isPositive();
        assertThat(settled.spentMicros()).isEqualTo(Pricing.chargeMicros(Usd.ofPico(billed), MICROS_PER_USD));
        return settled;
    }

    private static long providerCalls() {
        return rig.simulators()
                .openRouter()
                .requests()
                .under("/api/v1/chat/completions")
                .size();
    }

    @Test
    void defect_1_a_balance_read_at_the_start_and_written_back_at_the_end() {
        var one = chat();
        var two = Chat.of(rig, one.writer());
        var slow = one.say("[[sim:deltas=80]] [[sim:rate=40]]");
        var other = two.say("[[sim:deltas=40]] [[sim:rate=40]]");
        var purchase = PaidPurchase.by(rig, one.writer()).credited();
        assertThat(one.account(HoldSettled.class))
                .as("bought while both replies ran")
                .isEmpty();

        long spent = chargedAsBilled(one, slow).spentMicros()
                + chargedAsBilled(two, other).spentMicros();

        assertThat(purchase.grants()).isEqualTo(1);
        assertThat(one.availableMicros()).isEqualTo(WELCOME_MICROS + 200_000_000 - spent);
    }

    @Test
    void defect_2_streamed_replies_and_purchases_without_a_credit_history() {
        var chat = chat();
        var purchase = PaidPurchase.by(rig, chat.writer()).credited();
        var reply = chat.say("[[sim:deltas=5]]");
        var settled = chat.settled(reply);

        assertThat(chat.account(LotGranted.class))
                .extracting(LotGranted::reason, LotGranted::amountMicros)
                .containsExactly(tuple("welcome", WELCOME_MICROS), tuple("purchase", 200_000_000L));
        assertThat(chat.account(LotGranted.class).getLast().purchaseId()).hasToString(purchase.id());
        assertThat(chat.account(CreditsHeld.class))
                .singleElement()
                .satisfies(held -> assertThat(held.replyId()).isEqualTo(reply));
        assertThat(settled.receipt().replyId()).isEqualTo(reply);
        assertThat(settled.receipt().conversationId().value()).isEqualTo(chat.id());
        assertThat(chat.availableMicros())
                .as("the history adds up to the balance")
                .isEqualTo(WELCOME_MICROS + 200_000_000 - settled.spentMicros());
    }

    @Test
    void defect_3_a_webhook_behind_the_sign_in_that_granted_unpaid_and_repeated_payments() {
        var buyer = chat().writer();
        var id = bought(buyer);
        var session = rig.events(id, CheckoutOpened.class).getFirst().sessionId();
        Webhooks.control(rig, "sessions/" + session + "/pay-later");
        await().atMost(SOON).until(() -> !rig.events(id, PaymentPending.class).isEmpty());
        assertThat(grants(buyer, id)).as("finished, but not paid").isZero();

        Webhooks.control(rig, "sessions/" + session + "/succeed");
        await().atMost(SOON).until(() -> grants(buyer, id) == 1);

        var notices = Webhooks.eventsAbout(rig, id);
        for (var notice : notices) {
            assertThat(Webhooks.post(rig, notice).statusCode())
                    .as("without a session")
                    .isEqualTo(204);
        }
        var forged = notices.getLast().toString();
        var signature = Webhooks.signature(forged, "whsec_of_somebody_else", Instant.now());
        assertThat(Webhooks.post(rig, forged, signature).statusCode()).isEqualTo(400);
        notices.forEach(notice -> Webhooks.awaitState(rig, notice.path("id").asString(), "applied"));
        assertThat(rig.events(id, PurchasePaid.class)).hasSize(1);
        assertThat(grants(buyer, id)).isEqualTo(1);
    }

    @Test
    void defect_4_spending_without_credits_into_unlimited_debt() {
        var chat = chat();
        var everything = new ReplyId(rig.bean(Ids.class).next("rpl_"));
        rig.bean(Commands.class)
                .send(new HoldCredits(
                        CreditAccountId.of(chat.writer().userId()),
                        everything.holdId(),
                        WELCOME_MICROS,
                        everything,
                        new ConversationId(chat.id()),
                        Instant.now()));
        long callsBefore = providerCalls();

        var refused = chat.post(chat.message(null, "On the house?"));

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.code()).isEqualTo("credits.insufficient");
        assertThat(refused.json().path("facts").path("availableMicros").asString())
                .isEqualTo("0");
        assertThat(chat.account(CreditsHeld.class)).hasSize(1);
        assertThat(providerCalls()).as("calls that would cost").isEqualTo(callsBefore);
    }

    @Test
    void defect_5_the_browser_names_the_amount() {
        var chat = chat();
        var cheap = chat.message(null, "[[sim:deltas=5]]").put("chargeMicros", 1);
        assertThat(chat.post(cheap).status()).isEqualTo(400);
        assertThat(chat.post(cheap).code()).isEqualTo("http.field-unknown");
        assertThat(chat.account(CreditsHeld.class)).isEmpty();

        var bargain = chat.writer()
                .exchange(chat.writer()
                        .request("POST", "/api/v1/purchases", "{\"packId\":\"starter\",\"amountMinor\":1}")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .build());
        assertThat(bargain.status()).isEqualTo(400);
        assertThat(bargain.code()).isEqualTo("http.field-unknown");

        chargedAsBilled(chat, chat.say("[[sim:deltas=5]]"));
    }

    @Test
    void defect_6_another_model_answers_at_the_price_of_the_chosen_one() {
        var chat = chat();
        var cheaper = "mistralai/mistral-small-3.2-24b-instruct";
        var settled = chargedAsBilled(chat, chat.say("[[sim:fallback=" + cheaper + "]] [[sim:deltas=20]]"));
        assertThat(settled.receipt().modelAsked()).isEqualTo(Chat.MODEL);
        assertThat(settled.receipt().modelAnswered()).isEqualTo(cheaper);
        assertThat(chat.events(ReplyCompleted.class).getFirst().modelAnswered()).isEqualTo(cheaper);

        var dearer = Chat.of(rig, chat.writer());
        dearer.released(dearer.say("[[sim:fallback=openai/gpt-4o]] [[sim:deltas=20]]"));
    }

    @Test
    void defect_7_an_error_of_the_provider_is_charged_and_sent_again_as_context() {
        var chat = chat();
        var failed = chat.say("Never answered. [[sim:error-502]]");
        assertThat(chat.released(failed).reason()).isEqualTo("provider.unavailable");
        assertThat(chat.events(ReplyFailed.class))
                .singleElement()
                .satisfies(end -> assertThat(end.replyId()).isEqualTo(failed));
        assertThat(chat.availableMicros()).isEqualTo(WELCOME_MICROS);

        chargedAsBilled(chat, chat.answer(failed, "Answered now. [[sim:deltas=5]]"));
        var sent = rig.simulators().openRouter().requests().under("/api/v1/chat/completions").stream()
                .map(request -> request.body())
                .filter(body -> body.contains("Answered now"))
                .toList();
        assertThat(sent).singleElement().satisfies(body -> assertThat(body).doesNotContain("Never answered"));
    }

    @Test
    void defect_8_a_reader_who_leaves_or_stops_is_charged_wrongly() throws Exception {
        var left = chat();
        leaveAtOnce(left, left.message(null, "[[sim:deltas=60]] [[sim:rate=60]]"));
        await().atMost(SOON).until(() -> !left.events(ReplyCompleted.class).isEmpty());
        chargedAsBilled(left, left.events(ReplyCompleted.class).getFirst().replyId());

        var stopped = chat();
        var reply = stopped.say("[[sim:deltas=4000]] [[sim:rate=40]]");
        await().atMost(SOON).until(() -> hasText(reply));
        assertThat(stopped.writer()
                        .send("POST", "/api/v1/replies/" + reply.value() + "/stop", "")
                        .status())
                .isBetween(200, 204);
        var settled = chargedAsBilled(stopped, reply);
        assertThat(stopped.events(ReplyInterrupted.class))
                .singleElement()
                .satisfies(end -> assertThat(end.reason()).isEqualTo("stopped"));
        assertThat(settled.receipt().completionTokens()).isBetween(1L, 2_000L);
    }

    private static void leaveAtOnce(Chat chat, ObjectNode message) throws IOException, InterruptedException {
        var request = chat.writer()
                .request("POST", chat.path(), message.toString())
                .header("Accept", "text/event-stream")
                .build();
        try (var client = HttpClient.newBuilder()
                .cookieHandler(chat.writer().cookies())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var response = client.send(request, BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body().read()).isNotNegative();
            response.body().close();
        }
    }

    private static boolean hasText(ReplyId reply) {
        return rig.bean(JdbcClient.class)
                        .sql("select count(*) from reply_journal where reply_id = ?")
                        .param(reply.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void defect_9_usage_in_the_stream_and_errors_in_its_middle_are_ignored() {
        var cached = chat();
        var whole = cached.say("[[sim:cached]] [[sim:split]] [[sim:deltas=20]]");
        assertThat(chargedAsBilled(cached, whole).receipt().costSource()).isEqualTo(CostSource.EXACT);
        assertThat(cached.settled(whole).receipt().cachedTokens()).isPositive();

        var broken = chat();
        var half = broken.say("[[sim:midstream-error=billed]] [[sim:deltas=20]]");
        assertThat(chargedAsBilled(broken, half).receipt().costSource()).isEqualTo(CostSource.EXACT);
        assertThat(broken.events(ReplyInterrupted.class)).hasSize(1);
        assertThat(broken.account(HoldReleased.class)).isEmpty();
    }

    @Test
    void defect_14_several_price_lists_and_currencies_mixed() {
        rig.deliver("{\"drop\":true}");
        var chat = chat();
        var buyer = chat.writer();
        var id = bought(buyer);
        rig.simulators()
                .stripe()
                .pay(rig.events(id, CheckoutOpened.class).getFirst().sessionId());
        var right = Webhooks.eventsAbout(rig, id).getLast();
        var inBaht = (ObjectNode) right.deepCopy();
        inBaht.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        ((ObjectNode) inBaht.path("data").path("object")).put("currency", "thb");
        Webhooks.post(rig, inBaht);
        await().atMost(SOON).until(() -> !rig.events(id, PurchaseParked.class).isEmpty());
        assertThat(rig.events(id, PurchaseParked.class).getFirst().reason()).isEqualTo("currency");
        assertThat(grants(buyer, id)).isZero();

        Webhooks.post(rig, right);
        await().atMost(SOON).until(() -> grants(buyer, id) == 1);
        var lot = chat.account(LotGranted.class).getLast();
        assertThat(lot.currency()).isEqualTo("usd");
        assertThat(lot.paidMinor()).isEqualTo(1_000);

        var reply = chat.say("[[sim:deltas=5]]");
        assertThat(chargedAsBilled(chat, reply).receipt().priceListVersion())
                .as("the list the hold was made with")
                .isEqualTo(rig.bean(JdbcClient.class)
                        .sql("select price_list_version from reply_run where reply_id = ?")
                        .param(reply.value())
                        .query(Long.class)
                        .single());
    }

    private static String bought(Browser buyer) {
        var id = buyer.buy("starter", UUID.randomUUID().toString())
                .json()
                .path("purchaseId")
                .asString();
        await().atMost(SOON).until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        return id;
    }

    private static long grants(Browser buyer, String purchaseId) {
        return rig.events(CreditAccountId.of(buyer.userId()).value(), LotGranted.class).stream()
                .filter(lot ->
                        lot.purchaseId() != null && lot.purchaseId().value().equals(purchaseId))
                .count();
    }
}
