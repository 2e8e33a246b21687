package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.MESSAGE_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_RUNNING;
import static chat.limitless.api.RefusalCode.REPLY_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.branchDeleted;
import static chat.limitless.command.conversation.ChatStories.branchRestored;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.completed;
import static chat.limitless.command.conversation.ChatStories.deleteBranch;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.failed;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.reply;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Below `mmm` stand `left`, which goes on with `leaf`, and `right`.
@Tag("fast")
class DeleteBranchTest {

    @Test
    void removes_a_message_and_what_was_said_below_it() {
        chat().given(tree()).when(deleteBranch(ANN, "left")).expectEvents(branchDeleted("left"));
    }

    @Test
    void nothing_goes_on_below_it() {
        var gone = tree(branchDeleted("left"));
        chat().given(gone).when(post("more", "left", "More")).expectException(refused(MESSAGE_UNKNOWN));
        chat().given(gone).when(post("more", "leaf", "More")).expectException(refused(MESSAGE_UNKNOWN));
        chat().given(gone).when(new TracePath(CHAT, ANN, reply("leaf"))).expectException(refused(REPLY_UNKNOWN));
        chat().given(gone).when(deleteBranch(ANN, "leaf")).expectException(refused(MESSAGE_UNKNOWN));
    }

    @Test
    void what_stands_beside_and_above_it_is_left_alone() {
        var gone = tree(branchDeleted("left"));
        chat().given(gone)
                .when(post("more", "right", "More"))
                .expectEvents(posted("more", "right", "More"), requested("more"));
        chat().given(gone)
                .when(post("more", "mmm", "More"))
                .expectEvents(posted("more", "mmm", "More"), requested("more"));
    }

    @Test
    void a_second_time_changes_nothing() {
        chat().given(tree(branchDeleted("left")))
                .when(deleteBranch(ANN, "left"))
                .expectNoEvents();
    }

    @Test
    void the_whole_can_go_after_a_part() {
        chat().given(tree(branchDeleted("leaf"))).when(deleteBranch(ANN, "mmm")).expectEvents(branchDeleted("mmm"));
    }

    @Test
    void a_message_without_an_answer_can_go() {
        chat().given(running(failed("mmm"))).when(deleteBranch(ANN, "mmm")).expectEvents(branchDeleted("mmm"));
    }

    @Test
    void not_while_a_reply_is_written_there_or_below() {
        chat().given(running()).when(deleteBranch(ANN, "mmm")).expectException(refused(REPLY_RUNNING));
        var writing = tree(posted("new", "leaf", "New"), requested("new"));
        chat().given(writing).when(deleteBranch(ANN, "left")).expectException(refused(REPLY_RUNNING));
        chat().given(writing).when(deleteBranch(ANN, "right")).expectEvents(branchDeleted("right"));
    }

    @Test
    void can_be_removed_again_once_it_is_back() {
        chat().given(tree(branchDeleted("left"), branchRestored("left")))
                .when(deleteBranch(ANN, "left"))
                .expectEvents(branchDeleted("left"));
    }

    @Test
    void a_message_of_another_chat_is_unknown() {
        chat().given(tree()).when(deleteBranch(ANN, "other")).expectException(refused(MESSAGE_UNKNOWN));
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        chat().given(tree()).when(deleteBranch(BOB, "left")).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(tree(deleted())).when(deleteBranch(ANN, "left")).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(started()).when(deleteBranch(BOB, "left")).expectException(refused(CONVERSATION_UNKNOWN));
    }

    static List<Object> tree(Object... more) {
        var events = running(
                completed("mmm", "Hi"),
                posted("left", "mmm", "Left"),
                requested("left"),
                completed("left", "L"),
                posted("leaf", "left", "Leaf"),
                requested("leaf"),
                completed("leaf", "F"),
                posted("right", "mmm", "Right"),
                requested("right"),
                completed("right", "R"));
        events.addAll(List.of(more));
        return events;
    }
}
