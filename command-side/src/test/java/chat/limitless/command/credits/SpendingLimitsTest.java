package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_CAP_REACHED;
import static chat.limitless.api.RefusalCode.CREDITS_INSUFFICIENT;
import static chat.limitless.api.RefusalCode.CREDITS_LIMITS_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.command.credits.ClaimStories.claim;
import static chat.limitless.command.credits.ClaimStories.claimed;
import static chat.limitless.command.credits.ClaimStories.frozen;
import static chat.limitless.command.credits.ClaimStories.unfrozen;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.receipt;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.credits.LimitStories.TODAY;
import static chat.limitless.command.credits.LimitStories.limited;
import static chat.limitless.command.credits.LimitStories.rich;
import static chat.limitless.command.credits.LimitStories.warned;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A thousand credits, and what the owner allows of them.
@Tag("fast")
class SpendingLimitsTest {

    @Test
    void limits_are_set() {
        rich().when(limit(100L, 500L, 50L)).expectEvents(limited(100L, 500L, 50L));
    }

    @Test
    void setting_the_same_again_changes_nothing() {
        rich(limited(100L, 500L, 50L))
                .when(limit(100L, 500L, 50L))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_limit_is_a_limit_of_null() {
        rich(limited(100L, 500L, 50L)).when(limit(null, null, null)).expectEvents(limited(null, null, null));
    }

    @Test
    void a_limit_below_nothing_is_refused() {
        rich().when(limit(-1L, null, null))
                .expectException(refused(CREDITS_LIMITS_INVALID, Map.of("field", "dayCapMicros")));
        rich().when(limit(null, -1L, null))
                .expectException(refused(CREDITS_LIMITS_INVALID, Map.of("field", "monthCapMicros")));
        rich().when(limit(null, null, -1L))
                .expectException(refused(CREDITS_LIMITS_INVALID, Map.of("field", "lowBalanceMicros")));
    }

    @Test
    void a_billion_credits_is_the_highest_limit() {
        long highest = 1_000_000_000_000_000L;
        rich().when(limit(highest, null, null)).expectEvents(limited(highest, null, null));
        rich().when(limit(highest + 1, null, null))
                .expectException(refused(CREDITS_LIMITS_INVALID, Map.of("field", "dayCapMicros")));
    }

    @Test
    void a_cap_of_nothing_stops_everything_and_warns_of_nothing() {
        rich(limited(0L, null, null))
                .when(hold("h", 1))
                .expectException(refused(CREDITS_CAP_REACHED, facts("day", 0, 0, 0, 1)));
        rich().when(limit(0L, null, null)).expectEvents(limited(0L, null, null));
    }

    @Test
    void a_balance_at_the_limit_is_not_low() {
        rich(limited(null, null, 940L), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void the_same_cap_set_again_beside_another_limit_does_not_warn_again() {
        rich(
                        limited(100L, null, null),
                        held("s", 60, part("aaa", 60)),
                        settled("s", 50, 10, 0, part("aaa", 50)),
                        warned(CapPeriod.DAY, TODAY, 50, 50, 100))
                .when(limit(100L, 500L, null))
                .expectEvents(limited(100L, 500L, null));
    }

    @Test
    void a_time_zone_nobody_knows_is_refused() {
        rich().when(new SetSpendingLimits(ANN, null, null, null, "Mars/Olympus", NOW))
                .expectException(refused(CREDITS_LIMITS_INVALID, Map.of("field", "timeZone")));
    }

    @Test
    void without_an_account_there_is_nothing_to_limit() {
        account().givenNoPriorActivity().when(limit(1L, null, null)).expectException(refused(CREDITS_NO_ACCOUNT));
    }

    @Test
    void a_hold_up_to_the_cap_is_fine() {
        rich(limited(100L, null, null)).when(hold("h", 100)).expectEvents(held("h", 100, part("aaa", 100)));
    }

    @Test
    void a_hold_beyond_the_cap_is_refused_with_the_numbers() {
        rich(limited(100L, null, null), held("s", 30, part("aaa", 30)), settled("s", 30, 0, 0, part("aaa", 30)))
                .when(hold("h", 71))
                .expectException(refused(CREDITS_CAP_REACHED, facts("day", 100, 30, 0, 71)));
    }

    @Test
    void what_is_held_counts_as_spent() {
        rich(limited(100L, null, null), held("s", 30, part("aaa", 30)))
                .when(hold("h", 71))
                .expectException(refused(CREDITS_CAP_REACHED, facts("day", 100, 0, 30, 71)));
    }

    @Test
    void the_month_has_a_cap_of_its_own() {
        rich(limited(null, 100L, null))
                .when(hold("h", 101))
                .expectException(refused(CREDITS_CAP_REACHED, facts("month", 100, 0, 0, 101)));
    }

    @Test
    void more_than_there_is_is_refused_with_what_the_tighter_cap_leaves() {
        rich(limited(100L, 500L, null), held("s", 30, part("aaa", 30)))
                .when(hold("h", 2_000))
                .expectException(refused(CREDITS_INSUFFICIENT, short970(70L, facts("day", 100, 0, 30, 2_000))));
        rich(limited(10L, null, null), held("s", 30, part("aaa", 30)))
                .when(hold("h", 2_000))
                .expectException(refused(CREDITS_INSUFFICIENT, short970(0L, facts("day", 10, 0, 30, 2_000))));
        rich(limited(500L, 100L, null))
                .when(hold("h", 2_000))
                .expectException(refused(
                        CREDITS_INSUFFICIENT,
                        with(facts("month", 100, 0, 0, 2_000), "availableMicros", 1_000L, "capLeftMicros", 100L)));
    }

    @Test
    void the_next_day_starts_at_nothing() {
        var tomorrow = Instant.parse("2026-11-02T00:00:00Z");
        var id = hold("h", tomorrow);
        rich(limited(100L, null, null), held("s", 100, part("aaa", 100)), settled("s", 100, 0, 0, part("aaa", 100)))
                .when(hold(id, 100, tomorrow))
                .expectEvents(CreditStories.heldAt(id, 100, tomorrow));
    }

    @Test
    void the_day_begins_where_the_owner_lives() {
        var dayInBangkok = Instant.parse("2026-11-01T17:00:00Z");
        var id = hold("h", dayInBangkok);
        rich(
                        new SpendingLimitsSet(ANN, 100L, null, null, "Asia/Bangkok", NOW),
                        held("s", 100, part("aaa", 100)),
                        settled("s", 100, 0, 0, part("aaa", 100)))
                .when(hold(id, 100, dayInBangkok))
                .expectEvents(CreditStories.heldAt(id, 100, dayInBangkok));
    }

    @Test
    void a_warning_comes_at_half_of_the_cap() {
        rich(limited(100L, null, null), held("s", 60, part("aaa", 60)))
                .when(settle("s", 50))
                .expectEvents(settled("s", 50, 10, 0, part("aaa", 50)), warned(CapPeriod.DAY, TODAY, 50, 50, 100));
    }

    @Test
    void only_the_highest_warning_comes() {
        rich(limited(100L, null, null), held("s", 95, part("aaa", 95)))
                .when(settle("s", 90))
                .expectEvents(settled("s", 90, 5, 0, part("aaa", 90)), warned(CapPeriod.DAY, TODAY, 90, 90, 100));
    }

    @Test
    void a_warning_comes_once() {
        rich(
                        limited(100L, null, null),
                        held("s", 60, part("aaa", 60)),
                        settled("s", 50, 10, 0, part("aaa", 50)),
                        warned(CapPeriod.DAY, TODAY, 50, 50, 100),
                        held("t", 10, part("aaa", 10)))
                .when(settle("t", 10))
                .expectEvents(settled("t", 10, 0, 0, part("aaa", 10)));
    }

    @Test
    void both_periods_warn() {
        rich(limited(100L, 100L, null), held("s", 100, part("aaa", 100)))
                .when(settle("s", 100))
                .expectEvents(
                        settled("s", 100, 0, 0, part("aaa", 100)),
                        warned(CapPeriod.DAY, TODAY, 100, 100, 100),
                        warned(CapPeriod.MONTH, TODAY, 100, 100, 100));
    }

    @Test
    void a_lower_cap_warns_at_once() {
        rich(held("s", 60, part("aaa", 60)), settled("s", 60, 0, 0, part("aaa", 60)))
                .when(limit(80L, null, null))
                .expectEvents(limited(80L, null, null), warned(CapPeriod.DAY, TODAY, 75, 60, 80));
    }

    @Test
    void a_low_balance_is_told() {
        rich(limited(null, null, 950L), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)), new LowBalanceWarned(ANN, 940, 950, NOW));
    }

    @Test
    void a_low_balance_is_told_once() {
        rich(limited(null, null, 2_000L), new LowBalanceWarned(ANN, 1_000, 2_000, NOW), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void a_low_balance_is_told_again_after_it_has_recovered() {
        rich(
                        limited(null, null, 1_050L),
                        new LowBalanceWarned(ANN, 1_000, 1_050, NOW),
                        granted("bbb", 100),
                        held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)), new LowBalanceWarned(ANN, 1_040, 1_050, NOW));
    }

    @Test
    void a_clock_that_goes_back_counts_and_warns_in_the_later_day() {
        var yesterday = NOW.minus(Duration.ofDays(1));
        rich(
                        limited(100L, null, null),
                        held("s", 60, part("aaa", 60)),
                        settled("s", 40, 20, 0, part("aaa", 40)),
                        held("t", 10, part("aaa", 10)))
                .when(new SettleHold(ANN, hold("t"), 10, receipt(hold("t")), yesterday))
                .expectEvents(
                        new HoldSettled(
                                ANN,
                                hold("t"),
                                10,
                                0,
                                0,
                                List.of(part("aaa", 10)),
                                false,
                                receipt(hold("t")),
                                yesterday),
                        new CapWarned(ANN, CapPeriod.DAY, TODAY, 50, 50, 100, yesterday, null));
    }

    @Test
    void a_clock_that_goes_back_does_not_warn_of_a_day_that_is_over() {
        var tomorrow = NOW.plus(Duration.ofDays(1));
        rich(
                        held("s", 60, part("aaa", 60)),
                        settled("s", 60, 0, 0, part("aaa", 60)),
                        new SpendingLimitsSet(ANN, 50L, null, null, "UTC", tomorrow))
                .when(new ExpireLots(ANN, NOW))
                .expectNoEvents();
    }

    @Test
    void a_balance_that_is_frozen_is_low() {
        rich(limited(null, null, 950L))
                .when(claim(1, 0, 51))
                .expectEvents(claimed(1, 0, 51), frozen(51), new LowBalanceWarned(ANN, 949, 950, NOW));
        rich(limited(null, null, 950L)).when(claim(1, 0, 50)).expectEvents(claimed(1, 0, 50), frozen(50));
    }

    @Test
    void a_balance_that_was_low_because_it_was_frozen_recovers_when_it_is_free_again() {
        rich(
                        limited(null, null, 950L),
                        claimed(1, 0, 51),
                        frozen(51),
                        new LowBalanceWarned(ANN, 949, 950, NOW),
                        claimed(2, 0, 0),
                        unfrozen(51))
                .when(claim(3, 0, 60))
                .expectEvents(
                        claimed(3, 0, 60),
                        ClaimStories.frozenFor(ClaimStories.refund(3), 60),
                        new LowBalanceWarned(ANN, 940, 950, NOW));
    }

    private static Map<String, Object> short970(long capLeft, Map<String, Object> facts) {
        return with(facts, "availableMicros", 970L, "capLeftMicros", capLeft);
    }

    private static Map<String, Object> with(
            Map<String, Object> facts, String one, long first, String other, long second) {
        var more = new HashMap<>(facts);
        more.put(one, first);
        more.put(other, second);
        return more;
    }

    private static SetSpendingLimits limit(@Nullable Long day, @Nullable Long month, @Nullable Long low) {
        return new SetSpendingLimits(ANN, day, month, low, "UTC", NOW);
    }

    private static Map<String, Object> facts(String period, long cap, long spent, long held, long needed) {
        return Map.of(
                "period", period, "capMicros", cap, "spentMicros", spent, "heldMicros", held, "neededMicros", needed);
    }
}
