package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class VerdictTest {

    private static final Verdict PARKED = Verdict.parked("not-ours");
    private static final Verdict WAITING = Verdict.waiting("unknown-purchase");

    @Test
    void only_what_was_placed_is_applied() {
        assertThat(Verdict.APPLIED.isApplied()).isTrue();
        assertThat(PARKED.isApplied()).isFalse();
        assertThat(WAITING.isApplied()).isFalse();
        assertThat(PARKED.mayFitLater()).isFalse();
        assertThat(WAITING.mayFitLater()).isTrue();
    }

    @Test
    void two_things_told_together_are_applied_when_both_are() {
        assertThat(Verdict.APPLIED.and(Verdict.APPLIED)).isEqualTo(Verdict.APPLIED);
        assertThat(Verdict.APPLIED.and(PARKED)).isEqualTo(PARKED);
        assertThat(PARKED.and(Verdict.APPLIED)).isEqualTo(PARKED);
    }

    @Test
    void what_may_fit_later_is_tried_again_whatever_the_other_is() {
        assertThat(WAITING.and(PARKED)).isEqualTo(WAITING);
        assertThat(PARKED.and(WAITING)).isEqualTo(WAITING);
        assertThat(WAITING.and(Verdict.APPLIED)).isEqualTo(WAITING);
    }

    @Test
    void of_two_equal_reasons_to_wait_the_first_is_told() {
        assertThat(WAITING.and(Verdict.waiting("no-page-yet"))).isEqualTo(WAITING);
        assertThat(PARKED.and(Verdict.parked("not-understood"))).isEqualTo(PARKED);
    }
}
