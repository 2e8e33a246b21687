package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AllowanceCommand.GiveAllowanceBack;
import chat.limitless.api.credits.AllowanceCommand.UseAllowance;
import chat.limitless.api.credits.AllowanceEvent;
import chat.limitless.api.credits.AllowanceEvent.AllowanceGivenBack;
import chat.limitless.api.credits.AllowanceEvent.AllowanceUsed;
import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.testing.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A person of finance who may change a hundred credits alone within a day.
@Tag("fast")
class AllowanceTest {

    private static final AllowanceId ID = AllowanceId.of(new UserId("usr_finance"));
    private static final CreditAccountId BOB = new CreditAccountId("cra_bob");
    private static final Duration DAY = Duration.ofDays(1);
    private static final AloneLimit HUNDRED = new AloneLimit(100, DAY);

    private static UseAllowance use(CreditAccountId account, String change, long micros, Instant at) {
        return new UseAllowance(ID, account, change, micros, HUNDRED, at);
    }

    private static AllowanceUsed used(CreditAccountId account, String change, long micros, Instant at) {
        return new AllowanceUsed(ID, account, change, micros, at);
    }

    private static GiveAllowanceBack giveBack(String change, long micros, @Nullable Instant usedAt) {
        return new GiveAllowanceBack(ID, ANN, change, micros, usedAt, NOW.plusSeconds(30));
    }

    private static AllowanceGivenBack givenBack(String change, long micros, @Nullable Instant usedAt) {
        return new AllowanceGivenBack(ID, ANN, change, micros, usedAt, NOW.plusSeconds(30));
    }

    private static ByHand after(AllowanceEvent... events) {
        var used = ByHand.NONE;
        for (var event : events) {
            used = AllowanceDecider.evolve(used, event);
        }
        return used;
    }

    private static void isRefused(ByHand used, UseAllowance command) {
        assertThatThrownBy(() -> AllowanceDecider.decide(used, command))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.CREDITS_ALLOWANCE_USED.code());
                    assertThat(refused.facts())
                            .isEqualTo(Map.of("amountMicros", command.amountMicros(), "aloneMicros", 100L));
                });
    }

    @Test
    void all_of_it_can_be_used_and_no_more() {
        assertThat(AllowanceDecider.decide(ByHand.NONE, use(ANN, "adj_one", 100, NOW)))
                .containsExactly(used(ANN, "adj_one", 100, NOW));
        isRefused(ByHand.NONE, use(ANN, "adj_one", 101, NOW));
    }

    /// A change below zero would make room for more.
    @Test
    void nothing_and_less_than_nothing_cannot_be_used() {
        for (long micros : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> AllowanceDecider.decide(ByHand.NONE, use(ANN, "adj_one", micros, NOW)))
                    .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                    .extracting(Refused::code)
                    .isEqualTo(RefusalCode.CREDITS_AMOUNT_INVALID.code());
        }
    }

    @Test
    void changes_of_all_accounts_count_together() {
        var before = after(used(ANN, "adj_one", 60, NOW));
        assertThat(AllowanceDecider.decide(before, use(BOB, "adj_two", 40, NOW)))
                .containsExactly(used(BOB, "adj_two", 40, NOW));
        isRefused(before, use(BOB, "adj_two", 41, NOW));
    }

    @Test
    void what_is_a_day_old_does_not_count() {
        var before = after(used(ANN, "adj_one", 60, NOW), used(ANN, "adj_two", 40, NOW.plusSeconds(1)));
        isRefused(before, use(BOB, "adj_three", 1, NOW.plus(DAY).minusNanos(1)));
        assertThat(AllowanceDecider.decide(before, use(BOB, "adj_three", 60, NOW.plus(DAY))))
                .hasSize(1);
        isRefused(before, use(BOB, "adj_three", 61, NOW.plus(DAY)));
    }

    @Test
    void what_a_clock_ahead_has_counted_counts() {
        isRefused(after(used(ANN, "adj_one", 60, NOW.plusSeconds(90))), use(BOB, "adj_two", 41, NOW));
    }

    @Test
    void asking_again_counts_once() {
        var before = after(used(ANN, "adj_one", 60, NOW));
        assertThat(AllowanceDecider.decide(before, use(ANN, "adj_one", 60, NOW.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    void the_same_name_for_another_amount_or_account_counts_anew() {
        var before = after(used(ANN, "adj_one", 60, NOW));
        isRefused(before, use(ANN, "adj_one", 61, NOW));
        isRefused(before, use(BOB, "adj_one", 60, NOW));
    }

    @Test
    void what_no_window_reaches_is_forgotten() {
        var later = NOW.plus(AloneLimit.LONGEST);
        var before = after(used(ANN, "adj_one", 60, NOW), used(ANN, "adj_two", 40, later));
        assertThat(before.changes()).hasSize(1);
    }

    @Test
    void what_was_not_made_alone_is_given_back() {
        Decisions.of(Allowance.class)
                .given(used(ANN, "adj_one", 60, NOW))
                .when(giveBack("adj_one", 60, null))
                .expectEvents(givenBack("adj_one", 60, null));
        Decisions.of(Allowance.class)
                .given(used(ANN, "adj_one", 60, NOW), givenBack("adj_one", 60, null))
                .when(use(BOB, "adj_two", 100, NOW))
                .expectEvents(used(BOB, "adj_two", 100, NOW));
    }

    @Test
    void it_is_given_back_once() {
        var before = after(used(ANN, "adj_one", 60, NOW), givenBack("adj_one", 60, null));
        assertThat(AllowanceDecider.decide(before, giveBack("adj_one", 60, null)))
                .isEmpty();
    }

    @Test
    void nothing_else_is_given_back() {
        var before = after(
                used(ANN, "adj_one", 60, NOW),
                used(ANN, "adj_two", 20, NOW),
                used(BOB, "adj_three", 20, NOW),
                givenBack("adj_one", 60, null));
        assertThat(AllowanceDecider.decide(before, giveBack("adj_two", 21, null)))
                .isEmpty();
        assertThat(AllowanceDecider.decide(before, giveBack("adj_three", 20, null)))
                .isEmpty();
        isRefused(before, use(BOB, "adj_four", 61, NOW));
    }

    /// A lot may owe as much again: what one person gave up alone still counts when two give up the next.
    @Test
    void only_the_use_of_that_time_is_given_back() {
        var alone = used(ANN, "lot_one", 40, NOW.minusSeconds(9));
        var proposed = used(ANN, "lot_one", 40, NOW);
        assertThat(AllowanceDecider.decide(after(alone), giveBack("lot_one", 40, NOW)))
                .isEmpty();
        isRefused(after(alone, proposed, givenBack("lot_one", 40, NOW)), use(BOB, "adj_two", 61, NOW));
        assertThat(AllowanceDecider.decide(
                        after(alone, proposed, givenBack("lot_one", 40, NOW)), use(BOB, "adj_two", 60, NOW)))
                .hasSize(1);
    }

    @Test
    void what_was_given_back_counts_when_it_is_asked_for_again() {
        var before = after(used(ANN, "lot_one", 60, NOW), givenBack("lot_one", 60, NOW));
        assertThat(AllowanceDecider.decide(before, use(ANN, "lot_one", 60, NOW)))
                .containsExactly(used(ANN, "lot_one", 60, NOW));
    }

    @Test
    void what_is_used_is_added_up_over_all_accounts() {
        Decisions.of(Allowance.class)
                .given(used(BOB, "adj_one", 60, NOW))
                .when(use(ANN, "adj_two", 40, NOW))
                .expectEvents(used(ANN, "adj_two", 40, NOW));
    }
}
