package chat.limitless.command.credits;

import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.command.credits.ClaimStories.claimFor;
import static chat.limitless.command.credits.ClaimStories.claimedFor;
import static chat.limitless.command.credits.ClaimStories.frozenFor;
import static chat.limitless.command.credits.ClaimStories.markResolvedFor;
import static chat.limitless.command.credits.ClaimStories.reinstated;
import static chat.limitless.command.credits.ClaimStories.revoked;
import static chat.limitless.command.credits.ClaimStories.unfrozen;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.release;
import static chat.limitless.command.credits.CreditStories.released;
import static chat.limitless.command.credits.CreditStories.settle;
import static chat.limitless.command.credits.CreditStories.settled;

import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several refunds and disputes at once against a paid lot of 100, while an answer holds 80 of it.
@Tag("fast")
class OverlappingClaimsTest {

    private static final ClaimCause REFUND = new ClaimCause(1, "refund", "re_one");
    private static final ClaimCause OTHER = new ClaimCause(2, "refund", "re_other");
    private static final ClaimCause DISPUTE = new ClaimCause(1, "dispute", "dp_one");

    @Test
    void a_mark_is_resolved_for_the_refund_that_made_it_although_a_dispute_came_after() {
        var dispute = new ClaimCause(2, "dispute", "dp_one");
        holdingEighty(claimedFor(REFUND, 60, 0), revoked(20, 0, 40, 0), claimedFor(dispute, 60, 40))
                .when(release("h"))
                .expectEvents(released("h", 80), markResolvedFor(REFUND, "h", 40, 0), frozenFor(dispute, 40));
    }

    @Test
    void the_marks_of_two_refunds_are_resolved_apart_the_older_first() {
        twoRefunds()
                .when(settle("h", 50))
                .expectEvents(
                        settled("h", 50, 30, 0, part("aaa", 50)),
                        markResolvedFor(REFUND, "h", 30, 10),
                        markResolvedFor(OTHER, "h", 0, 30));
    }

    @Test
    void of_two_marks_that_are_revoked_the_older_is_first() {
        twoRefunds()
                .when(release("h"))
                .expectEvents(
                        released("h", 80), markResolvedFor(REFUND, "h", 40, 0), markResolvedFor(OTHER, "h", 30, 0));
    }

    @Test
    void a_refund_that_fails_takes_back_its_own_mark() {
        var failed = new ClaimCause(3, "refund", "re_one");
        twoRefunds(claimedFor(failed, 50, 0), reinstated(0, 0, List.of(), 40, 0, 0))
                .when(release("h"))
                .expectEvents(released("h", 80), markResolvedFor(OTHER, "h", 30, 0));
    }

    @Test
    void what_another_takes_back_is_what_was_marked_last() {
        var unknown = new ClaimCause(3, "payment", null);
        twoRefunds(claimedFor(unknown, 50, 0), reinstated(0, 0, List.of(), 40, 0, 0))
                .when(release("h"))
                .expectEvents(released("h", 80), markResolvedFor(REFUND, "h", 30, 0));
    }

    @Test
    void credits_that_come_back_are_frozen_for_the_dispute_although_a_refund_came_after() {
        holdingEighty(
                        claimedFor(DISPUTE, 0, 60),
                        frozenFor(DISPUTE, 20),
                        claimedFor(OTHER, 10, 60),
                        unfrozen(10),
                        revoked(10, 0, 0, 0))
                .when(release("h"))
                .expectEvents(released("h", 80), frozenFor(DISPUTE, 50));
    }

    @Test
    void of_two_disputes_they_are_frozen_for_the_one_that_is_open() {
        var second = new ClaimCause(2, "dispute", "dp_two");
        var won = new ClaimCause(3, "dispute", "dp_two");
        holdingEighty(claimedFor(DISPUTE, 0, 30), frozenFor(DISPUTE, 20), claimedFor(second, 0, 60))
                .when(release("h"))
                .expectEvents(released("h", 80), frozenFor(second, 40));
        holdingEighty(
                        claimedFor(DISPUTE, 0, 30),
                        frozenFor(DISPUTE, 20),
                        claimedFor(second, 0, 60),
                        claimedFor(won, 0, 30))
                .when(release("h"))
                .expectEvents(released("h", 80), frozenFor(DISPUTE, 10));
    }

    @Test
    void a_request_is_decided_by_the_refund_and_freezes_no_more() {
        var request = new ClaimCause(2, "refund-requested", "rrq_one");
        var made = new ClaimCause(3, "refund", "re_one");
        holdingEighty(
                        claimedFor(DISPUTE, 0, 30),
                        frozenFor(DISPUTE, 20),
                        claimedFor(request, 0, 40),
                        claimedFor(made, 10, 30),
                        unfrozen(10),
                        revoked(10, 0, 0, 0))
                .when(release("h"))
                .expectEvents(released("h", 80), frozenFor(DISPUTE, 20));
    }

    @Test
    void what_is_revoked_at_once_is_told_by_the_claim_itself() {
        holdingEighty(claimedFor(REFUND, 10, 0), revoked(10, 0, 0, 0))
                .when(claimFor(OTHER, 20, 0))
                .expectEvents(claimedFor(OTHER, 20, 0), revoked(10, 0, 0, 0));
    }

    /// Of the 20 that are free the first takes all, so that of the 60 and 30 there are 40 and 30 marked.
    private static TestExecutor<CreditAccount> twoRefunds(CreditEvent... more) {
        return holdingEighty(Stream.concat(
                        Stream.of(
                                claimedFor(REFUND, 60, 0),
                                revoked(20, 0, 40, 0),
                                claimedFor(OTHER, 90, 0),
                                revoked(0, 0, 30, 0)),
                        Stream.of(more))
                .toArray(CreditEvent[]::new));
    }

    private static TestExecutor<CreditAccount> holdingEighty(CreditEvent... more) {
        return account()
                .given(Stream.concat(
                                Stream.of(
                                        opened(),
                                        granted("aaa", 100, PAID, 0, EXPIRY, NOW),
                                        held("h", 80, part("aaa", 80))),
                                Stream.of(more))
                        .toList());
    }
}
