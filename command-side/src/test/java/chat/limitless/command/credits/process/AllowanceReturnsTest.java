package chat.limitless.command.credits.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotId;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class AllowanceReturnsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.123456789Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final CreditAccountId ANN = CreditAccountId.of(new UserId("usr_ann"));
    private static final UserId ONE = new UserId("usr_one");
    private static final UserId OTHER = new UserId("usr_other");
    private static final AdjustmentId ADJUSTMENT = new AdjustmentId("adj_one");
    private static final LotId LOT = new LotId("lot_one");

    @Test
    void who_proposed_what_a_second_person_approved_gets_it_back() {
        assertThat(AllowanceReturns.of(adjusted(-60, OTHER), 7))
                .extracting(TaskOrder::id, order -> AllowanceReturn.decode(order.payload()), TaskOrder::dueAt)
                .containsExactly(tuple("credits.give-allowance-back:cra_ann/7", back(ONE, "adj_one", null), NOW));
    }

    @Test
    void who_proposed_what_was_rejected_gets_it_back() {
        assertThat(AllowanceReturns.of(new AdjustmentRejected(ANN, ADJUSTMENT, OTHER, NOW, ONE, -60L), 7))
                .extracting(TaskOrder::id, order -> AllowanceReturn.decode(order.payload()), TaskOrder::dueAt)
                .containsExactly(tuple("credits.give-allowance-back:cra_ann/7", back(ONE, "adj_one", null), NOW));
    }

    @Test
    void both_who_gave_up_a_debt_get_back_what_was_counted_for_it() {
        assertThat(AllowanceReturns.of(new DebtWrittenOff(ANN, LOT, 60, "goodwill", OTHER, NOW, ONE, BEFORE), 7))
                .extracting(TaskOrder::id, order -> AllowanceReturn.decode(order.payload()), TaskOrder::dueAt)
                .containsExactly(
                        tuple("credits.give-allowance-back:cra_ann/7/first", back(ONE, "lot_one", BEFORE), NOW),
                        tuple("credits.give-allowance-back:cra_ann/7/second", back(OTHER, "lot_one", NOW), NOW));
    }

    @Test
    void who_proposed_to_give_up_a_debt_gets_it_back_when_that_is_turned_down() {
        var rejected = new WriteOffRejected(ANN, LOT, 60, "still-collecting", ONE, BEFORE, OTHER, NOW);
        assertThat(AllowanceReturns.of(rejected, 7))
                .extracting(TaskOrder::id, order -> AllowanceReturn.decode(order.payload()), TaskOrder::dueAt)
                .containsExactly(tuple("credits.give-allowance-back:cra_ann/7", back(ONE, "lot_one", BEFORE), NOW));
    }

    @Test
    void what_one_person_did_alone_stays_counted() {
        assertThat(AllowanceReturns.of(adjusted(60, null), 7)).isEmpty();
        assertThat(AllowanceReturns.of(new DebtWrittenOff(ANN, LOT, 60, "goodwill", OTHER, NOW, null, null), 7))
                .isEmpty();
    }

    @Test
    void what_does_not_tell_whose_it_was_gives_nothing_back() {
        assertThat(AllowanceReturns.of(new AdjustmentRejected(ANN, ADJUSTMENT, OTHER, NOW, null, null), 7))
                .isEmpty();
        assertThat(AllowanceReturns.of(new DebtWrittenOff(ANN, LOT, 60, "goodwill", OTHER, NOW, ONE, null), 7))
                .isEmpty();
    }

    @Test
    void the_longest_names_fit_a_task() {
        var suffix = "a".repeat(60);
        var account = CreditAccountId.of(new UserId("usr_" + suffix));
        var lot = new LotId("lot_" + suffix);
        var person = new UserId("usr_" + suffix);
        var off = new DebtWrittenOff(account, lot, Long.MAX_VALUE, "goodwill", person, NOW, person, NOW);
        assertThat(AllowanceReturns.of(off, Long.MAX_VALUE)).allSatisfy(order -> {
            assertThat(order.id()).hasSizeLessThanOrEqualTo(160);
            assertThat(order.payload()).hasSizeLessThanOrEqualTo(500);
        });
    }

    private static AllowanceReturn back(UserId person, String change, @Nullable Instant usedAt) {
        return new AllowanceReturn(AllowanceId.of(person), ANN, change, 60, usedAt);
    }

    private static CreditsAdjusted adjusted(long micros, @Nullable UserId approvedBy) {
        return new CreditsAdjusted(ANN, ADJUSTMENT, micros, null, List.of(), "goodwill", ONE, approvedBy, NOW);
    }
}
