package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_NO_ACCOUNT;
import static chat.limitless.command.credits.ClaimStories.claim;
import static chat.limitless.command.credits.ClaimStories.claimed;
import static chat.limitless.command.credits.ClaimStories.frozen;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A thousand credits, and the balance below which more are to come.
@Tag("fast")
class RechargeDueTest {

    @Test
    void a_balance_below_the_threshold_is_told() {
        rich(threshold(950L), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)), due(940, 950));
    }

    @Test
    void a_balance_at_the_threshold_is_enough() {
        rich(threshold(940L), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void what_is_only_held_is_not_spent() {
        rich(threshold(950L)).when(hold("s", 60)).expectEvents(held("s", 60, part("aaa", 60)));
    }

    /// Whoever disputes a payment must not be charged for it again, whichever purchase it was.
    @Test
    void what_is_only_frozen_is_not_spent() {
        rich(threshold(950L)).when(claim(1, 0, 1_000)).expectEvents(claimed(1, 0, 1_000), frozen(1_000));
        rich(new SpendingLimitsSet(ANN, null, null, 950L, "UTC", NOW), threshold(950L))
                .when(claim(1, 0, 1_000))
                .expectEvents(claimed(1, 0, 1_000), frozen(1_000), new LowBalanceWarned(ANN, 0, 950, NOW));
        rich(threshold(950L), claimed(1, 0, 900), frozen(900)).when(remind()).expectNoEvents();
    }

    @Test
    void it_is_told_once() {
        rich(threshold(2_000L), due(1_000, 2_000), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void it_is_told_again_after_the_balance_has_recovered() {
        rich(threshold(1_050L), due(1_000, 1_050), granted("bbb", 100), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)), due(1_040, 1_050));
    }

    @Test
    void a_threshold_above_the_balance_tells_at_once() {
        rich().when(set(2_000L)).expectEvents(threshold(2_000L), due(1_000, 2_000));
        rich(threshold(2_000L), due(1_000, 2_000)).when(set(3_000L)).expectEvents(threshold(3_000L), due(1_000, 3_000));
    }

    @Test
    void the_same_threshold_again_only_tells_when_it_is_due() {
        rich(threshold(2_000L), due(1_000, 2_000)).when(set(2_000L)).expectEvents(due(1_000, 2_000));
        rich(threshold(1_000L)).when(set(1_000L)).expectNoEvents();
        rich().when(set(null)).expectNoEvents();
    }

    @Test
    void without_a_threshold_nothing_is_told() {
        rich(threshold(2_000L), due(1_000, 2_000)).when(set(null)).expectEvents(threshold(null));
        rich(threshold(2_000L), due(1_000, 2_000), threshold(null), held("s", 60, part("aaa", 60)))
                .when(settle("s", 60))
                .expectEvents(settled("s", 60, 0, 0, part("aaa", 60)));
    }

    @Test
    void a_reminder_tells_once_more_as_long_as_it_is_due() {
        rich(threshold(2_000L), due(1_000, 2_000)).when(remind()).expectEvents(due(1_000, 2_000));
        rich(threshold(1_000L)).when(remind()).expectNoEvents();
        rich().when(remind()).expectNoEvents();
    }

    @Test
    void without_an_account_nothing_can_be_due() {
        account().givenNoPriorActivity().when(set(1L)).expectException(refused(CREDITS_NO_ACCOUNT));
        account().givenNoPriorActivity().when(remind()).expectException(refused(CREDITS_NO_ACCOUNT));
    }

    private static TestExecutor<CreditAccount> rich(CreditEvent... more) {
        return account()
                .given(Stream.concat(Stream.of(opened(), granted("aaa", 1_000)), Stream.of(more))
                        .toList());
    }

    private static SetRechargeThreshold set(@Nullable Long micros) {
        return new SetRechargeThreshold(ANN, micros, NOW);
    }

    private static RemindOfRecharge remind() {
        return new RemindOfRecharge(ANN, NOW);
    }

    private static RechargeThresholdSet threshold(@Nullable Long micros) {
        return new RechargeThresholdSet(ANN, micros, NOW);
    }

    private static RechargeDue due(long balance, long threshold) {
        return new RechargeDue(ANN, balance, threshold, NOW);
    }
}
