package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.MESSAGE_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.branchDeleted;
import static chat.limitless.command.conversation.ChatStories.branchRestored;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.message;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.restoreBranch;
import static chat.limitless.command.conversation.DeleteBranchTest.tree;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RestoreBranchTest {

    @Test
    void brings_a_removed_branch_back() {
        chat().given(tree(branchDeleted("left")))
                .when(restoreBranch(ANN, "left", NOW))
                .expectEvents(branchRestored("left"));
    }

    @Test
    void it_goes_on_as_before() {
        chat().given(tree(branchDeleted("left"), branchRestored("left")))
                .when(post("more", "leaf", "More"))
                .expectEvents(posted("more", "leaf", "More"), requested("more"));
    }

    @Test
    void a_part_that_was_removed_before_stays_removed() {
        chat().given(tree(branchDeleted("leaf"), branchDeleted("left"), branchRestored("left")))
                .when(post("more", "leaf", "More"))
                .expectException(refused(MESSAGE_UNKNOWN));
    }

    @Test
    void one_that_is_there_is_left_as_it_is() {
        chat().given(tree()).when(restoreBranch(ANN, "left", NOW)).expectNoEvents();
    }

    @Test
    void the_last_moment_is_thirty_days_later() {
        var last = NOW.plus(ConversationDecider.UNDO);
        chat().given(tree(branchDeleted("left")))
                .when(restoreBranch(ANN, "left", last))
                .expectEvents(new BranchRestored(CHAT, ANN, message("left"), last));
        chat().given(tree(branchDeleted("left")))
                .when(restoreBranch(ANN, "left", last.plusMillis(1)))
                .expectException(refused(MESSAGE_UNKNOWN));
    }

    @Test
    void somebody_else_is_told_that_the_chat_does_not_exist() {
        chat().given(tree(branchDeleted("left")))
                .when(restoreBranch(BOB, "left", NOW))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }
}
