package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.LimitRig.SLOW;
import static chat.limitless.command.conversation.process.LimitRig.SOON;
import static chat.limitless.command.conversation.process.LimitRig.refused;
import static chat.limitless.command.conversation.process.LimitRig.retryAfter;
import static chat.limitless.command.conversation.process.LimitRig.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What all may cost together within an hour: nobody is asked about more, and it is nobody's fault.
class HouseLimitTest {

    private static LimitRig limits;
    private static long each;

    @BeforeAll
    static void start() throws IOException {
        limits = new LimitRig();
        each = limits.holdOf(SLOW);
        var most = Long.toString(each * 2);
        limits.with(
                Map.of("limitless.limits.user-micros-per-hour", most, "limitless.limits.house-micros-per-hour", most));
    }

    @AfterAll
    static void end() {
        limits.close();
    }

    @Test
    void a_third_person_is_refused_on_both_instances_until_the_time_that_was_told() {
        ReplyClient.expect(202, say(limits.person(), limits.one(), SLOW));
        ReplyClient.expect(202, say(limits.person(), limits.two(), SLOW));
        await().atMost(SOON).until(() -> limits.calls() == 2);
        var person = limits.person();
        var refused = say(person, limits.two(), SLOW);
        refused(refused, 503, "limits.house");
        assertThat(retryAfter(refused)).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(30));
        refused(say(person, limits.one(), SLOW), 503, "limits.house");
        assertThat(limits.rig().credits(limits.one(), person.user())).noneMatch(CreditsHeld.class::isInstance);
        assertThat(limits.calls()).isEqualTo(2);
        assertThat(limits.two()
                        .bean(MeterRegistry.class)
                        .counter("limitless.limits.refused", "limit", "house")
                        .count())
                .isEqualTo(1);
        limits.rig().pass(retryAfter(refused));
        ReplyClient.expect(202, say(person, limits.two(), SLOW));
    }
}
