package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A chat that has become longer than the window of its model, over real HTTP: what is estimated, held for,
/// written down and sent is one and the same.
class CutToWindowTest {

    private static final String SMALL = "rig/small-window";
    private static final int WINDOW_TOKENS = 2_000;
    private static final String LONG_TEXT = "river ".repeat(350);

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        rig.simulators().openRouter().putModel((ObjectNode)
                ReplyClient.JSON.readTree("""
                {"id": "%s", "canonical_slug": "%s", "name": "Small", "context_length": %d,
                 "architecture": {"input_modalities": ["text"], "output_modalities": ["text"]},
                 "pricing": {"prompt": "0.00000015", "completion": "0.0000006", "request": "0"},
                 "top_provider": {"context_length": %d, "max_completion_tokens": 400, "is_moderated": false}}
                """.formatted(SMALL, SMALL, WINDOW_TOKENS, WINDOW_TOKENS)));
        one = rig.start();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void the_oldest_turns_are_left_out_of_what_is_estimated_written_down_and_sent() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        String parent = null;
        for (int turn = 1; turn <= 4; turn++) {
            parent =
                    said(person, message(person, chat, parent, turn + " [[sim:say=answer " + turn + "]] " + LONG_TEXT));
        }
        var last = message(person, chat, parent, "And now? [[sim:say=the end]]");

        var estimate = estimate(person, last);
        said(person, last);

        var requests = one.bean(Conversations.class).eventsFrom(new ConversationId(chat), 0, 100).stream()
                .filter(ReplyRequested.class::isInstance)
                .map(ReplyRequested.class::cast)
                .toList();
        assertThat(requests.getFirst().leftOutMessages()).isZero();
        assertThat(requests.getLast().leftOutMessages()).isEqualTo(2);
        assertThat(estimate.path("leftOutMessages").asInt()).isEqualTo(2);
        assertThat(estimate.path("promptTokens").asInt())
                .isEqualTo(requests.getLast().promptTokenEstimate());
        var sent = sentLast();
        assertThat(sent).hasSize(7);
        assertThat(sent.getFirst()).startsWith("2 [[");
        assertThat(sent).element(1).isEqualTo("answer 2");
        assertThat(sent.getLast()).startsWith("And now?");
    }

    @Test
    void a_message_that_does_not_fit_by_itself_is_refused_with_the_numbers() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var answer = person.postOnly(one, message(person, chat, null, LONG_TEXT.repeat(6)));
        var problem = ReplyClient.JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("prices.context-too-long");
        assertThat(problem.path("facts").path("contextTokens").asInt()).isEqualTo(WINDOW_TOKENS);
        assertThat(problem.path("facts").path("promptTokens").asInt()).isBetween(2_100, 2_200);
        assertThat(rig.credits(one, person.user())).noneMatch(CreditsHeld.class::isInstance);
    }

    private static ReplyClient.Message message(ReplyClient person, String chat, String parent, String text) {
        return new ReplyClient.Message(chat, rig.id("msg_"), parent, SMALL, text);
    }

    private static String said(ReplyClient person, ReplyClient.Message message) {
        try (var stream = person.post(one, message).readAll()) {
            assertThat(stream.end()).isEqualTo("done");
            return stream.replyId();
        }
    }

    private static JsonNode estimate(ReplyClient person, ReplyClient.Message message) {
        var body = ReplyClient.JSON.writeValueAsString(Map.of(
                "model", SMALL,
                "conversationId", message.conversationId(),
                "parentReplyId", message.parentReplyId(),
                "text", message.text()));
        var answer = person.send(one, "POST", "/api/v1/estimates", body);
        ReplyClient.expect(200, answer);
        return ReplyClient.JSON.readTree(answer.body());
    }

    /// What the model was sent last, oldest first.
    private static List<String> sentLast() {
        var request = rig.simulators()
                .openRouter()
                .requests()
                .under("/api/v1/chat/completions")
                .getLast();
        return ReplyClient.JSON.readTree(request.body()).path("messages").findValuesAsString("content");
    }
}
