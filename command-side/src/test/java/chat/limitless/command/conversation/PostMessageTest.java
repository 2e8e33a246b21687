package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.MESSAGE_AHEAD;
import static chat.limitless.api.RefusalCode.MESSAGE_DIFFERS;
import static chat.limitless.api.RefusalCode.MESSAGE_LENGTH;
import static chat.limitless.api.RefusalCode.MESSAGE_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_RUNNING;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.completed;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.failed;
import static chat.limitless.command.conversation.ChatStories.interrupted;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PostMessageTest {

    private static final String LONGEST = "x".repeat(100_000);

    @Test
    void writes_the_message_and_requests_the_reply_in_one_step() {
        chat().given(started())
                .when(post("mmm", null, "Hello"))
                .expectEvents(posted("mmm", null, "Hello"), requested("mmm"));
    }

    @Test
    void continues_a_completed_reply() {
        chat().given(running(completed("mmm", "Hi")))
                .when(post("nnn", "mmm", "More"))
                .expectEvents(posted("nnn", "mmm", "More"), requested("nnn"));
    }

    @Test
    void continues_an_interrupted_reply() {
        chat().given(running(interrupted("mmm", "Hi")))
                .when(post("nnn", "mmm", "More"))
                .expectEvents(posted("nnn", "mmm", "More"), requested("nnn"));
    }

    @Test
    void continues_after_a_failed_reply() {
        chat().given(running(failed("mmm")))
                .when(post("nnn", "mmm", "Again"))
                .expectEvents(posted("nnn", "mmm", "Again"), requested("nnn"));
    }

    @Test
    void cannot_continue_a_reply_that_still_runs() {
        chat().given(running())
                .when(post("nnn", "mmm", "More"))
                .expectException(refused(REPLY_RUNNING, Map.of("replyId", "rpl_mmm")))
                .expectNoEvents();
    }

    @Test
    void can_branch_off_at_the_root_while_a_reply_runs() {
        chat().given(running())
                .when(post("nnn", null, "Other"))
                .expectEvents(posted("nnn", null, "Other"), requested("nnn"));
    }

    @Test
    void cannot_continue_a_reply_of_another_chat() {
        chat().given(started())
                .when(post("nnn", "other", "More"))
                .expectException(
                        refused(MESSAGE_UNKNOWN, Map.of("messageId", "msg_nnn", "parentReplyId", "rpl_other")));
    }

    @Test
    void the_same_message_again_changes_nothing() {
        chat().given(running())
                .when(post("mmm", null, "Hello"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_message_again_after_its_reply_has_ended_changes_nothing() {
        chat().given(running(failed("mmm")))
                .when(post("mmm", null, "Hello"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_message_under_the_same_id_is_refused() {
        chat().given(running())
                .when(post("mmm", null, "Hello, world"))
                .expectException(refused(MESSAGE_DIFFERS, Map.of("messageId", "msg_mmm")))
                .expectNoEvents();
    }

    @Test
    void the_same_message_to_another_model_is_refused() {
        chat().given(running())
                .when(post(ANN, "mmm", null, "Hello", "anthropic/claude"))
                .expectException(refused(MESSAGE_DIFFERS));
    }

    @Test
    void the_same_message_at_another_place_is_refused() {
        chat().given(running(completed("mmm", "Hi"), posted("nnn", null, "Yes"), requested("nnn")))
                .when(post("nnn", "mmm", "Yes"))
                .expectException(refused(MESSAGE_DIFFERS));
    }

    @Test
    void an_id_dated_one_day_ahead_is_taken() {
        var id = dated(NOW.plus(Duration.ofDays(1)));
        chat().given(started()).when(post(id, null, "Hello")).expectEvents(posted(id, null, "Hello"), requested(id));
    }

    @Test
    void an_id_dated_more_than_one_day_ahead_is_refused() {
        var id = dated(NOW.plus(Duration.ofDays(1)).plusMillis(1));
        chat().given(started())
                .when(post(id, null, "Hello"))
                .expectException(refused(MESSAGE_AHEAD, Map.of("messageId", "msg_" + id)))
                .expectNoEvents();
    }

    @Test
    void a_message_that_is_there_stays_there_whatever_its_id_is_dated() {
        var id = dated(NOW.plus(Duration.ofDays(9)));
        chat().given(started(), posted(id, null, "Hello"), requested(id))
                .when(post(id, null, "Hello"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static String dated(Instant madeAt) {
        return "%012x".formatted(madeAt.toEpochMilli()) + "7abc8def01234567890a";
    }

    @Test
    void a_text_of_one_character_is_taken() {
        chat().given(started()).when(post("mmm", null, "?")).expectEvents(posted("mmm", null, "?"), requested("mmm"));
    }

    @Test
    void an_empty_text_is_refused() {
        chat().given(started())
                .when(post("mmm", null, ""))
                .expectException(refused(MESSAGE_LENGTH, Map.of("lengthChars", 0, "limitChars", 100_000)));
    }

    @Test
    void a_text_of_blanks_is_refused() {
        chat().given(started()).when(post("mmm", null, " \t\n")).expectException(refused(MESSAGE_LENGTH));
    }

    @Test
    void a_text_of_100_000_characters_is_taken() {
        chat().given(started())
                .when(post("mmm", null, LONGEST))
                .expectEvents(posted("mmm", null, LONGEST), requested("mmm"));
    }

    @Test
    void a_text_of_100_001_characters_is_refused() {
        chat().given(started())
                .when(post("mmm", null, LONGEST + "x"))
                .expectException(refused(MESSAGE_LENGTH, Map.of("lengthChars", 100_001, "limitChars", 100_000)));
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        chat().given(started())
                .when(post(BOB, "mmm", null, "Hello", "openai/gpt-5-mini"))
                .expectException(refused(CONVERSATION_UNKNOWN))
                .expectNoEvents();
    }

    @Test
    void a_chat_never_started_does_not_exist() {
        chat().givenNoPriorActivity().when(post("mmm", null, "Hello")).expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_deleted_chat_does_not_exist() {
        chat().given(started(), deleted())
                .when(post("mmm", null, "Hello"))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }
}
