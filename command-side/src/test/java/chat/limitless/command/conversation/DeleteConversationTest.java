package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.delete;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class DeleteConversationTest {

    @Test
    void removes_the_chat() {
        chat().given(started()).when(delete(ANN)).expectEvents(deleted());
    }

    @Test
    void removes_the_chat_while_a_reply_runs() {
        chat().given(running()).when(delete(ANN)).expectEvents(deleted());
    }

    @Test
    void a_second_time_changes_nothing() {
        chat().given(started(), deleted())
                .when(delete(ANN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void somebody_else_is_told_that_it_does_not_exist() {
        chat().given(started()).when(delete(BOB)).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(started(), deleted()).when(delete(BOB)).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        chat().givenNoPriorActivity().when(delete(ANN)).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
