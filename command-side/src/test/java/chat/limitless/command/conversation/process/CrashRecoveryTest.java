package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunPrices;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.testing.PriceStories;
import chat.limitless.platform.Commands;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An instance died between two steps; the next one finishes what it finds, and nothing happens twice.
class CrashRecoveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start(Map.of("limitless.reply.time-limit", "4s", "limitless.reply.heartbeat", "500ms"));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void after_the_end_was_known_but_not_settled_everything_is_done_once() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Short [[sim:deltas=5]]"))
                .readAll()) {
            var replyId = new ReplyId(stream.replyId());
            awaitState(replyId, RunRow.State.DONE);
            belongsToTheDead(replyId, "ending");

            awaitState(replyId, RunRow.State.DONE);
            SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class);
            try (var again = person.resume(one, replyId.value(), 0).readAll()) {
                assertThat(again.text()).isEqualTo(stream.text());
                assertThat(again.end()).isEqualTo("done");
            }
        }
    }

    @Test
    void after_the_hold_but_before_the_message_the_hold_is_given_back() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "Never stored");
        var conversationId = new ConversationId(chat);
        var messageId = new MessageId(message.messageId());
        var replyId = ReplyIds.of(person.user(), conversationId, messageId);
        var prices = new RunPrices(1, 45_000_000, PriceStories.flat("0.000000000001"));
        var run =
                new Run(replyId, conversationId, messageId, person.user(), ReplyRig.MODEL, 1000, 100, 10, 100, prices);
        one.parts().store().claim(run, "ins_dead", 9, 0);
        one.bean(Commands.class)
                .send(new HoldCredits(
                        CreditAccountId.of(person.user()),
                        replyId.holdId(),
                        1000,
                        replyId,
                        conversationId,
                        Clock.systemUTC().instant()));

        awaitState(replyId, RunRow.State.DROPPED);
        SendMessageTest.only(rig.credits(one, person.user()), HoldReleased.class);
        var answer = person.postOnly(one, message);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("conversation.message-dropped");
    }

    @Test
    void a_hold_that_has_ended_carries_no_reply_even_when_nothing_else_is_known_of_it() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "Free of charge [[sim:deltas=5]]");
        var conversationId = new ConversationId(chat);
        var replyId = ReplyIds.of(person.user(), conversationId, new MessageId(message.messageId()));
        var account = CreditAccountId.of(person.user());
        var now = Clock.systemUTC().instant();
        one.bean(Commands.class).send(new HoldCredits(account, replyId.holdId(), 1000, replyId, conversationId, now));
        one.bean(Commands.class).send(new ReleaseHold(account, replyId.holdId(), "not-posted", now));

        var answer = person.postOnly(one, message);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("conversation.message-dropped");
        assertThat(one.parts().store().find(replyId)).isEmpty();
        assertThat(one.bean(Conversations.class).eventsFrom(conversationId, 0, 10))
                .hasSize(1);
    }

    @Test
    void a_message_dated_more_than_a_day_ahead_is_refused_before_anything_is_held() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var ahead = Clock.systemUTC().instant().plus(Duration.ofDays(1)).plusSeconds(60);
        var id = "msg_%012x".formatted(ahead.toEpochMilli()) + rig.id("").substring(12);

        var answer = person.postOnly(one, new ReplyClient.Message(chat, id, null, ReplyRig.MODEL, "Early"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("conversation.message-ahead");
        assertThat(rig.credits(one, person.user())).noneMatch(CreditsHeld.class::isInstance);
    }

    @Test
    void a_reply_that_only_keeps_the_line_open_is_cut_at_the_time_limit() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Wait [[sim:stall-comments]]"))
                .readAll()) {
            assertThat(stream.end()).isEqualTo("interrupted");
            assertThat(stream.text()).isNotEmpty();
            assertThat(stream.comments()).as("heartbeats while nothing came").isGreaterThan(2);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rig.credits(one, person.user()))
                            .filteredOn(HoldSettled.class::isInstance)
                            .hasSize(1));
        }
    }

    @Test
    void thoughts_that_never_end_are_cut_at_the_time_limit_and_charged_by_record() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "Ponder [[sim:endless-reasoning]] [[sim:rate=20]]");
        try (var stream = person.post(one, message).readAll()) {
            assertThat(stream.end()).isEqualTo("interrupted");
            assertThat(stream.endData().path("reason").asString()).isEqualTo("cut");
            assertThat(stream.reasoning()).isNotEmpty();
            assertThat(stream.text()).isEmpty();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class)
                                            .receipt()
                                            .costSource())
                            .isEqualTo(CostSource.LOOKED_UP));
        }
    }

    @Test
    void a_conversation_goes_on_with_its_context_after_a_failed_turn() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var first = person.post(one, person.message(chat, null, "One [[sim:deltas=4]]"))
                        .readAll();
                var failed = person.post(one, person.message(chat, first.replyId(), "Two [[sim:502]]"))
                        .readAll();
                var third = person.post(one, person.message(chat, failed.replyId(), "Three [[sim:deltas=4]]"))
                        .readAll()) {
            assertThat(third.end()).isEqualTo("done");
            var sent = rig.simulators().openRouter().requests().under("/api/v1/chat/completions").stream()
                    .map(request -> ReplyClient.JSON.readTree(request.body()).path("messages"))
                    .filter(messages -> messages.toString().contains("Three"))
                    .toList()
                    .getLast();
            assertThat(sent.size()).isEqualTo(3);
            assertThat(sent.path(0).path("content").asString()).startsWith("One");
            assertThat(sent.path(1).path("content").asString()).isEqualTo(first.text());
            assertThat(rig.credits(one, person.user()))
                    .filteredOn(CreditsHeld.class::isInstance)
                    .hasSize(3);
        }
    }

    private static void belongsToTheDead(ReplyId replyId, String state) {
        JdbcClient.create(one.bean(DataSource.class))
                .sql("update reply_run set state = ?, instance_id = 'ins_dead' where reply_id = ?")
                .params(state, replyId.value())
                .update();
    }

    private static void awaitState(ReplyId replyId, RunRow.State state) {
        await().atMost(SOON)
                .until(() -> one.parts()
                        .store()
                        .find(replyId)
                        .filter(row -> row.state() == state)
                        .isPresent());
    }
}
