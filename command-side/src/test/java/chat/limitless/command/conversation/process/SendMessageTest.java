package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A message is sent over HTTP, the reply streams, the credits are settled.
class SendMessageTest {

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

    @Test
    void streams_to_the_end_and_is_charged_what_the_provider_told() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Tell me about rivers"))
                .readAll()) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("Cache-Control")).contains("no-cache", "no-transform");
            assertThat(stream.text()).isNotEmpty();
            assertThat(stream.end()).isEqualTo("done");
            assertThat(stream.endData().path("finishReason").asString()).isEqualTo("stop");
            var settled = only(rig.credits(one, person.user()), HoldSettled.class);
            var held = only(rig.credits(one, person.user()), CreditsHeld.class);
            assertThat(settled.receipt().costSource()).isEqualTo(CostSource.EXACT);
            assertThat(settled.spentMicros()).isPositive().isLessThanOrEqualTo(held.amountMicros());
            assertThat(stream.endData().path("spentMicros").asString()).isEqualTo(Long.toString(settled.spentMicros()));
        }
    }

    static <T> T only(java.util.List<?> events, Class<T> type) {
        var found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
