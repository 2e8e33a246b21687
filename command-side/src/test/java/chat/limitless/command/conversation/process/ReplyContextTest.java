package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.Refused;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.command.conversation.PathStep;
import chat.limitless.command.conversation.PathStep.Role;
import chat.limitless.command.testing.PriceStories;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which turns a model is sent when not all of them fit.
class ReplyContextTest {

    private static final List<PathStep> THREE_TURNS = List.of(
            new PathStep(1, Role.USER, 300),
            new PathStep(3, Role.ASSISTANT, 300),
            new PathStep(4, Role.USER, 300),
            new PathStep(6, Role.ASSISTANT, 300),
            new PathStep(7, Role.USER, 300),
            new PathStep(9, Role.ASSISTANT, 300));

    @Test
    void sends_everything_that_fits() {
        var context = ReplyContext.fitting(THREE_TURNS, 0, 100, window(100_000), 1000, 64);

        assertThat(context.steps()).isEqualTo(THREE_TURNS);
        assertThat(context.leftOutMessages()).isZero();
        assertThat(context.promptTokens()).isEqualTo(1900 + 7 * 4 + 8);
        assertThat(context.outputCap()).isEqualTo(1000);
    }

    @Test
    void leaves_out_the_oldest_turns_and_only_whole_ones() {
        var context = ReplyContext.fitting(THREE_TURNS, 0, 100, window(2500), 1000, 64);

        assertThat(context.steps()).isEqualTo(THREE_TURNS.subList(2, 6));
        assertThat(context.leftOutMessages()).isEqualTo(2);
        assertThat(context.outputCap()).isGreaterThanOrEqualTo(625);
    }

    @Test
    void sends_the_message_alone_when_nothing_else_fits() {
        assertThat(ReplyContext.fitting(THREE_TURNS, 0, 500, window(1100), 1000, 64)
                        .steps())
                .isEmpty();
    }

    @Test
    void keeps_the_turn_whose_rest_is_asked_for_whatever_else_is_left_out() {
        assertThat(ReplyContext.lastTurnOf(THREE_TURNS)).isEqualTo(2);
        var context = ReplyContext.fitting(THREE_TURNS, 2, 40, window(1100), 1000, 64);
        assertThat(context.steps()).isEqualTo(THREE_TURNS.subList(4, 6));
        assertThat(context.leftOutMessages()).isEqualTo(4);
        assertThat(context.promptTokens()).isEqualTo(640 + 3 * 4 + 8);
    }

    @Test
    void a_rest_of_a_rest_belongs_to_the_same_turn() {
        var cutTwice = List.of(
                new PathStep(1, Role.USER, 300),
                new PathStep(3, Role.ASSISTANT, 300),
                new PathStep(4, Role.USER, 300),
                new PathStep(6, Role.ASSISTANT, 300),
                new PathStep(9, Role.ASSISTANT, 300));
        assertThat(ReplyContext.lastTurnOf(cutTwice)).isEqualTo(3);
        assertThat(ReplyContext.lastTurnOf(List.of())).isZero();
    }

    @Test
    void refuses_a_rest_whose_own_turn_leaves_no_room_for_an_answer() {
        assertThatThrownBy(() -> ReplyContext.fitting(THREE_TURNS, 2, 40, window(700), 1000, 64))
                .isInstanceOf(Refused.class)
                .hasMessage("prices.context-too-long");
    }

    @Test
    void refuses_a_message_that_leaves_no_room_for_an_answer() {
        assertThatThrownBy(() -> ReplyContext.fitting(List.of(), 0, 1000, window(1100), 1000, 64))
                .isInstanceOf(Refused.class)
                .hasMessage("prices.context-too-long");
    }

    private static ModelPrice window(int tokens) {
        return PriceStories.model("a/b", tokens, PriceStories.flat("0.000000000001"));
    }
}
