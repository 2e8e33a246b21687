package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.TITLE_LENGTH;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.rename;
import static chat.limitless.command.conversation.ChatStories.renameAutomatically;
import static chat.limitless.command.conversation.ChatStories.renamed;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RenameConversationTest {

    @Test
    void gives_a_title() {
        chat().given(started()).when(rename("Travel")).expectEvents(renamed("Travel", false));
    }

    @Test
    void gives_an_automatic_title() {
        chat().given(started()).when(renameAutomatically("Travel")).expectEvents(renamed("Travel", true));
    }

    @Test
    void a_typed_title_replaces_an_automatic_one() {
        chat().given(started(), renamed("Travel", true)).when(rename("Rome")).expectEvents(renamed("Rome", false));
    }

    @Test
    void a_typed_title_replaces_a_typed_one() {
        chat().given(started(), renamed("Travel", false)).when(rename("Rome")).expectEvents(renamed("Rome", false));
    }

    @Test
    void an_automatic_title_never_replaces_a_typed_one() {
        chat().given(started(), renamed("Travel", false))
                .when(renameAutomatically("Rome"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_automatic_title_is_given_once() {
        chat().given(started(), renamed("Travel", true))
                .when(renameAutomatically("Travel"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_title_of_one_character_is_taken() {
        chat().given(started()).when(rename("x")).expectEvents(renamed("x", false));
    }

    @Test
    void an_empty_title_is_refused() {
        chat().given(started())
                .when(rename(""))
                .expectException(refused(TITLE_LENGTH, Map.of("lengthChars", 0, "limitChars", 200)));
    }

    @Test
    void a_title_of_blanks_is_refused() {
        chat().given(started()).when(rename(" \n")).expectException(refused(TITLE_LENGTH));
    }

    @Test
    void a_title_of_200_characters_is_taken() {
        chat().given(started()).when(rename("x".repeat(200))).expectEvents(renamed("x".repeat(200), false));
    }

    @Test
    void a_title_of_201_characters_is_refused() {
        chat().given(started())
                .when(rename("x".repeat(201)))
                .expectException(refused(TITLE_LENGTH, Map.of("lengthChars", 201, "limitChars", 200)));
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        var command = new RenameConversation(CHAT, BOB, PersonalText.of("Mine"), false, NOW);
        chat().given(started()).when(command).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        chat().givenNoPriorActivity().when(rename("Travel")).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_deleted_chat_does_not_exist() {
        chat().given(started(), deleted()).when(rename("Travel")).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
