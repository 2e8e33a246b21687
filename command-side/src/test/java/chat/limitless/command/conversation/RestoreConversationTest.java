package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.delete;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.rename;
import static chat.limitless.command.conversation.ChatStories.renamed;
import static chat.limitless.command.conversation.ChatStories.restore;
import static chat.limitless.command.conversation.ChatStories.restored;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RestoreConversationTest {

    @Test
    void brings_a_deleted_chat_back() {
        chat().given(started(), deleted()).when(restore(ANN, NOW)).expectEvents(restored());
    }

    @Test
    void it_can_be_used_as_before() {
        chat().given(started(), deleted(), restored()).when(rename("Rome")).expectEvents(renamed("Rome", false));
    }

    @Test
    void it_can_be_deleted_again() {
        chat().given(started(), deleted(), restored()).when(delete(ANN)).expectEvents(deleted());
    }

    @Test
    void one_that_is_there_is_left_as_it_is() {
        chat().given(started()).when(restore(ANN, NOW)).expectNoEvents();
        chat().given(started(), deleted(), restored()).when(restore(ANN, NOW)).expectNoEvents();
    }

    @Test
    void the_last_moment_is_thirty_days_later() {
        var last = NOW.plus(ConversationDecider.UNDO);
        chat().given(started(), deleted())
                .when(restore(ANN, last))
                .expectEvents(new ConversationRestored(CHAT, ANN, last));
        chat().given(started(), deleted())
                .when(restore(ANN, last.plusMillis(1)))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void somebody_else_is_told_that_it_does_not_exist() {
        chat().given(started(), deleted()).when(restore(BOB, NOW)).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        chat().givenNoPriorActivity().when(restore(ANN, NOW)).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
