package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A chat begins with a part of another one, over real HTTP, and goes on by itself.
class ForkChatTest {

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
    void takes_over_the_way_to_the_message_and_nothing_beside_or_below_it() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var first = person.message(chat, null, "First [[sim:say=one]]");
        var firstReply = said(person, first);
        said(person, person.message(chat, firstReply, "Beside [[sim:say=beside]]"));
        var second = person.message(chat, firstReply, "Second [[sim:say=two]]");
        var secondReply = said(person, second);
        said(person, person.message(chat, secondReply, "Below [[sim:say=below]]"));

        var held = rig.credits(one, person.user()).stream().filter(CreditsHeld.class::isInstance);
        var fork = forked(person, chat, second.messageId());

        assertThat(turns(fork)).extracting(turn -> turn.replyText().textOr("")).containsExactly("one", "two");
        assertThat(turns(fork).get(1).parentReplyId())
                .isEqualTo(turns(fork).get(0).replyId());
        assertThat(turns(fork)).extracting(turn -> turn.messageId().value()).doesNotContain(first.messageId());
        assertThat(rig.credits(one, person.user()).stream().filter(CreditsHeld.class::isInstance))
                .hasSameSizeAs(held.toList());
        assertThat(events(fork, ConversationRenamed.class).getFirst().title().textOr(""))
                .startsWith("First");
    }

    @Test
    void can_be_gone_on_with_at_once_and_outlives_what_it_came_from() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var first = person.message(chat, null, "First [[sim:say=one]]");
        said(person, first);
        var fork = forked(person, chat, first.messageId());
        ReplyClient.expect(200, person.send(one, "DELETE", "/api/v1/conversations/" + chat, null));

        var copy = turns(fork).getFirst().replyId().value();
        said(person, person.message(fork, copy, "And? [[sim:say=more]]"));

        var request = rig.simulators()
                .openRouter()
                .requests()
                .under("/api/v1/chat/completions")
                .getLast();
        assertThat(ReplyClient.JSON.readTree(request.body()).path("messages").findValuesAsString("content"))
                .containsExactly("First [[sim:say=one]]", "one", "And? [[sim:say=more]]");
        assertThat(fork(person, chat, first.messageId(), fork).statusCode())
                .as("forking again finds what is there")
                .isEqualTo(200);
        assertThat(turns(fork)).hasSize(1);
    }

    @Test
    void a_fork_of_a_fork_and_of_a_cut_answer_are_whole_too() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "At length [[sim:long]] [[sim:slow]]");
        String before;
        try (var stream = person.post(one, message)) {
            stream.readTo(3);
            person.stop(one, stream.replyId());
            before = stream.readAll().text();
        }
        var fork = forked(person, chat, message.messageId());
        var again = forked(person, fork, turns(fork).getFirst().messageId().value());
        var copy = turns(again).getFirst();
        assertThat(copy.end()).isEqualTo(CopiedTurn.End.INTERRUPTED);
        assertThat(copy.replyText().textOr("")).isEqualTo(before);

        rig.simulators().openRouter().letNextReply("say= the rest");
        var rest = ReplyClient.JSON.writeValueAsString(Map.of(
                "messageId",
                rig.id("msg_"),
                "parentReplyId",
                copy.replyId().value(),
                "model",
                ReplyRig.MODEL,
                "continues",
                true));
        try (var stream = person.postRaw(one, again, rest).readAll()) {
            assertThat(stream.end()).isEqualTo("done");
        }
    }

    @Test
    void refuses_what_is_not_there_or_still_being_written() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        assertThat(fork(person, chat, rig.id("msg_"), rig.id("cnv_")).body()).contains("conversation.message-unknown");
        var message = person.message(chat, null, "At length [[sim:long]] [[sim:slow]]");
        try (var stream = person.post(one, message)) {
            stream.readTo(1);
            assertThat(fork(person, chat, message.messageId(), rig.id("cnv_")).body())
                    .contains("conversation.reply-running");
            person.stop(one, stream.replyId());
            stream.readAll();
        }
        var stranger = rig.person(one, 50);
        assertThat(fork(stranger, chat, message.messageId(), rig.id("cnv_")).statusCode())
                .isEqualTo(404);
        assertThat(fork(person, chat, message.messageId(), stranger.startChat(one))
                        .statusCode())
                .isEqualTo(404);
        assertThat(fork(person, chat, message.messageId(), chat).body()).contains("conversation.taken");
    }

    private static String forked(ReplyClient person, String chat, String messageId) {
        var fork = rig.id("cnv_");
        ReplyClient.expect(200, fork(person, chat, messageId, fork));
        return fork;
    }

    private static HttpResponse<String> fork(ReplyClient person, String chat, String messageId, String fork) {
        var path = "/api/v1/conversations/" + chat + "/messages/" + messageId + "/fork";
        return person.send(one, "POST", path, "{\"conversationId\":\"" + fork + "\"}");
    }

    private static String said(ReplyClient person, ReplyClient.Message message) {
        try (var stream = person.post(one, message).readAll()) {
            assertThat(stream.end()).isEqualTo("done");
            return stream.replyId();
        }
    }

    private static List<CopiedTurn> turns(String chat) {
        return events(chat, TurnCopied.class).stream().map(TurnCopied::turn).toList();
    }

    private static <T> List<T> events(String chat, Class<T> type) {
        return one.bean(Conversations.class).eventsFrom(new ConversationId(chat), 0, 100).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
