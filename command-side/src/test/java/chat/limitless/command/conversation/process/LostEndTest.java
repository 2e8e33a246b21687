package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.RunRow;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An instance died after the end of a reply was in the log and before the last of its text was in the journal: its
/// readers are told all of it all the same, from the log.
class LostEndTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int STORED_SEQ = 20;

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static ReplyRig.Instance two;

    private ReplyClient person;
    private ReplyId replyId;
    private String text;

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
    void while_its_cost_is_still_asked_for() {
        givenAReplyWithoutItsLastFrames("settling");

        try (var there = person.resume(two, replyId.value(), STORED_SEQ / 2).readAll()) {
            assertThat(there.end()).isEqualTo("done");
            assertThat(there.text()).isEqualTo(text);
        }
    }

    @Test
    void after_everything_is_done() {
        givenAReplyWithoutItsLastFrames("done");

        try (var there = person.resume(two, replyId.value(), 0).readAll()) {
            assertThat(there.end()).isEqualTo("done");
            assertThat(there.text()).isEqualTo(text);
        }
    }

    @Test
    void to_a_reader_that_waits_for_the_takeover() throws Exception {
        givenAReplyWithoutItsLastFrames("open");
        try (var waiting = person.resume(two, replyId.value(), 0).readTo(STORED_SEQ / 2)) {
            var left = CompletableFuture.supplyAsync(waiting::readAll, Thread::startVirtualThread);
            state("ending");
            assertThat(left.get(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                            .toldToReconnect())
                    .isTrue();

            try (var back = person.resume(two, replyId.value(), waiting.lastSeq())
                    .after(waiting)
                    .readAll()) {
                assertThat(back.end()).isEqualTo("done");
                assertThat(back.text()).isEqualTo(text);
            }
        }
        await().atMost(SOON).until(() -> row().state() == RunRow.State.DONE);
        SendMessageTest.only(rig.credits(one, person.user()), HoldSettled.class);
    }

    private void givenAReplyWithoutItsLastFrames(String state) {
        person = rig.person(one, 50);
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Told [[sim:deltas=60]][[sim:rate=40]]"))
                .readAll()) {
            replyId = new ReplyId(stream.replyId());
            text = stream.text();
        }
        await().atMost(SOON).until(() -> row().state() == RunRow.State.DONE);
        int gone = jdbc().sql("delete from reply_journal where reply_id = ? and to_seq > ?")
                .params(replyId.value(), STORED_SEQ)
                .update();
        assertThat(gone).isPositive();
        state(state);
    }

    /// `open` as long as nobody may take it over.
    private static String ownerIn(String state) {
        return state.equals("open") ? one.parts().journal().lease().instanceId() : "ins_dead";
    }

    private void state(String state) {
        jdbc().sql("update reply_run set state = ?, instance_id = ?, changed_at = utc_timestamp(6),"
                        + " next_look_up_at = utc_timestamp(6) where reply_id = ?")
                .params(state, ownerIn(state), replyId.value())
                .update();
    }

    private RunRow row() {
        return one.parts().store().find(replyId).orElseThrow();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(one.bean(DataSource.class));
    }
}
