package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_ADJUSTMENT_DIFFERS;
import static chat.limitless.api.RefusalCode.CREDITS_ADJUSTMENT_OWN;
import static chat.limitless.api.RefusalCode.CREDITS_ADJUSTMENT_UNKNOWN;
import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_INSUFFICIENT;
import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.command.credits.ClaimStories.FINANCE;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.LotPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An account with a hundred credits; up to fifty in a day one person may decide.
@Tag("fast")
class AdjustCreditsTest {

    private static final AdjustmentId ID = new AdjustmentId("adj_one");
    private static final AdjustmentId OTHER = new AdjustmentId("adj_other");
    private static final AloneLimit FIFTY = new AloneLimit(50, Duration.ofDays(1));
    private static final UserId SECOND = new UserId("usr_second");

    @Test
    void a_small_gift_comes_at_once_as_a_lot_of_its_own() {
        hundred().when(adjust(50)).expectEvents(adjusted(50, null), lot(50));
    }

    @Test
    void a_small_correction_takes_free_credits_at_once() {
        hundred().when(adjust(-50)).expectEvents(adjusted(-50, null, part("aaa", 50)));
    }

    @Test
    void a_large_one_is_proposed() {
        hundred().when(adjust(51)).expectEvents(proposed(51));
    }

    @Test
    void a_large_correction_is_proposed_too() {
        hundred().when(adjust(-51)).expectEvents(proposed(-51));
    }

    @Test
    void small_ones_add_up_to_a_large_one() {
        hundred(before(30, NOW)).when(adjust(20)).expectEvents(adjusted(20, null), lot(20));
        hundred(before(30, NOW)).when(adjust(21)).expectEvents(proposed(21));
    }

    @Test
    void taking_back_what_was_given_makes_no_room() {
        hundred(before(-30, NOW)).when(adjust(21)).expectEvents(proposed(21));
    }

    @Test
    void what_is_a_day_old_does_not_count() {
        hundred(before(30, NOW.minus(Duration.ofDays(1)))).when(adjust(50)).expectEvents(adjusted(50, null), lot(50));
        hundred(before(30, NOW.minus(Duration.ofDays(1)).plusNanos(1)))
                .when(adjust(21))
                .expectEvents(proposed(21));
    }

    @Test
    void what_a_second_person_approved_does_not_count() {
        hundred(byHand(-30, SECOND, NOW)).when(adjust(50)).expectEvents(adjusted(50, null), lot(50));
    }

    @Test
    void debt_given_up_alone_counts_too() {
        hundred(
                        granted("bbb", 60, PAID, 0, EXPIRY, NOW),
                        new CreditsRevoked(ANN, new LotId("lot_bbb"), 0, 0, 0, 30, NOW),
                        new DebtWrittenOff(ANN, new LotId("lot_bbb"), 30, "goodwill", FINANCE, NOW, null, null))
                .when(adjust(21))
                .expectEvents(proposed(21));
    }

    @Test
    void a_second_person_approves_it() {
        hundred(proposed(60)).when(approve(SECOND)).expectEvents(adjusted(60, SECOND), lot(60));
    }

    @Test
    void whoever_proposed_it_cannot_approve_it() {
        hundred(proposed(60)).when(approve(FINANCE)).expectException(refused(CREDITS_ADJUSTMENT_OWN));
    }

    @Test
    void a_second_approval_changes_nothing() {
        hundred(proposed(60), adjusted(60, SECOND), lot(60))
                .when(approve(SECOND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_proposal_can_be_rejected() {
        hundred(proposed(60)).when(reject(SECOND)).expectEvents(rejected(SECOND, 60));
        hundred(proposed(-60)).when(reject(FINANCE)).expectEvents(rejected(FINANCE, -60));
    }

    @Test
    void what_was_rejected_cannot_be_approved() {
        hundred(proposed(60), rejected(SECOND, 60))
                .when(approve(SECOND))
                .expectException(refused(CREDITS_ADJUSTMENT_UNKNOWN));
    }

    @Test
    void what_was_approved_cannot_be_rejected() {
        hundred(proposed(60), adjusted(60, SECOND), lot(60))
                .when(reject(SECOND))
                .expectException(refused(CREDITS_ADJUSTMENT_UNKNOWN));
    }

    @Test
    void what_was_never_proposed_cannot_be_approved() {
        hundred().when(approve(SECOND)).expectException(refused(CREDITS_ADJUSTMENT_UNKNOWN));
    }

    @Test
    void asking_again_changes_nothing() {
        hundred(proposed(60))
                .when(adjust(60))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        hundred(adjusted(-50, null, part("aaa", 50)))
                .when(adjust(-50))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void asking_again_for_another_amount_is_refused() {
        hundred(proposed(60))
                .when(adjust(61))
                .expectException(refused(CREDITS_ADJUSTMENT_DIFFERS, Map.of("adjustmentId", "adj_one")));
    }

    @Test
    void nothing_is_no_adjustment() {
        hundred().when(adjust(0)).expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", 0L)));
    }

    @Test
    void a_billion_credits_is_the_most() {
        long most = 1_000_000_000_000_000L;
        hundred().when(adjust(most)).expectEvents(proposed(most));
        hundred()
                .when(adjust(most + 1))
                .expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", most + 1)));
        hundred().when(adjust(-most)).expectEvents(proposed(-most));
        hundred()
                .when(adjust(-most - 1))
                .expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", -most - 1)));
    }

    @Test
    void all_that_is_there_can_be_taken() {
        hundred(proposed(-100)).when(approve(SECOND)).expectEvents(adjusted(-100, SECOND, part("aaa", 100)));
    }

    @Test
    void no_more_is_taken_than_is_there() {
        hundred(proposed(-101))
                .when(approve(SECOND))
                .expectException(refused(CREDITS_INSUFFICIENT, Map.of("availableMicros", 100L, "neededMicros", 101L)));
    }

    @Test
    void a_reason_in_words_is_refused() {
        hundred()
                .when(new AdjustCredits(ANN, ID, 10, "because Ann asked", FIFTY, EXPIRY, FINANCE, NOW))
                .expectException(refused(CREDITS_REASON_INVALID, Map.of()));
    }

    private static TestExecutor<CreditAccount> hundred(CreditEvent... more) {
        return account()
                .given(Stream.concat(Stream.of(opened(), granted("aaa", 100)), Stream.of(more))
                        .toList());
    }

    /// Another change that one person made, of credits that were there.
    private static CreditsAdjusted before(long micros, Instant at) {
        return byHand(micros, null, at);
    }

    private static CreditsAdjusted byHand(long micros, @Nullable UserId approvedBy, Instant at) {
        return new CreditsAdjusted(ANN, OTHER, micros, null, List.of(), "goodwill", FINANCE, approvedBy, at);
    }

    private static AdjustCredits adjust(long micros) {
        return new AdjustCredits(ANN, ID, micros, "goodwill", FIFTY, EXPIRY, FINANCE, NOW);
    }

    @Test
    void nobody_decides_about_their_own_credits() {
        var owner = ANN.userId();
        hundred()
                .when(new AdjustCredits(ANN, ID, 10, "goodwill", FIFTY, EXPIRY, owner, NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
        hundred()
                .when(new AdjustCredits(ANN, ID, 60, "goodwill", FIFTY, EXPIRY, owner, NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
        hundred(proposed(60)).when(approve(owner)).expectException(refused(FINANCE_OWN_ACCOUNT));
        hundred(proposed(-60)).when(reject(owner)).expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    private static ApproveAdjustment approve(UserId actor) {
        return new ApproveAdjustment(ANN, ID, actor, NOW);
    }

    private static RejectAdjustment reject(UserId actor) {
        return new RejectAdjustment(ANN, ID, actor, NOW);
    }

    private static AdjustmentRejected rejected(UserId by, long micros) {
        return new AdjustmentRejected(ANN, ID, by, NOW, FINANCE, micros);
    }

    private static AdjustmentProposed proposed(long micros) {
        return new AdjustmentProposed(ANN, ID, micros, "goodwill", EXPIRY, FINANCE, NOW);
    }

    private static CreditsAdjusted adjusted(long micros, @Nullable UserId approvedBy, LotPart... parts) {
        return new CreditsAdjusted(
                ANN, ID, micros, micros > 0 ? ID.lotId() : null, List.of(parts), "goodwill", FINANCE, approvedBy, NOW);
    }

    private static LotGranted lot(long micros) {
        return new LotGranted(
                ANN, ID.lotId(), LotKind.PROMOTIONAL, micros, 0, null, null, 10, EXPIRY, "adjustment", NOW);
    }
}
