package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.MESSAGE_AHEAD;
import static chat.limitless.api.RefusalCode.MESSAGE_DIFFERS;
import static chat.limitless.api.RefusalCode.MESSAGE_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_NOT_CUT;
import static chat.limitless.api.RefusalCode.REPLY_RUNNING;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.branchDeleted;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.complete;
import static chat.limitless.command.conversation.ChatStories.completed;
import static chat.limitless.command.conversation.ChatStories.completedAtLength;
import static chat.limitless.command.conversation.ChatStories.continuationAsked;
import static chat.limitless.command.conversation.ChatStories.continueReply;
import static chat.limitless.command.conversation.ChatStories.deleteBranch;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.failed;
import static chat.limitless.command.conversation.ChatStories.interrupted;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.shelved;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.conversation.Shelf;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The reply to `mmm` ended before its end; `rest` asks for what is missing.
@Tag("fast")
class ContinueReplyTest {

    @Test
    void goes_on_with_a_reply_that_was_interrupted() {
        chat().given(running(interrupted("mmm", "H")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectEvents(continuationAsked("rest", "mmm"), requested("rest"));
    }

    @Test
    void goes_on_with_a_reply_that_reached_its_longest_length() {
        chat().given(running(completedAtLength("mmm", "H")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectEvents(continuationAsked("rest", "mmm"), requested("rest"));
    }

    @Test
    void a_rest_ends_like_any_reply_and_has_a_rest_itself() {
        var going = running(interrupted("mmm", "H"), continuationAsked("rest", "mmm"), requested("rest"));
        chat().given(going).when(complete("rest", "i")).expectEvents(completed("rest", "i"));
        going.add(interrupted("rest", "i"));
        chat().given(going)
                .when(continueReply(ANN, "more", "rest"))
                .expectEvents(continuationAsked("more", "rest"), requested("more"));
    }

    @Test
    void a_message_goes_on_below_a_rest() {
        chat().given(running(
                        interrupted("mmm", "H"),
                        continuationAsked("rest", "mmm"),
                        requested("rest"),
                        completed("rest", "i")))
                .when(post("next", "rest", "Next"))
                .expectEvents(posted("next", "rest", "Next"), requested("next"));
    }

    @Test
    void a_second_rest_stands_beside_one_that_failed() {
        chat().given(running(
                        interrupted("mmm", "H"), continuationAsked("rest", "mmm"), requested("rest"), failed("rest")))
                .when(continueReply(ANN, "other", "mmm"))
                .expectEvents(continuationAsked("other", "mmm"), requested("other"));
    }

    @Test
    void what_ended_by_itself_or_without_text_has_no_rest() {
        var facts = Map.<String, Object>of("replyId", "rpl_mmm");
        chat().given(running(completed("mmm", "Hi")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(REPLY_NOT_CUT, facts));
        chat().given(running(failed("mmm")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(REPLY_NOT_CUT));
        chat().given(running(interrupted("mmm", "")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(REPLY_NOT_CUT));
    }

    @Test
    void not_before_it_has_ended() {
        chat().given(running()).when(continueReply(ANN, "rest", "mmm")).expectException(refused(REPLY_RUNNING));
    }

    @Test
    void not_of_a_removed_branch_nor_of_another_chat() {
        chat().given(running(interrupted("mmm", "H"), branchDeleted("mmm")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(MESSAGE_UNKNOWN));
        chat().given(running()).when(continueReply(ANN, "rest", "other")).expectException(refused(MESSAGE_UNKNOWN));
    }

    @Test
    void a_rest_can_be_removed_and_what_it_continues_stays() {
        chat().given(running(
                        interrupted("mmm", "H"),
                        continuationAsked("rest", "mmm"),
                        requested("rest"),
                        completed("rest", "i")))
                .when(deleteBranch(ANN, "rest"))
                .expectEvents(branchDeleted("rest"));
    }

    @Test
    void a_second_time_changes_nothing() {
        chat().given(running(interrupted("mmm", "H"), continuationAsked("rest", "mmm"), requested("rest")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectNoEvents();
    }

    @Test
    void an_id_stands_for_a_message_or_a_rest_and_never_for_both() {
        chat().given(running(interrupted("mmm", "H"), continuationAsked("rest", "mmm"), requested("rest")))
                .when(post("rest", "mmm", ""))
                .expectException(refused(MESSAGE_DIFFERS));
        chat().given(running(interrupted("mmm", "H"), posted("rest", "mmm", "Hello"), requested("rest")))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(MESSAGE_DIFFERS));
        chat().given(running(
                        interrupted("mmm", "H"),
                        continuationAsked("rest", "mmm"),
                        requested("rest"),
                        interrupted("rest", "i")))
                .when(continueReply(ANN, "rest", "rest"))
                .expectException(refused(MESSAGE_DIFFERS));
    }

    @Test
    void not_under_an_id_of_the_day_after_tomorrow() {
        var ahead = Long.toHexString(ChatStories.NOW.plusSeconds(86_401).toEpochMilli());
        chat().given(running(interrupted("mmm", "H")))
                .when(continueReply(ANN, "0".repeat(12 - ahead.length()) + ahead, "mmm"))
                .expectException(refused(MESSAGE_AHEAD));
    }

    @Test
    void brings_an_archived_chat_back_to_the_list() {
        chat().given(running(interrupted("mmm", "H"), shelved(Shelf.ARCHIVED)))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectEvents(continuationAsked("rest", "mmm"), requested("rest"), shelved(Shelf.RECENT));
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        chat().given(running(interrupted("mmm", "H")))
                .when(continueReply(BOB, "rest", "mmm"))
                .expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(running(interrupted("mmm", "H"), deleted()))
                .when(continueReply(ANN, "rest", "mmm"))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }
}
