package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.start;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class StartConversationTest {

    @Test
    void starts_an_empty_chat() {
        chat().givenNoPriorActivity().when(start(ANN)).expectEvents(started());
    }

    @Test
    void a_second_time_changes_nothing() {
        chat().given(started())
                .when(start(ANN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void somebody_else_is_told_that_it_does_not_exist() {
        chat().given(started()).when(start(BOB)).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_deleted_chat_does_not_come_back() {
        chat().given(started(), deleted()).when(start(ANN)).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
