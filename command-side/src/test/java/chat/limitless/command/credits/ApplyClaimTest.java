package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_LOT_UNKNOWN;
import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.command.credits.ClaimStories.claim;
import static chat.limitless.command.credits.ClaimStories.claimAt;
import static chat.limitless.command.credits.ClaimStories.claimed;
import static chat.limitless.command.credits.ClaimStories.claimedAt;
import static chat.limitless.command.credits.ClaimStories.frozen;
import static chat.limitless.command.credits.ClaimStories.lotExpired;
import static chat.limitless.command.credits.ClaimStories.markResolved;
import static chat.limitless.command.credits.ClaimStories.netted;
import static chat.limitless.command.credits.ClaimStories.reinstated;
import static chat.limitless.command.credits.ClaimStories.revoked;
import static chat.limitless.command.credits.ClaimStories.unfrozen;
import static chat.limitless.command.credits.ClaimStories.writtenOff;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.release;
import static chat.limitless.command.credits.CreditStories.released;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Refunds and disputes against a paid lot of 100.
@Tag("fast")
class ApplyClaimTest {

    @Test
    void a_refund_takes_unspent_credits() {
        paidHundred().when(claim(1, 40, 0)).expectEvents(claimed(1, 40, 0), revoked(40, 0, 0, 0));
    }

    @Test
    void what_was_spent_becomes_debt_and_the_balance_stays_at_nothing() {
        paidHundred(spent(70)).when(claim(1, 100, 0)).expectEvents(claimed(1, 100, 0), revoked(30, 0, 0, 70));
    }

    @Test
    void what_has_expired_anyhow_is_not_owed() {
        paidHundred(spent(70), List.of(lotExpired("aaa", 30)))
                .when(claim(1, 50, 0))
                .expectEvents(claimed(1, 50, 0), revoked(0, 30, 0, 20));
    }

    @Test
    void what_a_hold_has_pinned_is_marked_and_the_hold_stays_good() {
        paidHundred(List.of(held("h", 80, part("aaa", 80))))
                .when(claim(1, 100, 0))
                .expectEvents(claimed(1, 100, 0), revoked(20, 0, 80, 0));
    }

    @Test
    void what_the_hold_gives_back_is_revoked_and_what_it_spends_is_owed() {
        paidHundred(List.of(held("h", 80, part("aaa", 80)), claimed(1, 100, 0), revoked(20, 0, 80, 0)))
                .when(settle("h", 50))
                .expectEvents(settled("h", 50, 30, 0, part("aaa", 50)), markResolved("h", 30, 50));
    }

    @Test
    void a_released_hold_gives_all_of_it_to_the_claim() {
        paidHundred(List.of(held("h", 80, part("aaa", 80)), claimed(1, 90, 0), revoked(20, 0, 70, 0)))
                .when(release("h"))
                .expectEvents(released("h", 80), markResolved("h", 70, 0));
    }

    @Test
    void a_hold_over_two_lots_resolves_the_mark_of_each_by_what_it_spent_of_it() {
        paidHundred(List.of(
                        granted("bbb", 100, PAID, 1, EXPIRY, NOW),
                        held("h", 180, part("aaa", 100), part("bbb", 80)),
                        claimed(1, 100, 0),
                        revoked(0, 0, 100, 0),
                        ClaimStories.claimedOf("bbb", 1, 100, 0),
                        ClaimStories.revokedOf("bbb", 20, 0, 80, 0)))
                .when(settle("h", 110))
                .expectEvents(
                        settled("h", 110, 70, 0, part("aaa", 100), part("bbb", 10)),
                        markResolved("h", 0, 100),
                        ClaimStories.markResolvedOf("bbb", "h", 70, 10));
    }

    @Test
    void a_dispute_freezes_its_part_and_nothing_else() {
        paidHundred().when(claim(1, 0, 60)).expectEvents(claimed(1, 0, 60), frozen(60));
    }

    @Test
    void of_spent_credits_a_dispute_freezes_the_remainder() {
        paidHundred(spent(70)).when(claim(1, 0, 60)).expectEvents(claimed(1, 0, 60), frozen(30));
    }

    @Test
    void frozen_credits_cannot_be_held() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60)))
                .when(hold("h", 41))
                .expectException(
                        refused(RefusalCode.CREDITS_INSUFFICIENT, Map.of("availableMicros", 40L, "neededMicros", 41L)));
    }

    @Test
    void what_comes_back_from_a_hold_is_frozen_up_to_the_level() {
        paidHundred(List.of(held("h", 80, part("aaa", 80)), claimed(1, 0, 60), frozen(20)))
                .when(settle("h", 10))
                .expectEvents(settled("h", 10, 70, 0, part("aaa", 10)), frozen(40));
    }

    @Test
    void a_won_dispute_frees_what_was_frozen() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60)))
                .when(claim(2, 0, 0))
                .expectEvents(claimed(2, 0, 0), unfrozen(60));
    }

    @Test
    void a_lost_dispute_takes_what_was_frozen() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60)))
                .when(claim(2, 60, 0))
                .expectEvents(claimed(2, 60, 0), unfrozen(60), revoked(60, 0, 0, 0));
    }

    @Test
    void a_dispute_beside_a_refund_keeps_its_part_frozen() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60)))
                .when(claim(2, 30, 60))
                .expectEvents(claimed(2, 30, 60), revoked(30, 0, 0, 0));
    }

    @Test
    void a_failed_refund_gives_everything_back_in_the_opposite_order() {
        paidHundred(spent(70), List.of(claimed(1, 100, 0), revoked(30, 0, 0, 70)))
                .when(claim(2, 20, 0))
                .expectEvents(claimed(2, 20, 0), reinstated(70, 0, List.of(), 0, 0, 10));
    }

    @Test
    void debt_that_another_lot_has_paid_goes_back_to_that_lot() {
        paidHundred(
                        spent(100),
                        List.of(
                                claimed(1, 100, 0),
                                revoked(0, 0, 0, 100),
                                granted("bbb", 150, PAID, 0, EXPIRY, NOW),
                                netted("bbb", part("aaa", 100))))
                .when(claim(2, 40, 0))
                .expectEvents(claimed(2, 40, 0), reinstated(0, 0, List.of(part("bbb", 60)), 0, 0, 0));
    }

    @Test
    void credits_that_come_back_to_a_paying_lot_pay_its_own_debt() {
        paidHundred(
                        spent(100),
                        List.of(
                                claimed(1, 100, 0),
                                revoked(0, 0, 0, 100),
                                granted("bbb", 100, PAID, 0, EXPIRY, NOW),
                                netted("bbb", part("aaa", 100)),
                                ClaimStories.claimedOf("bbb", 1, 100, 0),
                                ClaimStories.revokedOf("bbb", 0, 0, 0, 100)))
                .when(claim(2, 0, 0))
                .expectEvents(
                        claimed(2, 0, 0),
                        reinstated(0, 0, List.of(part("bbb", 100)), 0, 0, 0),
                        netted("bbb", part("bbb", 100)));
    }

    @Test
    void debt_that_was_written_off_is_not_given_to_the_customer() {
        paidHundred(spent(100), List.of(claimed(1, 100, 0), revoked(0, 0, 0, 100), writtenOff(100)))
                .when(claim(2, 0, 0))
                .expectEvents(claimed(2, 0, 0), reinstated(0, 100, List.of(), 0, 0, 0));
    }

    @Test
    void credits_that_come_back_after_the_end_of_their_lot_expire() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60), lotExpired("aaa", 40)))
                .when(claimAt(2, 0, 0, EXPIRY))
                .expectEvents(
                        claimedAt(2, 0, 0, EXPIRY),
                        new CreditEvent.CreditsUnfrozen(ANN, lot("aaa"), 60, EXPIRY),
                        new LotExpired(ANN, lot("aaa"), 60, EXPIRY));
    }

    @Test
    void frozen_credits_outlive_the_end_of_their_lot() {
        paidHundred()
                .when(claimAt(1, 0, 60, EXPIRY))
                .expectEvents(
                        claimedAt(1, 0, 60, EXPIRY),
                        new CreditsFrozen(ANN, lot("aaa"), 60, EXPIRY, ClaimStories.refund(1)),
                        new LotExpired(ANN, lot("aaa"), 40, EXPIRY));
    }

    @Test
    void what_was_freed_can_be_held() {
        paidHundred(List.of(claimed(1, 0, 60), frozen(60), claimed(2, 0, 0), unfrozen(60)))
                .when(hold("h", 100))
                .expectEvents(held("h", 100, part("aaa", 100)));
    }

    @Test
    void what_came_back_can_be_taken_again() {
        paidHundred(
                        spent(70),
                        List.of(
                                claimed(1, 100, 0),
                                revoked(30, 0, 0, 70),
                                claimed(2, 20, 0),
                                reinstated(70, 0, List.of(), 0, 0, 10)))
                .when(claim(3, 100, 0))
                .expectEvents(claimed(3, 100, 0), revoked(10, 0, 0, 70));
    }

    @Test
    void an_older_version_changes_nothing() {
        paidHundred(List.of(claimed(2, 40, 0), revoked(40, 0, 0, 0)))
                .when(claim(1, 100, 0))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_version_again_changes_nothing() {
        paidHundred(List.of(claimed(2, 40, 0), revoked(40, 0, 0, 0)))
                .when(claim(2, 40, 0))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_lot_that_was_never_granted_is_refused() {
        account()
                .given(opened())
                .when(claim(1, 40, 0))
                .expectException(refused(CREDITS_LOT_UNKNOWN, Map.of("lotId", "lot_aaa")));
    }

    @Test
    void levels_beyond_the_lot_are_refused() {
        paidHundred()
                .when(claim(1, 60, 41))
                .expectException(refused(CREDITS_AMOUNT_INVALID, Map.of("amountMicros", 60L)));
    }

    @SafeVarargs
    private static TestExecutor<CreditAccount> paidHundred(List<? extends CreditEvent>... more) {
        var history = Stream.concat(
                Stream.of(opened(), granted("aaa", 100, PAID, 0, EXPIRY, NOW)),
                Stream.of(more).flatMap(List::stream));
        return account().given(history.toList());
    }

    private static List<CreditEvent> spent(long micros) {
        return List.of(held("s", micros, part("aaa", micros)), settled("s", micros, 0, 0, part("aaa", micros)));
    }
}
