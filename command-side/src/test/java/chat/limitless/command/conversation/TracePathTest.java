package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_UNKNOWN;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.completed;
import static chat.limitless.command.conversation.ChatStories.continuationAsked;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.failed;
import static chat.limitless.command.conversation.ChatStories.interrupted;
import static chat.limitless.command.conversation.ChatStories.message;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.renamed;
import static chat.limitless.command.conversation.ChatStories.reply;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.running;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.conversation.PathStep.Role.ASSISTANT;
import static chat.limitless.command.conversation.PathStep.Role.USER;
import static chat.limitless.command.testing.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.command.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The context of a reply: which events of the stream, root first.
@Tag("fast")
class TracePathTest {

    @Test
    void a_first_message_has_only_itself() {
        assertThat(after(running()).pathTo(message("mmm"))).containsExactly(user(1, 5));
    }

    @Test
    void the_path_names_places_in_the_stream() {
        var state = after(running(
                renamed("Travel", true), completed("mmm", "Hi"), posted("nnn", "mmm", "More"), requested("nnn")));
        assertThat(state.pathTo(message("nnn"))).containsExactly(user(1, 5), assistant(4, 2), user(5, 4));
    }

    @Test
    void the_path_through_a_reply_ends_with_it() {
        var state = after(running(completed("mmm", "Hi")));
        assertThat(state.pathThrough(reply("mmm"))).containsExactly(user(1, 5), assistant(3, 2));
    }

    @Test
    void the_path_to_the_root_is_empty() {
        assertThat(after(running()).pathThrough(null)).isEmpty();
    }

    @Test
    void other_branches_are_left_out() {
        var state = after(running(
                completed("mmm", "Hi"),
                posted("left", "mmm", "Left"),
                requested("left"),
                completed("left", "L"),
                posted("right", "mmm", "Right!"),
                requested("right")));
        assertThat(state.pathTo(message("right"))).containsExactly(user(1, 5), assistant(3, 2), user(7, 6));
    }

    @Test
    void failed_turns_are_left_out_with_their_message() {
        var state = after(running(
                completed("mmm", "Hi"),
                posted("bad", "mmm", "Oops"),
                requested("bad"),
                failed("bad"),
                posted("nnn", "bad", "Again"),
                requested("nnn")));
        assertThat(state.pathTo(message("nnn"))).containsExactly(user(1, 5), assistant(3, 2), user(7, 5));
    }

    @Test
    void an_interrupted_reply_counts_with_what_had_come() {
        var state = after(running(interrupted("mmm", "H")));
        assertThat(state.pathThrough(reply("mmm"))).containsExactly(user(1, 5), assistant(3, 1));
    }

    @Test
    void an_interrupted_reply_without_text_is_left_out() {
        var state = after(running(interrupted("mmm", "")));
        assertThat(state.pathThrough(reply("mmm"))).containsExactly(user(1, 5));
    }

    @Test
    void a_rest_stands_behind_what_it_continues_and_a_failed_one_is_left_out() {
        var state = after(running(
                interrupted("mmm", "H"),
                continuationAsked("bad", "mmm"),
                requested("bad"),
                failed("bad"),
                continuationAsked("rest", "mmm"),
                requested("rest"),
                completed("rest", "ello"),
                posted("nnn", "rest", "More"),
                requested("nnn")));
        assertThat(state.pathTo(message("rest"))).containsExactly(user(1, 5), assistant(3, 1));
        assertThat(state.pathTo(message("nnn")))
                .containsExactly(user(1, 5), assistant(3, 1), assistant(9, 4), user(10, 4));
    }

    @Test
    void a_message_of_another_chat_has_no_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(running()).pathTo(message("other")));
        assertThatIllegalArgumentException().isThrownBy(() -> after(running()).pathThrough(reply("other")));
    }

    @Test
    void a_thousand_turns_are_in_order() {
        var events = new ArrayList<Object>(List.of(started()));
        for (int i = 0; i < 1_000; i++) {
            events.add(posted("m%04d".formatted(i), i == 0 ? null : "m%04d".formatted(i - 1), "Hello"));
            events.add(requested("m%04d".formatted(i)));
            events.add(completed("m%04d".formatted(i), "Hi"));
        }
        var sequences = after(events).pathThrough(reply("m0999")).stream()
                .map(PathStep::sequence)
                .toList();
        assertThat(sequences).hasSize(2_000).isSorted().endsWith(2_998L, 3_000L);
    }

    @Test
    void the_owner_is_told() {
        chat().given(running(completed("mmm", "Hi")))
                .when(new TracePath(CHAT, ANN, reply("mmm")))
                .expectResultMessagePayload(List.of(user(1, 5), assistant(3, 2)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        chat().given(started()).when(new TracePath(CHAT, ANN, null)).expectResultMessagePayload(List.of());
    }

    @Test
    void somebody_else_is_told_nothing() {
        chat().given(running()).when(new TracePath(CHAT, BOB, null)).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(running(deleted()))
                .when(new TracePath(CHAT, ANN, null))
                .expectException(refused(CONVERSATION_UNKNOWN));
        chat().givenNoPriorActivity()
                .when(new TracePath(CHAT, ANN, null))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void a_reply_of_another_chat_is_unknown() {
        chat().given(running()).when(new TracePath(CHAT, ANN, reply("other"))).expectException(refused(REPLY_UNKNOWN));
    }

    @Test
    void a_snapshot_reads_back_as_the_same_state_and_holds_no_text() {
        var state = after(running(completed("mmm", "Hi"), posted("nnn", "mmm", "Canary"), requested("nnn")));
        assertThat(Snapshots.again(state, ConversationState.class)).isEqualTo(state);
        assertThat(Snapshots.again(ConversationState.NONE, ConversationState.class))
                .isEqualTo(ConversationState.NONE);
        assertThat(Snapshots.json(state)).doesNotContain("Canary");
    }

    private static ConversationState after(List<Object> events) {
        var state = ConversationState.NONE;
        for (var event : events) {
            state = state.evolve((ConversationEvent) event);
        }
        return state;
    }

    private static PathStep user(long sequence, int tokens) {
        return new PathStep(sequence, USER, tokens);
    }

    private static PathStep assistant(long sequence, int tokens) {
        return new PathStep(sequence, ASSISTANT, tokens);
    }
}
