package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.SendMessageTest.only;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A reply that ended before its end goes on, over real HTTP: with what was said as its context, and for a
/// price of its own.
class ContinuedReplyTest {

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
    void the_model_is_sent_what_it_said_and_later_both_parts_as_one() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var first = stopped(person, chat);

        rig.simulators().openRouter().letNextReply("say=the rest");
        var rest = rest(chat, first.replyId());
        assertThat(estimate(person, rest).path("promptTokens").asInt()).isPositive();
        String restId;
        try (var stream = post(person, rest)) {
            assertThat(stream.end()).isEqualTo("done");
            assertThat(stream.text()).isEqualTo("the rest");
            restId = stream.replyId();
        }
        var sent = sentLast();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).startsWith("At length");
        assertThat(sent.get(1)).isEqualTo(first.text());
        assertThat(sent.get(2)).startsWith("Your last answer broke off.");

        try (var stream = person.post(one, person.message(chat, restId, "Thanks [[sim:say=ok]]"))
                .readAll()) {
            assertThat(stream.end()).isEqualTo("done");
        }
        assertThat(sentLast()).element(1).isEqualTo(first.text() + "the rest");
        assertThat(rig.credits(one, person.user()).stream()
                        .filter(HoldSettled.class::isInstance)
                        .map(event -> ((HoldSettled) event).receipt().replyId().value()))
                .contains(first.replyId(), restId)
                .doesNotHaveDuplicates();
    }

    @Test
    void asking_twice_is_one_continuation_and_can_be_read_from_anywhere() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var rest = rest(chat, stopped(person, chat).replyId());
        rig.simulators().openRouter().letNextReply("say=the rest");
        String restId;
        try (var stream = post(person, rest)) {
            restId = stream.replyId();
        }
        try (var again = post(person, rest)) {
            assertThat(again.replyId()).isEqualTo(restId);
            assertThat(again.text()).isEqualTo("the rest");
        }
        try (var elsewhere = person.resume(one, restId, 0).readAll()) {
            assertThat(elsewhere.text()).isEqualTo("the rest");
        }
        only(one.bean(Conversations.class).eventsFrom(new ConversationId(chat), 0, 100), ContinuationAsked.class);
    }

    @Test
    void an_answer_that_is_whole_or_that_nobody_else_may_see_does_not_go_on() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        String whole;
        try (var stream = person.post(one, person.message(chat, null, "Hi [[sim:say=Hello]]"))
                .readAll()) {
            whole = stream.replyId();
        }
        var refused = postOnly(person, rest(chat, whole));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("conversation.reply-not-cut");
        assertThat(postOnly(rig.person(one, 50), rest(chat, whole)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_answer_that_broke_off_in_its_thoughts_has_no_place_to_go_on_from() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        ReplyStream thinking;
        try (var stream =
                person.post(one, person.message(chat, null, "Think [[sim:endless-reasoning]] [[sim:slow]]"))) {
            stream.readTo(2);
            person.stop(one, stream.replyId());
            thinking = stream.readAll();
        }
        assertThat(thinking.text()).isEmpty();
        assertThat(postOnly(person, rest(chat, thinking.replyId())).body()).contains("conversation.reply-not-cut");
        assertThat(rig.credits(one, person.user()).stream().filter(HoldSettled.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_body_asks_for_a_text_or_for_a_rest() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var reply = stopped(person, chat).replyId();
        for (var broken : List.of(
                with(rest(chat, reply), "text", "Hello"),
                with(rest(chat, reply), "continues", false),
                with(rest(chat, reply), "parentReplyId", null))) {
            assertThat(postOnly(person, broken).body()).contains("http.invalid");
        }
    }

    private static ReplyStream stopped(ReplyClient person, String chat) {
        try (var stream = person.post(one, person.message(chat, null, "At length [[sim:long]] [[sim:slow]]"))) {
            stream.readTo(3);
            person.stop(one, stream.replyId());
            stream.readAll();
            assertThat(stream.end()).isEqualTo("stopped");
            return stream;
        }
    }

    private static Map<String, Object> rest(String chat, String replyId) {
        return Map.of(
                "conversationId",
                chat,
                "messageId",
                rig.id("msg_"),
                "parentReplyId",
                replyId,
                "model",
                ReplyRig.MODEL,
                "continues",
                true);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static ReplyStream post(ReplyClient person, Map<String, Object> rest) {
        return person.postRaw(one, (String) rest.get("conversationId"), body(rest))
                .readAll();
    }

    private static HttpResponse<String> postOnly(ReplyClient person, Map<String, Object> rest) {
        var path = "/api/v1/conversations/" + rest.get("conversationId") + "/messages";
        return person.send(one, "POST", path, body(rest));
    }

    private static JsonNode estimate(ReplyClient person, Map<String, Object> rest) {
        var asked = new HashMap<>(rest);
        asked.remove("messageId");
        var answer = person.send(one, "POST", "/api/v1/estimates", ReplyClient.JSON.writeValueAsString(asked));
        ReplyClient.expect(200, answer);
        return ReplyClient.JSON.readTree(answer.body());
    }

    private static String body(Map<String, Object> rest) {
        var body = new HashMap<>(rest);
        body.remove("conversationId");
        return ReplyClient.JSON.writeValueAsString(body);
    }

    private static List<String> sentLast() {
        var request = rig.simulators()
                .openRouter()
                .requests()
                .under("/api/v1/chat/completions")
                .getLast();
        return ReplyClient.JSON.readTree(request.body()).path("messages").findValuesAsString("content");
    }
}
