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
        var context = ReplyContext.fitting(THREE_TURNS, 100, window(100_000), 1000, 64);

        assertThat(context.steps()).isEqualTo(THREE_TURNS);
        assertThat(context.promptTokens()).isEqualTo(1900 + 7 * 4 + 8);
        assertThat(context.outputCap()).isEqualTo(1000);
    }

    @Test
    void leaves_out_the_oldest_turns_and_only_whole_ones() {
        var context = ReplyContext.fitting(THREE_TURNS, 100, window(2500), 1000, 64);

        assertThat(context.steps()).isEqualTo(THREE_TURNS.subList(2, 6));
        assertThat(context.outputCap()).isGreaterThanOrEqualTo(625);
    }

    @Test
    void sends_the_message_alone_when_nothing_else_fits() {
        assertThat(ReplyContext.fitting(THREE_TURNS, 500, window(1100), 1000, 64)
                        .steps())
                .isEmpty();
    }

    @Test
    void refuses_a_message_that_leaves_no_room_for_an_answer() {
        assertThatThrownBy(() -> ReplyContext.fitting(List.of(), 1000, window(1100), 1000, 64))
                .isInstanceOf(Refused.class)
                .hasMessage("prices.context-too-long");
    }

    private static ModelPrice window(int tokens) {
        return PriceStories.model("a/b", tokens, PriceStories.flat("0.000000000001"));
    }
}
