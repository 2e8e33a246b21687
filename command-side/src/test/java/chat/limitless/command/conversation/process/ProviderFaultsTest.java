package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.RunStore;
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
        "'[[sim:cost-zero]]', done, EXACT",
        "'[[sim:overrun]]', done, EXACT",
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
    void credits_that_cover_less_shorten_the_answer_and_none_at_all_are_told() {
        var person = rig.person(one, 1);
        var chat = person.startChat(one);
        var dear = person.message(chat, null, "Go [[sim:deltas=5]]");
        var asked = new ReplyClient.Message(chat, dear.messageId(), null, "anthropic/claude-opus-4.1", dear.text());
        var answer = person.postOnly(one, asked);
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 402, 422);
        var poor = rig.person(one, 0 + 1);
        var estimate = poor.estimate(one, "Hello");
        assertThat(estimate.path("availableMicros").asString()).isEqualTo("1000000");
        assertThat(Long.parseLong(estimate.path("atMostMicros").asString())).isLessThanOrEqualTo(1_000_000);
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
