package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_HOLD_TOO_OLD;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.LotKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A year of holds: the state stays small, and nothing that was forgotten can happen again.
@Tag("fast")
class ForgetHoldsTest {

    private static final int HOLDS = 1_460;

    private final CreditState state = afterAYear();

    @Test
    void what_is_remembered_does_not_grow_for_ever() {
        assertThat(state.holds().all()).hasSizeLessThan(400);
    }

    @Test
    void what_ended_in_the_last_seven_days_is_remembered() {
        for (int i = HOLDS - 28; i < HOLDS; i++) {
            assertThat(state.hold(hold("h" + i, at(i)))).isNotNull();
        }
    }

    @Test
    void a_forgotten_hold_told_again_with_its_old_time_is_refused() {
        var again = hold(hold("h0", at(0)), 1, at(0));
        assertThat(state.hold(again.holdId())).isNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CreditDecider.decide(state, again))
                .withMessage(CREDITS_HOLD_TOO_OLD.code());
    }

    private static CreditState afterAYear() {
        var state =
                CreditState.NONE.evolve(opened()).evolve(granted("aaa", 100, LotKind.PROMOTIONAL, 0, at(HOLDS), NOW));
        for (int i = 0; i < HOLDS; i++) {
            var id = hold("h" + i, at(i));
            state = state.evolve(CreditStories.heldAt(id, 1, at(i)));
            for (var event : CreditDecider.decide(state, new ReleaseHold(ANN, id, "provider.failed", at(i)))) {
                state = state.evolve(event);
            }
        }
        return state;
    }

    private static Instant at(int i) {
        return NOW.plus(Duration.ofHours(6).multipliedBy(i));
    }
}
