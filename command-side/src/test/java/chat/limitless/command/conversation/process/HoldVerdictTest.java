package chat.limitless.command.conversation.process;

import static chat.limitless.command.conversation.process.HoldVerdict.EXPIRE;
import static chat.limitless.command.conversation.process.HoldVerdict.LONGEST;
import static chat.limitless.command.conversation.process.HoldVerdict.RELEASE;
import static chat.limitless.command.conversation.process.HoldVerdict.SETTLE;
import static chat.limitless.command.conversation.process.HoldVerdict.Standing.ENDED;
import static chat.limitless.command.conversation.process.HoldVerdict.Standing.ENDED_FREE;
import static chat.limitless.command.conversation.process.HoldVerdict.Standing.NOT_POSTED;
import static chat.limitless.command.conversation.process.HoldVerdict.Standing.RUNNING;
import static chat.limitless.command.conversation.process.HoldVerdict.TAKEN_OVER_WITHIN;
import static chat.limitless.command.conversation.process.HoldVerdict.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.conversation.journal.RunRow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a hold that is still open.
@Tag("fast")
class HoldVerdictTest {

    private static final Duration YOUNG = Duration.ofMinutes(6);

    @ParameterizedTest
    @EnumSource(
            value = RunRow.State.class,
            names = {"OPEN", "ENDING", "SETTLING"})
    void a_reply_somebody_is_at_work_on_is_left_to_them(RunRow.State state) {
        assertThat(of(state, true, RUNNING, YOUNG)).isEqualTo(WAIT);
        assertThat(of(state, true, ENDED, LONGEST)).isEqualTo(WAIT);
        assertThat(of(state, true, ENDED, LONGEST.plusMillis(1))).isEqualTo(EXPIRE);
    }

    @ParameterizedTest
    @EnumSource(
            value = RunRow.State.class,
            names = {"OPEN", "ENDING", "SETTLING"})
    void a_reply_whose_lease_has_lapsed_is_left_to_the_takeover_and_expires_when_that_does_not_come(
            RunRow.State state) {
        assertThat(of(state, false, RUNNING, YOUNG)).isEqualTo(WAIT);
        assertThat(of(state, false, RUNNING, TAKEN_OVER_WITHIN)).isEqualTo(WAIT);
        assertThat(of(state, false, RUNNING, TAKEN_OVER_WITHIN.plusMillis(1))).isEqualTo(EXPIRE);
    }

    @ParameterizedTest
    @EnumSource(HoldVerdict.Standing.class)
    void a_reply_that_was_dropped_costs_nothing(HoldVerdict.Standing standing) {
        assertThat(of(RunRow.State.DROPPED, false, standing, YOUNG)).isEqualTo(RELEASE);
    }

    @Test
    void a_reply_that_is_done_is_settled_when_there_is_something_to_pay() {
        assertThat(of(RunRow.State.DONE, true, ENDED, YOUNG)).isEqualTo(SETTLE);
        assertThat(of(RunRow.State.DONE, true, ENDED_FREE, YOUNG)).isEqualTo(RELEASE);
        assertThat(of(RunRow.State.DONE, true, NOT_POSTED, YOUNG)).isEqualTo(RELEASE);
    }

    @Test
    void without_a_row_the_log_decides() {
        assertThat(of(null, false, NOT_POSTED, YOUNG)).isEqualTo(RELEASE);
        assertThat(of(null, false, ENDED_FREE, YOUNG)).isEqualTo(RELEASE);
        assertThat(of(null, false, ENDED, YOUNG)).isEqualTo(SETTLE);
    }

    @Test
    void what_nobody_can_know_expires() {
        assertThat(of(null, false, RUNNING, YOUNG)).isEqualTo(EXPIRE);
    }

    private static HoldVerdict of(
            RunRow.@Nullable State run, boolean ownerLives, HoldVerdict.Standing standing, Duration age) {
        return HoldVerdict.of(new HoldVerdict.Facts(run, ownerLives, standing, age));
    }
}
