package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.LimitRig.QUICK;
import static chat.limitless.command.conversation.process.LimitRig.facts;
import static chat.limitless.command.conversation.process.LimitRig.refused;
import static chat.limitless.command.conversation.process.LimitRig.retryAfter;
import static chat.limitless.command.conversation.process.LimitRig.say;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How many messages a person may send, whichever instance they meet, before and after a restart.
class MessageLimitTest {

    private static LimitRig limits;

    @BeforeAll
    static void start() throws IOException {
        limits = new LimitRig().with(Map.of("limitless.limits.messages", "10/1h"));
    }

    @AfterAll
    static void end() {
        limits.close();
    }

    @Test
    void one_too_many_is_refused_everywhere_until_the_time_that_was_told() {
        var person = limits.person();
        for (int n = 0; n < 10; n++) {
            ReplyClient.expect(202, say(person, n % 2 == 0 ? limits.one() : limits.two(), QUICK));
        }
        refused(say(person, limits.one(), QUICK), 429, "limits.messages");
        refused(say(person, limits.two(), QUICK), 429, "limits.messages");
        ReplyClient.expect(202, say(limits.person(), limits.two(), QUICK));
        try (var restarted = limits.later()) {
            var refused = say(person, restarted, QUICK);
            refused(refused, 429, "limits.messages");
            assertThat(facts(refused).path("limit").asInt()).isEqualTo(10);
            assertThat(facts(refused).path("perSeconds").asInt()).isEqualTo(3600);
            assertThat(retryAfter(refused)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
            assertThat(rig().credits(restarted, person.user()))
                    .filteredOn(CreditsHeld.class::isInstance)
                    .hasSize(10);
            rig().pass(retryAfter(refused));
            ReplyClient.expect(202, say(person, limits.two(), QUICK));
            refused(say(person, restarted, QUICK), 429, "limits.messages");
        }
    }

    @Test
    void a_message_that_is_sent_again_counts_once() {
        var person = limits.person();
        var message = person.message(person.startChat(limits.one()), null, QUICK);
        for (int n = 0; n < 15; n++) {
            ReplyClient.expect(202, person.postOnly(n % 2 == 0 ? limits.one() : limits.two(), message));
        }
        for (int n = 1; n < 10; n++) {
            ReplyClient.expect(202, say(person, limits.two(), QUICK));
        }
        refused(say(person, limits.one(), QUICK), 429, "limits.messages");
        ReplyClient.expect(202, person.postOnly(limits.one(), message));
    }

    @Test
    void of_sixty_four_at_once_exactly_ten_are_taken() {
        var person = limits.person();
        var answers = limits.sayAtOnce(person, QUICK);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 202).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 202)
                .allSatisfy(answer -> refused(answer, 429, "limits.messages"));
        assertThat(rig().credits(limits.one(), person.user()))
                .filteredOn(CreditsHeld.class::isInstance)
                .hasSize(10);
    }

    @Test
    void people_behind_one_address_have_together_what_the_address_has() {
        try (var narrow = rig().start(Map.of("limitless.limits.messages-per-address", "3/1h"));
                var other = rig().start(Map.of("limitless.limits.messages-per-address", "3/1h"))) {
            var ada = rig().person(narrow, 5_000).from("203.0.113.41");
            var ben = rig().person(other, 5_000).from("203.0.113.41");
            ReplyClient.expect(202, say(ada, narrow, QUICK));
            ReplyClient.expect(202, say(ben, other, QUICK));
            ReplyClient.expect(202, say(ben, narrow, QUICK));
            for (var refused : List.of(say(ada, narrow, QUICK), say(ben, other, QUICK))) {
                refused(refused, 429, "limits.messages");
                assertThat(facts(refused).path("limit").asInt()).isEqualTo(3);
                assertThat(retryAfter(refused)).isPositive();
            }
            ReplyClient.expect(202, say(ben.from("203.0.113.42"), other, QUICK));
        }
    }

    private static ReplyRig rig() {
        return limits.rig();
    }
}
