package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.complete;
import static chat.limitless.command.conversation.ChatStories.completed;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.fail;
import static chat.limitless.command.conversation.ChatStories.failed;
import static chat.limitless.command.conversation.ChatStories.interrupt;
import static chat.limitless.command.conversation.ChatStories.interrupted;
import static chat.limitless.command.conversation.ChatStories.reply;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.conversation.ConversationCommand.FailReply;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A reply is completed, interrupted or failed: whichever is told first, and nothing after it.
@Tag("fast")
class EndReplyTest {

    @Test
    void is_completed_with_the_whole_answer() {
        chat().given(running()).when(complete("mmm", "Hi")).expectEvents(completed("mmm", "Hi"));
    }

    @Test
    void is_interrupted_with_what_had_come() {
        chat().given(running()).when(interrupt("mmm", "H")).expectEvents(interrupted("mmm", "H"));
    }

    @Test
    void fails_without_an_answer() {
        chat().given(running()).when(fail("mmm")).expectEvents(failed("mmm"));
    }

    @Test
    void ends_exactly_once_whatever_comes_second() {
        for (var first : List.of(completed("mmm", "Hi"), interrupted("mmm", "H"), failed("mmm"))) {
            for (var second : List.of(complete("mmm", "Hi"), interrupt("mmm", "H"), fail("mmm"))) {
                chat().given(running(first))
                        .when(second)
                        .expectSuccessfulHandlerExecution()
                        .expectNoEvents();
            }
        }
    }

    @Test
    void still_ends_in_a_chat_deleted_meanwhile() {
        chat().given(running(deleted())).when(complete("mmm", "Hi")).expectEvents(completed("mmm", "Hi"));
        chat().given(running(deleted())).when(interrupt("mmm", "H")).expectEvents(interrupted("mmm", "H"));
        chat().given(running(deleted())).when(fail("mmm")).expectEvents(failed("mmm"));
    }

    @Test
    void a_reply_never_requested_is_unknown() {
        for (var command : List.of(complete("nnn", "Hi"), interrupt("nnn", "H"), fail("nnn"))) {
            chat().given(running()).when(command).expectException(refused(REPLY_UNKNOWN));
        }
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        for (var command : List.of(complete("mmm", "Hi"), interrupt("mmm", "H"), fail("mmm"))) {
            chat().givenNoPriorActivity().when(command).expectException(refused(CONVERSATION_UNKNOWN));
        }
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        var command = new FailReply(CHAT, BOB, reply("mmm"), "provider.rate-limited", NOW);
        chat().given(running()).when(command).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(started()).when(command).expectException(refused(CONVERSATION_UNKNOWN));
    }
}
