package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.eventstore.PersonalDataVault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The key of a person is destroyed while a reply to them is written: it ends and is paid like any other and says
/// nothing. The journal, which all replies of an instance share, goes on.
@ExtendWith(OutputCaptureExtension.class)
class ErasedWhileReplyingTest {

    /// Longer than the lease of the rig: a journal that is held up would lose it.
    private static final String LONG_REPLY = "Tell me more [[sim:deltas=60]][[sim:rate=10]]";

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void the_reply_ends_without_words_and_its_neighbours_notice_nothing(CapturedOutput output) throws IOException {
        try (var rig = new ReplyRig()) {
            var one = rig.start();
            var erased = rig.person(one, 50);
            var neighbour = rig.person(one, 50);
            var chat = erased.startChat(one);
            var lease = one.parts().journal().lease().instanceId();
            try (var toErased = erased.post(one, erased.message(chat, null, LONG_REPLY));
                    var toNeighbour =
                            neighbour.post(one, neighbour.message(neighbour.startChat(one), null, LONG_REPLY))) {
                toErased.readTo(5);
                one.bean(PersonalDataVault.class).destroyKey(erased.user());

                assertThat(toNeighbour.readAll().end()).isEqualTo("done");
                toErased.readAll();
                awaitDone(one, toNeighbour.replyId());
                awaitDone(one, toErased.replyId());

                var end = one.bean(Conversations.class).eventsFrom(new ConversationId(chat), 0, 100).stream()
                        .filter(ReplyCompleted.class::isInstance)
                        .map(ReplyCompleted.class::cast)
                        .toList();
                assertThat(end).hasSize(1);
                assertThat(end.getFirst().text().isErased()).isTrue();
                assertThat(rig.credits(one, erased.user()))
                        .filteredOn(HoldSettled.class::isInstance)
                        .hasSize(1);
                assertThat(erased.resume(one, toErased.replyId(), 0).status()).isEqualTo(200);
            }
            assertThat(one.parts().journal().lease().instanceId()).isEqualTo(lease);
            assertThat(output.getAll()).doesNotContain(" ERROR ");
        }
    }

    private static void awaitDone(ReplyRig.Instance at, String replyId) {
        await().atMost(SOON)
                .until(() -> at.parts()
                                .store()
                                .find(new ReplyId(replyId))
                                .orElseThrow()
                                .state()
                        == RunRow.State.DONE);
    }
}
