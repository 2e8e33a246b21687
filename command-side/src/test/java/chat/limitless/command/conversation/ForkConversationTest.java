package chat.limitless.command.conversation;

import static chat.limitless.api.RefusalCode.CONVERSATION_TAKEN;
import static chat.limitless.api.RefusalCode.CONVERSATION_UNKNOWN;
import static chat.limitless.api.RefusalCode.REPLY_NOT_CUT;
import static chat.limitless.api.RefusalCode.TITLE_LENGTH;
import static chat.limitless.command.conversation.ChatStories.ANN;
import static chat.limitless.command.conversation.ChatStories.BOB;
import static chat.limitless.command.conversation.ChatStories.CHAT;
import static chat.limitless.command.conversation.ChatStories.NOW;
import static chat.limitless.command.conversation.ChatStories.chat;
import static chat.limitless.command.conversation.ChatStories.continuationAsked;
import static chat.limitless.command.conversation.ChatStories.continueReply;
import static chat.limitless.command.conversation.ChatStories.deleted;
import static chat.limitless.command.conversation.ChatStories.message;
import static chat.limitless.command.conversation.ChatStories.post;
import static chat.limitless.command.conversation.ChatStories.posted;
import static chat.limitless.command.conversation.ChatStories.reply;
import static chat.limitless.command.conversation.ChatStories.requested;
import static chat.limitless.command.conversation.ChatStories.started;
import static chat.limitless.command.testing.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand.ForkConversation;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.command.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A chat begins with two turns of another one: `aaa`, and below it `bbb`, which was cut.
@Tag("fast")
class ForkConversationTest {

    private static final ConversationId ORIGIN = new ConversationId("cnv_origin");
    private static final CopiedTurn FIRST = turn("aaa", null, CopiedTurn.End.COMPLETED, "stop");
    private static final CopiedTurn SECOND = turn("bbb", "aaa", CopiedTurn.End.INTERRUPTED, "stopped");

    @Test
    void begins_with_copies_of_the_turns_in_their_order() {
        chat().givenNoPriorActivity()
                .when(fork(ANN, "through", "Travel"))
                .expectEvents(
                        started(),
                        new ConversationForked(CHAT, ANN, ORIGIN, message("through"), NOW),
                        new ConversationRenamed(CHAT, ANN, PersonalText.of("Travel"), true, NOW),
                        new TurnCopied(CHAT, ANN, FIRST, NOW),
                        new TurnCopied(CHAT, ANN, SECOND, NOW));
    }

    @Test
    void a_second_time_changes_nothing_also_without_the_turns() {
        chat().given(forked()).when(fork(ANN, "through", "Travel")).expectNoEvents();
        chat().given(forked())
                .when(new ForkConversation(CHAT, ANN, ORIGIN, message("through"), PersonalText.of("…"), List.of(), NOW))
                .expectNoEvents();
    }

    @Test
    void a_chat_that_is_there_is_not_overwritten() {
        chat().given(started()).when(fork(ANN, "through", "T")).expectException(refused(CONVERSATION_TAKEN));
        chat().given(forked()).when(fork(ANN, "other", "T")).expectException(refused(CONVERSATION_TAKEN));
        chat().given(started()).when(fork(BOB, "through", "T")).expectException(refused(CONVERSATION_UNKNOWN));
        chat().given(started(), deleted())
                .when(fork(ANN, "through", "T"))
                .expectException(refused(CONVERSATION_UNKNOWN));
    }

    @Test
    void needs_a_title_of_a_title_s_length() {
        chat().givenNoPriorActivity().when(fork(ANN, "through", " ")).expectException(refused(TITLE_LENGTH));
        chat().givenNoPriorActivity()
                .when(fork(ANN, "through", "t".repeat(201)))
                .expectException(refused(TITLE_LENGTH));
    }

    @Test
    void goes_on_below_any_copied_turn() {
        chat().given(forked())
                .when(post("new", "bbb", "New"))
                .expectEvents(posted("new", "bbb", "New"), requested("new"));
        chat().given(forked())
                .when(post("new", "aaa", "New"))
                .expectEvents(posted("new", "aaa", "New"), requested("new"));
    }

    @Test
    void a_copied_reply_that_was_cut_has_a_rest_and_a_whole_one_has_none() {
        chat().given(forked())
                .when(continueReply(ANN, "rest", "bbb"))
                .expectEvents(continuationAsked("rest", "bbb"), requested("rest"));
        chat().given(forked()).when(continueReply(ANN, "rest", "aaa")).expectException(refused(REPLY_NOT_CUT));
        var atLength = new ArrayList<>(forked());
        atLength.add(new TurnCopied(CHAT, ANN, turn("ccc", "bbb", CopiedTurn.End.COMPLETED, "length"), NOW));
        chat().given(atLength)
                .when(continueReply(ANN, "rest", "ccc"))
                .expectEvents(continuationAsked("rest", "ccc"), requested("rest"));
    }

    @Test
    void both_texts_of_a_copied_turn_stand_at_one_place_and_failed_ones_are_left_out() {
        var events = new ArrayList<>(forked());
        events.add(new TurnCopied(CHAT, ANN, turn("ccc", "bbb", CopiedTurn.End.FAILED, "provider.empty"), NOW));
        var state = after(events);
        assertThat(state.pathThrough(reply("ccc")))
                .containsExactly(
                        new PathStep(3, PathStep.Role.USER, 3),
                        new PathStep(3, PathStep.Role.ASSISTANT, 5),
                        new PathStep(4, PathStep.Role.USER, 3),
                        new PathStep(4, PathStep.Role.ASSISTANT, 5));
        assertThat(state.turnsThrough(message("ccc")))
                .extracting(TurnPlace::messageSequence, TurnPlace::replySequence)
                .containsExactly(tuple(3L, 3L), tuple(4L, 4L), tuple(5L, 5L));
        assertThat(state.turnsThrough(message("other"))).isEmpty();
        assertThat(Snapshots.again(state, ConversationState.class)).isEqualTo(state);
        assertThat(Snapshots.json(state)).doesNotContain("Question");
    }

    private static ForkConversation fork(UserId by, String through, String title) {
        return new ForkConversation(
                CHAT, by, ORIGIN, message(through), PersonalText.of(title), List.of(FIRST, SECOND), NOW);
    }

    private static List<ConversationEvent> forked() {
        return List.of(
                started(),
                new ConversationForked(CHAT, ANN, ORIGIN, message("through"), NOW),
                new ConversationRenamed(CHAT, ANN, PersonalText.of("Travel"), true, NOW),
                new TurnCopied(CHAT, ANN, FIRST, NOW),
                new TurnCopied(CHAT, ANN, SECOND, NOW));
    }

    private static ConversationState after(List<ConversationEvent> events) {
        var state = ConversationState.NONE;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static CopiedTurn turn(String name, String after, CopiedTurn.End end, String reason) {
        return new CopiedTurn(
                message(name),
                false,
                after == null ? null : reply(after),
                PersonalText.of("Question"),
                3,
                NOW,
                reply(name),
                "openai/gpt-5-mini",
                end,
                reason,
                PersonalText.of("Answer"),
                null,
                "openai/gpt-5-mini",
                5,
                NOW);
    }
}
