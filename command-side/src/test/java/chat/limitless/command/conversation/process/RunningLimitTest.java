package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.LimitRig.QUICK;
import static chat.limitless.command.conversation.process.LimitRig.SLOW;
import static chat.limitless.command.conversation.process.LimitRig.SOON;
import static chat.limitless.command.conversation.process.LimitRig.refused;
import static chat.limitless.command.conversation.process.LimitRig.retryAfter;
import static chat.limitless.command.conversation.process.LimitRig.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How many replies of one person run at once, counted over all instances and those started later.
class RunningLimitTest {

    private static LimitRig limits;

    @BeforeAll
    static void start() throws IOException {
        limits = new LimitRig().with(Map.of("limitless.reply.running-per-user", "3"));
    }

    @AfterAll
    static void end() {
        limits.close();
    }

    @Test
    void of_sixty_four_at_once_exactly_three_run_and_an_instance_started_later_knows_them() {
        var person = limits.person();
        var answers = limits.sayAtOnce(person, SLOW);
        var running =
                answers.stream().filter(answer -> answer.statusCode() == 202).toList();
        assertThat(running).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 202)
                .allSatisfy(answer -> refused(answer, 429, "conversation.reply-limit"))
                .allSatisfy(answer -> assertThat(retryAfter(answer)).isEqualTo(Duration.ofSeconds(5)));
        ReplyClient.expect(202, say(limits.person(), limits.one(), QUICK));
        try (var later = limits.later()) {
            refused(say(person, later, SLOW), 429, "conversation.reply-limit");
            var first = ReplyClient.JSON.readTree(running.getFirst().body());
            ReplyClient.expect(202, person.stop(later, first.path("replyId").asString()));
            await().atMost(SOON).until(() -> say(person, later, SLOW).statusCode() == 202);
            refused(say(person, limits.two(), SLOW), 429, "conversation.reply-limit");
        }
    }
}
