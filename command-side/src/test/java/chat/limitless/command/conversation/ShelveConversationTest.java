package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.restored;
import static chat.limitless.command.conversation.ChatStories.shelve;
import static chat.limitless.command.conversation.ChatStories.shelved;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.conversation.Shelf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class ShelveConversationTest {

    @Test
    void pins_the_chat() {
        chat().given(started()).when(shelve(ANN, Shelf.PINNED)).expectEvents(shelved(Shelf.PINNED));
    }

    @Test
    void archives_a_pinned_chat() {
        chat().given(started(), shelved(Shelf.PINNED))
                .when(shelve(ANN, Shelf.ARCHIVED))
                .expectEvents(shelved(Shelf.ARCHIVED));
    }

    @Test
    void puts_it_back_among_the_recent_ones() {
        chat().given(started(), shelved(Shelf.ARCHIVED))
                .when(shelve(ANN, Shelf.RECENT))
                .expectEvents(shelved(Shelf.RECENT));
    }

    @Test
    void where_it_is_already_nothing_changes() {
        chat().given(started()).when(shelve(ANN, Shelf.RECENT)).expectNoEvents();
        chat().given(started(), shelved(Shelf.PINNED))
                .when(shelve(ANN, Shelf.PINNED))
                .expectNoEvents();
    }

    @Test
    void a_message_in_an_archived_chat_brings_it_back() {
        chat().given(started(), shelved(Shelf.ARCHIVED))
                .when(post("one", null, "Hello again"))
                .expectEvents(posted("one", null, "Hello again"), requested("one"), shelved(Shelf.RECENT));
    }

    @Test
    void a_message_in_a_pinned_chat_leaves_it_pinned() {
        chat().given(started(), shelved(Shelf.PINNED))
                .when(post("one", null, "Hello again"))
                .expectEvents(posted("one", null, "Hello again"), requested("one"));
    }

    @Test
    void a_chat_brought_back_is_where_it_was() {
        chat().given(started(), shelved(Shelf.PINNED), deleted(), restored())
                .when(shelve(ANN, Shelf.PINNED))
                .expectNoEvents();
    }

    @Test
    void somebody_else_is_told_that_it_does_not_exist() {
        chat().given(started()).when(shelve(BOB, Shelf.PINNED)).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_deleted_chat_does_not_exist() {
        chat().given(started(), deleted())
                .when(shelve(ANN, Shelf.PINNED))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        chat().givenNoPriorActivity().when(shelve(ANN, Shelf.PINNED)).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
