package chat.limitless.command.payments.recharge;

import static chat.limitless.command.payments.recharge.RechargeStories.NOW;
import static chat.limitless.command.payments.recharge.RechargeStories.declined;
import static chat.limitless.command.payments.recharge.RechargeStories.disabled;
import static chat.limitless.command.payments.recharge.RechargeStories.enabled;
import static chat.limitless.command.payments.recharge.RechargeStories.failed;
import static chat.limitless.command.payments.recharge.RechargeStories.needsAuthentication;
import static chat.limitless.command.payments.recharge.RechargeStories.recharging;
import static chat.limitless.command.payments.recharge.RechargeStories.record;
import static chat.limitless.command.payments.recharge.RechargeStories.saved;
import static chat.limitless.command.payments.recharge.RechargeStories.started;
import static chat.limitless.command.payments.recharge.RechargeStories.succeeded;

import chat.limitless.api.recharge.RechargeOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a recharge ends, and what follows.
@Tag("fast")
class RechargeOutcomeTest {

    private static final Instant HOUR_LATER = NOW.plus(Duration.ofHours(1));

    @Test
    void the_credits_came() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(record(4, RechargeOutcome.SUCCEEDED))
                .expectEvents(succeeded(4));
    }

    @Test
    void a_decline_waits_an_hour() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(record(4, RechargeOutcome.DECLINED))
                .expectEvents(declined(4, 1, HOUR_LATER));
    }

    @Test
    void the_third_decline_in_a_row_switches_it_off() {
        recharging()
                .given(
                        saved(),
                        enabled(),
                        started(4, NOW),
                        declined(4, 1, HOUR_LATER),
                        started(5, NOW),
                        declined(5, 2, HOUR_LATER),
                        started(6, NOW))
                .when(record(6, RechargeOutcome.DECLINED))
                .expectEvents(declined(6, 3, null), disabled("declined"));
    }

    @Test
    void a_success_begins_the_row_anew() {
        recharging()
                .given(
                        saved(),
                        enabled(),
                        started(4, NOW),
                        declined(4, 2, HOUR_LATER),
                        started(5, NOW),
                        succeeded(5),
                        started(9, NOW))
                .when(record(9, RechargeOutcome.DECLINED))
                .expectEvents(declined(9, 1, HOUR_LATER));
    }

    @Test
    void agreeing_anew_begins_the_row_anew() {
        recharging()
                .given(
                        saved(),
                        enabled(),
                        started(4, NOW),
                        declined(4, 3, null),
                        disabled("declined"),
                        enabled(),
                        started(5, NOW))
                .when(record(5, RechargeOutcome.DECLINED))
                .expectEvents(declined(5, 1, HOUR_LATER));
    }

    @Test
    void what_could_not_be_tried_waits_an_hour_and_counts_into_the_row() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(record(4, RechargeOutcome.FAILED))
                .expectEvents(failed(4, 1, HOUR_LATER));
        recharging()
                .given(saved(), enabled(), started(4, NOW), declined(4, 2, HOUR_LATER), started(5, NOW))
                .when(record(5, RechargeOutcome.FAILED))
                .expectEvents(failed(5, 3, null), disabled("failed"));
    }

    @Test
    void a_bank_that_wants_the_user_counts_into_no_row() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(record(4, RechargeOutcome.NEEDS_AUTHENTICATION))
                .expectEvents(needsAuthentication(4));
    }

    @Test
    void what_ran_when_it_was_switched_off_ends_by_itself() {
        recharging()
                .given(saved(), enabled(), started(4, NOW), disabled("by-user"))
                .when(record(4, RechargeOutcome.SUCCEEDED))
                .expectEvents(succeeded(4));
        recharging()
                .given(saved(), enabled(), started(4, NOW), disabled("by-user"))
                .when(record(4, RechargeOutcome.DECLINED))
                .expectEvents(declined(4, 1, null));
    }

    @ParameterizedTest
    @EnumSource
    void an_end_told_again_or_of_something_else_changes_nothing(RechargeOutcome outcome) {
        recharging()
                .given(saved(), enabled(), started(4, NOW), succeeded(4))
                .when(record(4, outcome))
                .expectNoEvents();
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(record(5, outcome))
                .expectNoEvents();
        recharging().givenNoPriorActivity().when(record(4, outcome)).expectNoEvents();
    }
}
