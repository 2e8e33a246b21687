package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.LimitRig.SLOW;
import static chat.limitless.command.conversation.process.LimitRig.SOON;
import static chat.limitless.command.conversation.process.LimitRig.facts;
import static chat.limitless.command.conversation.process.LimitRig.refused;
import static chat.limitless.command.conversation.process.LimitRig.retryAfter;
import static chat.limitless.command.conversation.process.LimitRig.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What one person may cost within an hour: refused before anything is held, counted with what was spent.
class CostLimitTest {

    private static LimitRig limits;
    private static long each;

    @BeforeAll
    static void start() throws IOException {
        limits = new LimitRig();
        each = limits.holdOf(SLOW);
        limits.with(Map.of("limitless.limits.user-micros-per-hour", Long.toString(each * 5 / 2)));
    }

    @AfterAll
    static void end() {
        limits.close();
    }

    @Test
    void a_third_answer_that_could_cost_too_much_is_refused_until_one_has_ended() {
        var person = limits.person();
        var first = say(person, limits.one(), SLOW);
        ReplyClient.expect(202, first);
        ReplyClient.expect(202, say(person, limits.two(), SLOW));
        await().atMost(SOON).until(() -> limits.calls() == 2);
        var refused = say(person, limits.one(), SLOW);
        refused(refused, 429, "limits.cost");
        assertThat(facts(refused).path("neededMicros").asString()).isEqualTo(Long.toString(each));
        assertThat(facts(refused).path("limitMicros").asString()).isEqualTo(Long.toString(each * 5 / 2));
        // Half a hold is missing of two and a half per hour: 12 minutes, and a second because that half is rounded
        // down.
        assertThat(retryAfter(refused)).isBetween(Duration.ofMinutes(8), Duration.ofSeconds(12 * 60 + 1));
        refused(say(person, limits.two(), SLOW), 429, "limits.cost");
        try (var later = limits.later()) {
            refused(say(person, later, SLOW), 429, "limits.cost");
        }
        assertThat(limits.rig().credits(limits.one(), person.user()))
                .filteredOn(CreditsHeld.class::isInstance)
                .hasSize(2);
        assertThat(limits.calls()).isEqualTo(2);
        ReplyClient.expect(202, say(limits.person(), limits.one(), SLOW));

        // Stopped after a few words it has cost next to nothing.
        var replyId = ReplyClient.JSON.readTree(first.body()).path("replyId").asString();
        ReplyClient.expect(202, person.stop(limits.two(), replyId));
        await().atMost(SOON).until(() -> say(person, limits.one(), SLOW).statusCode() == 202);
        var again = say(person, limits.two(), SLOW);
        refused(again, 429, "limits.cost");
        limits.rig().pass(retryAfter(again));
        ReplyClient.expect(202, say(person, limits.two(), SLOW));
    }

    @Test
    void an_answer_that_alone_could_cost_more_is_refused_without_a_time() {
        var tooLong = SLOW + " and".repeat(5_000);
        var refused = say(limits.person(), limits.one(), tooLong);
        refused(refused, 429, "limits.cost");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(facts(refused).has("retryAfterSeconds")).isFalse();
    }

    @Test
    void what_cannot_be_paid_takes_nothing_of_the_hour() {
        var poor = limits.rig().personWithMicros(limits.one(), 1);
        for (int n = 0; n < 5; n++) {
            refused(say(poor, n % 2 == 0 ? limits.one() : limits.two(), SLOW), 402, "credits.insufficient");
        }
    }
}
