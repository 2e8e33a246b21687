package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.simulators.http.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever the provider does, the reply ends for good, its hold ends exactly once, and nobody pays more than was held.
class ProviderFaultsTest {

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'[[sim:429]]', error, provider.rate-limited",
        "'[[sim:402]]', error, provider.unavailable",
        "'[[sim:502]]', error, provider.unavailable",
        "'[[sim:403]]', error, provider.moderated",
        "'[[sim:404]]', error, provider.model-gone",
        "'[[sim:empty]]', error, provider.unavailable",
        "'[[sim:no-answer]]', error, provider.timeout",
        "'[[sim:midstream-error]] [[sim:at=0]]', error, provider.unavailable",
        "'[[sim:content-filter]] [[sim:deltas=0]]', error, provider.moderated",
        "'[[sim:fallback=openai/gpt-4o]]', error, provider.unavailable",
    })
    void without_text_nothing_is_charged(String words, String end, String code) {
        var person = rig.person(one, 50);
        try (var stream = ask(person, words)) {
            assertThat(stream.end()).isEqualTo(end);
            assertThat(stream.endData().path("code").asString()).isEqualTo(code);
            assertThat(stream.text()).isEmpty();
            SendMessageTest.only(credits(person), HoldReleased.class);
            isFinal(person);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'[[sim:no-usage]]', done, LOOKED_UP",
        "'[[sim:no-done]]', done, EXACT",
        "'[[sim:duplicate-final]]', done, EXACT",
        "'[[sim:cost-null]]', done, LOOKED_UP",
        "'[[sim:content-filter]]', done, EXACT",
        "'[[sim:cached]]', done, EXACT",
        "'[[sim:crlf]] [[sim:split]]', done, EXACT",
        "'[[sim:multiline]]', done, EXACT",
        "'[[sim:reasoning]]', done, EXACT",
        "'[[sim:cut]]', interrupted, LOOKED_UP",
        "'[[sim:stall]]', interrupted, LOOKED_UP",
        "'[[sim:midstream-error]]', interrupted, LOOKED_UP",
        "'[[sim:midstream-error=billed]]', interrupted, EXACT",
        "'[[sim:no-usage]] [[sim:no-record]]', done, ESTIMATED",
        "'[[sim:cut]] [[sim:no-record]]', interrupted, ESTIMATED",
    })
    void with_text_the_charge_is_the_bill(String words, String end, CostSource source) {
        var person = rig.person(one, 50);
        try (var stream = ask(person, words)) {
            assertThat(stream.end()).isEqualTo(end);
            assertThat(stream.text()).isNotEmpty();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(credits(person)).anyMatch(HoldSettled.class::isInstance));
            var settled = SendMessageTest.only(credits(person), HoldSettled.class);
            var held = SendMessageTest.only(credits(person), CreditsHeld.class);
            assertThat(settled.receipt().costSource()).isEqualTo(source);
            assertThat(settled.spentMicros()).isLessThanOrEqualTo(held.amountMicros());
            isFinal(person);
        }
    }

    @Test
    void an_error_under_a_good_status_is_an_error() {
        var person = rig.person(one, 50);
        rig.simulators().openRouter().faults().add(Fault.status("/api/v1/chat/completions", 200, 1));
        try (var stream = ask(person, "")) {
            assertThat(stream.end()).isEqualTo("error");
            assertThat(stream.endData().path("code").asString()).isEqualTo("provider.unavailable");
            SendMessageTest.only(credits(person), HoldReleased.class);
        }
    }

    @Test
    void a_bill_larger_than_the_hold_takes_the_hold_and_tells_the_rest() {
        var person = rig.person(one, 50);
        try (var stream = ask(person, "[[sim:overrun]]")) {
            assertThat(stream.end()).isEqualTo("done");
            var settled = SendMessageTest.only(credits(person), HoldSettled.class);
            var held = SendMessageTest.only(credits(person), CreditsHeld.class);
            assertThat(settled.receipt().costSource()).isEqualTo(CostSource.EXACT);
            assertThat(settled.spentMicros()).isEqualTo(held.amountMicros());
            assertThat(settled.overrunMicros()).isPositive();
            assertThat(stream.endData().path("spentMicros").asString()).isEqualTo(Long.toString(held.amountMicros()));
        }
    }

    @Test
    void a_bill_of_nothing_is_a_bill() {
        var person = rig.person(one, 50);
        try (var stream = ask(person, "[[sim:cost-zero]]")) {
            assertThat(stream.end()).isEqualTo("done");
            var settled = SendMessageTest.only(credits(person), HoldSettled.class);
            assertThat(settled.receipt().costSource()).isEqualTo(CostSource.EXACT);
            assertThat(settled.spentMicros()).isZero();
            assertThat(settled.overrunMicros()).isZero();
        }
    }

    @Test
    void thoughts_without_end_are_charged_up_to_the_length_that_was_held_for() {
        var person = rig.person(one, 50);
        try (var stream = ask(person, "[[sim:endless-reasoning]]")) {
            assertThat(stream.end()).isEqualTo("done");
            assertThat(stream.endData().path("finishReason").asString()).isEqualTo("length");
            assertThat(stream.text()).isEmpty();
            assertThat(stream.reasoning()).isNotEmpty();
            var settled = SendMessageTest.only(credits(person), HoldSettled.class);
            assertThat(settled.receipt().reasoningTokens())
                    .isPositive()
                    .isEqualTo(settled.receipt().completionTokens());
            assertThat(settled.overrunMicros()).isZero();
            isFinal(person);
        }
    }

    @Test
    void another_model_that_answers_is_named_and_billed() {
        var person = rig.person(one, 50);
        var cheaper = "mistralai/mistral-small-3.2-24b-instruct";
        try (var stream = ask(person, "[[sim:fallback=" + cheaper + "]]")) {
            assertThat(stream.end()).isEqualTo("done");
            var receipt =
                    SendMessageTest.only(credits(person), HoldSettled.class).receipt();
            assertThat(receipt.modelAsked()).isEqualTo(ReplyRig.MODEL);
            assertThat(receipt.modelAnswered()).isEqualTo(cheaper);
            var billed = rig.simulators().openRouter().generations().getLast();
            assertThat(billed.path("model").asString()).isEqualTo(cheaper);
            assertThat(receipt.providerCostPicoUsd())
                    .isEqualTo(billed.path("total_cost")
                            .asDecimal()
                            .movePointRight(12)
                            .longValueExact());
        }
    }

    @Test
    void credits_that_cover_less_shorten_the_answer() {
        var rich = rig.person(one, 50);
        long whole =
                Long.parseLong(rich.estimate(one, "Go").path("atMostMicros").asString());
        var person = rig.personWithMicros(one, whole / 2);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Go")).readAll()) {
            assertThat(stream.end()).isIn("done");
            var held = SendMessageTest.only(credits(person), CreditsHeld.class);
            assertThat(held.amountMicros()).isLessThanOrEqualTo(whole / 2).isGreaterThan(whole / 3);
            var asked = ReplyClient.JSON.readTree(rig.simulators()
                    .openRouter()
                    .requests()
                    .under("/api/v1/chat/completions")
                    .getLast()
                    .body());
            assertThat(asked.path("max_tokens").asInt()).isBetween(64, 8191);
        }
    }

    @Test
    void too_few_credits_are_told_with_the_numbers() {
        var person = rig.personWithMicros(one, 1);
        var chat = person.startChat(one);

        var answer = person.postOnly(one, person.message(chat, null, "Go"));

        assertThat(answer.statusCode()).isEqualTo(402);
        var problem = ReplyClient.JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("credits.insufficient");
        assertThat(problem.path("facts").path("availableMicros").asString()).isEqualTo("1");
        assertThat(problem.path("facts").path("neededMicros").asLong()).isGreaterThan(1);
        assertThat(credits(person)).noneMatch(CreditsHeld.class::isInstance);
        assertThat(person.estimate(one, "Go").path("affordable").asBoolean()).isFalse();
    }

    @Test
    void an_unknown_model_is_refused_before_anything_is_held() {
        var person = rig.person(one, 5);
        var chat = person.startChat(one);
        var message = new ReplyClient.Message(chat, rig.id("msg_"), null, "nobody/nothing", "Hello");
        var answer = person.postOnly(one, message);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("prices.model-unknown");
        try (var stream = person.post(one, message)) {
            assertThat(stream.status()).isEqualTo(422);
            assertThat(stream.problem().path("code").asString()).isEqualTo("prices.model-unknown");
        }
        assertThat(credits(person)).noneMatch(CreditsHeld.class::isInstance);
    }

    private static ReplyStream ask(ReplyClient person, String words) {
        var chat = person.startChat(one);
        return person.post(one, person.message(chat, null, "Tell me about it. " + words))
                .readAll();
    }

    private static List<CreditEvent> credits(ReplyClient person) {
        return rig.credits(one, person.user());
    }

    private static void isFinal(ReplyClient person) {
        var store = one.parts().store();
        await().atMost(Duration.ofSeconds(10)).until(() -> store.countOpen(person.user()) == 0);
        assertThat(one.parts().engine().running()).isZero();
        assertThat(store).isInstanceOf(RunStore.class);
    }
}
