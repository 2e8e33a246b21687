package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.FrozenJournal;
import chat.limitless.command.conversation.journal.JournalStore;
import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.eventstore.PersonalDataVault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two instances on one database: a reply is written on one and read, stopped and taken over on the other.
class TwoInstancesTest {

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static ReplyRig.Instance two;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start();
        two = rig.start();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void reads_the_same_text_elsewhere_from_where_the_reader_was() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "Tell me [[sim:deltas=60]][[sim:rate=40]]");
        try (var first = person.post(one, message).readTo(7);
                var second =
                        person.resume(two, first.replyId(), first.lastSeq()).after(first)) {
            first.close();
            second.readAll();
            try (var whole = person.resume(one, second.replyId(), 0).readAll();
                    var again = person.resume(two, second.replyId(), 0).readAll()) {
                assertThat(second.end()).isEqualTo("done");
                assertThat(second.text()).isEqualTo(whole.text()).isEqualTo(again.text());
                assertThat(second.lastSeq()).isEqualTo(61);
            }
        }
    }

    @Test
    void keeps_the_text_equal_however_often_the_reader_leaves() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var random = new Random(7);
        var message = person.message(chat, null, "Wander [[sim:deltas=80]][[sim:rate=30]]");
        var stream = person.post(one, message).readTo(2);
        var replyId = stream.replyId();
        int visits = 0;
        while (stream.end().isEmpty()) {
            var next = person.resume(random.nextBoolean() ? one : two, replyId, stream.lastSeq())
                    .after(stream);
            stream.close();
            stream = next.readTo(next.lastSeq() + 1 + random.nextInt(9));
            visits++;
        }
        try (var whole = person.resume(two, replyId, 0).readAll()) {
            assertThat(visits).isGreaterThan(5);
            assertThat(stream.text()).isEqualTo(whole.text());
            assertThat(SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class)
                            .late())
                    .isFalse();
        }
        stream.close();
    }

    @Test
    void stops_within_half_a_second_from_the_other_instance_and_charges_by_record() {
        var took = new ArrayList<Duration>();
        for (int tries = 0; tries < 3; tries++) {
            var person = rig.person(one, 50);
            var chat = person.startChat(one);
            var message = person.message(chat, null, "Long " + tries + " [[sim:deltas=2000]][[sim:rate=40]]");
            try (var stream = person.post(one, message).readTo(5)) {
                long before = hangUps();
                long asked = System.nanoTime();
                assertThat(person.stop(two, stream.replyId()).statusCode()).isEqualTo(202);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> hangUps() > before);
                took.add(Duration.ofNanos(System.nanoTime() - asked));
                stream.readAll();
                assertThat(stream.end()).isEqualTo("stopped");
                assertThat(stream.lastSeq()).isLessThan(100);
                var settled = SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class);
                assertThat(settled.receipt().costSource()).isEqualTo(CostSource.LOOKED_UP);
            }
        }
        // One of three may meet a pause of the machine.
        assertThat(took.stream().sorted().toList().get(1)).isLessThan(Duration.ofMillis(500));
    }

    /// Generations whose caller has closed the connection, by the provider's own books.
    private static long hangUps() {
        return rig.simulators().openRouter().generations().stream()
                .filter(generation -> generation.path("cancelled").asBoolean())
                .count();
    }

    @Test
    void gives_everything_in_order_to_a_reader_that_is_far_behind() {
        var person = rig.person(one, 50);
        var store = new JournalStore(one.bean(DataSource.class), one.bean(PersonalDataVault.class), ReplyClient.JSON);
        var prices = one.bean(PriceBook.class).quote(ReplyRig.MODEL).prices();
        var replyId = new ReplyId(rig.id("rpl_"));
        var chat = new ConversationId(rig.id("cnv_"));
        var run = new Run(
                replyId, chat, new MessageId(rig.id("msg_")), person.user(), ReplyRig.MODEL, 9, 9, 9, 9, prices);
        assertThat(one.parts().store().claim(run, one.parts().journal().lease().instanceId(), 9, 0))
                .isEqualTo(RunStore.Claim.CLAIMED);
        int frames = 1_300;
        for (int seq = 1; seq < frames; seq++) {
            var frame = ReplyFrames.numbered(seq, ReplyFrames.DELTA, "{\"text\":\"" + seq + " \"}");
            store.append(replyId, person.user(), seq, frame);
        }
        try (var behind = person.resume(two, replyId.value(), 0).readTo(frames - 1);
                var ahead = person.resume(two, replyId.value(), 900).continuing(900)) {
            store.append(replyId, person.user(), frames, ReplyFrames.numbered(frames, ReplyFrames.DONE, "{}"));
            behind.readAll();
            ahead.readAll();

            assertThat(behind.end()).isEqualTo("done").isEqualTo(ahead.end());
            assertThat(behind.lastSeq()).isEqualTo(frames).isEqualTo(ahead.lastSeq());
            assertThat(behind.text())
                    .endsWith(ahead.text())
                    .startsWith("1 2 3 ")
                    .contains(" 900 901 ");
        } finally {
            one.parts().store().forget(replyId, one.parts().journal().lease().instanceId());
        }
    }

    @Test
    void answers_a_repeated_message_with_the_same_reply_and_one_charge() {
        var person = rig.person(one, 50);
        var chat = person.startChat(one);
        var message = person.message(chat, null, "Once [[sim:deltas=20]][[sim:rate=40]]");
        try (var first = person.post(one, message).readTo(3);
                var second = person.post(two, message).readAll();
                var third = person.post(one, message).readAll()) {
            first.readAll();
            assertThat(second.replyId()).isEqualTo(first.replyId()).isEqualTo(third.replyId());
            assertThat(second.text()).isEqualTo(first.text()).isEqualTo(third.text());
            assertThat(rig.credits(one, person.user()).stream().filter(CreditsHeld.class::isInstance))
                    .hasSize(1);
            SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class);
        }
        // The rules know the length in tokens only; the second text is as long as the first one.
        var asLong = message.text().replace("Once", "Here");
        var tokens = one.bean(TokenEstimate.class);
        assertThat(tokens.of(asLong)).isEqualTo(tokens.of(message.text()));
        for (var text : List.of("Something else altogether, quite another text", asLong)) {
            var other = person.postOnly(one, message.saying(text));
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("conversation.message-differs");
        }
    }

    @Test
    void nobody_else_reads_or_stops_a_reply() {
        var person = rig.person(one, 50);
        var stranger = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Mine [[sim:deltas=9]]"))
                        .readAll();
                var here = stranger.resume(one, stream.replyId(), 0);
                var there = stranger.resume(two, stream.replyId(), 0)) {
            assertThat(here.status()).isEqualTo(404);
            assertThat(there.status()).isEqualTo(404);
            assertThat(stranger.stop(one, stream.replyId()).statusCode()).isEqualTo(404);
            assertThat(stranger.postOnly(one, stranger.message(chat, null, "Hello"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void takes_over_from_a_frozen_instance_which_then_hands_nothing_on() {
        var person = rig.person(one, 50);
        var frozen = rig.start();
        var chat = person.startChat(frozen);
        var message = person.message(chat, null, "Lost [[sim:deltas=3000]][[sim:rate=20]]");
        try (var stream = person.post(frozen, message).readTo(12)) {
            FrozenJournal.freeze(frozen.parts().journal());
            // Text nobody stored is still handed on while the lease holds.
            stream.readAll();
            assertThat(stream.toldToReconnect()).isTrue();
            try (var other =
                    person.resume(two, stream.replyId(), stream.lastSeq() + 5).after(stream)) {
                other.readAll();
                assertThat(other.end()).isEqualTo("interrupted");
                assertThat(other.endData().path("reason").asString()).isEqualTo("instance-lost");
                assertThat(stream.text()).startsWith(other.text());
            }
            FrozenJournal.wake(frozen.parts().journal());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> frozen.parts().engine().running() == 0);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(rig.credits(one, person.user()))
                            .filteredOn(HoldSettled.class::isInstance)
                            .hasSize(1));
            assertThat(rig.credits(one, person.user())).noneMatch(HoldReleased.class::isInstance);
        }
    }

    @Test
    void sends_its_readers_elsewhere_when_it_ends_and_keeps_the_text() {
        var person = rig.person(one, 50);
        var leaving = rig.start();
        var chat = person.startChat(leaving);
        var message = person.message(chat, null, "Bye [[sim:deltas=400]][[sim:rate=20]]");
        try (var stream = person.post(leaving, message).readTo(5)) {
            var ending = Thread.ofVirtual().start(leaving::close);
            stream.readAll();
            assertThat(stream.toldToReconnect()).isTrue();
            try (var other =
                    person.resume(two, stream.replyId(), stream.lastSeq()).after(stream)) {
                other.readAll();
                assertThat(other.end()).isEqualTo("interrupted");
                assertThat(other.endData().path("reason").asString()).isEqualTo("shutdown");
                assertThat(other.text()).startsWith(stream.text());
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> !ending.isAlive());
        }
    }
}
