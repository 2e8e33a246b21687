package chat.limitless.command.payments;

import static chat.limitless.api.payments.DisputeStatus.INQUIRY;
import static chat.limitless.api.payments.DisputeStatus.LOST;
import static chat.limitless.api.payments.DisputeStatus.OPEN;
import static chat.limitless.api.payments.DisputeStatus.WON;
import static chat.limitless.api.payments.RefundStatus.FAILED;
import static chat.limitless.api.payments.RefundStatus.PENDING;
import static chat.limitless.api.payments.RefundStatus.SUCCEEDED;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.PURCHASE;
import static chat.limitless.command.payments.PurchaseStories.close;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.start;
import static chat.limitless.command.payments.ReversalStories.dispute;
import static chat.limitless.command.payments.ReversalStories.refund;
import static chat.limitless.command.payments.ReversalStories.warn;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.command.testing.Snapshots;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is paid and what is taken back, told in all 5,040 orders of seven facts, each one to three times: after every
/// single telling the purchase stands where an oracle without order says, so every shorter story is told as well.
@Tag("fast")
class ReversalOrderTest {

    /// Does not divide by the price, so that the rounding shows.
    private static final long ODD_CREDITS = 199_999_999;

    private static final PurchaseCommand COMPLETED = pay();
    private static final PurchaseCommand ASYNC_SUCCEEDED =
            new RecordPayment(PURCHASE, "first", "pi_first", PRICE, "USD", true, true, NOW.plusSeconds(60));
    private static final PurchaseCommand INTENT_SUCCEEDED =
            new RecordPayment(PURCHASE, "second", "pi_first", PRICE, "usd", true, true, NOW.plusSeconds(1));
    private static final PurchaseCommand CREATED = dispute(PRICE - 1, OPEN);
    private static final PurchaseCommand WITHDRAWN = money(OPEN, true, false);
    private static final PurchaseCommand REINSTATED = money(OPEN, true, true);

    private static PurchaseCommand money(DisputeStatus status, boolean withdrawn, boolean reinstated) {
        return dispute("dp_a", "pi_first", PRICE - 1, "usd", status, withdrawn, reinstated);
    }

    private static PurchaseCommand closed(DisputeStatus status) {
        return money(status, true, false);
    }

    @Test
    void two_refunds_of_which_one_fails_and_a_lost_dispute() {
        tell(
                COMPLETED,
                INTENT_SUCCEEDED,
                refund("re_a", 333, SUCCEEDED),
                refund("re_b", 101, SUCCEEDED),
                refund("re_b", 101, FAILED),
                CREATED,
                closed(LOST));
    }

    @Test
    void a_dispute_from_its_start_to_a_win_with_the_money_back() {
        tell(COMPLETED, ASYNC_SUCCEEDED, refund("re_a", 333, PENDING), CREATED, WITHDRAWN, closed(WON), REINSTATED);
    }

    @Test
    void a_lost_dispute_whose_money_comes_back_after_all() {
        tell(
                COMPLETED,
                refund("re_a", 1, SUCCEEDED),
                dispute(PRICE - 1, INQUIRY),
                CREATED,
                WITHDRAWN,
                closed(LOST),
                REINSTATED);
    }

    @Test
    void more_taken_back_than_was_paid() {
        tell(
                ASYNC_SUCCEEDED,
                INTENT_SUCCEEDED,
                close(),
                refund("re_a", PRICE, SUCCEEDED),
                refund("re_b", 7, PENDING),
                CREATED,
                closed(LOST));
    }

    @Test
    void refunds_of_the_payment_that_counted_and_of_the_one_that_did_not() {
        tell(
                COMPLETED,
                pay("second", PRICE, "usd", true),
                refund("re_a", "pi_first", null, 333, "usd", SUCCEEDED),
                refund("re_b", "pi_second", null, 101, "usd", SUCCEEDED),
                refund("re_c", null, null, 7, "usd", PENDING),
                dispute("dp_b", "pi_second", 500, "usd", OPEN, true, false),
                closed(LOST));
    }

    @Test
    void suspected_fraud_beside_a_refund_and_a_dispute() {
        tell(
                COMPLETED,
                warn("issfr_a", true),
                warn("issfr_b", false),
                refund("re_a", 333, SUCCEEDED),
                refund("re_a", 333, FAILED),
                CREATED,
                closed(WON));
    }

    @Test
    void money_taken_back_without_a_payment_takes_nothing() {
        tell(
                pay("first", PRICE - 1, "usd", true),
                close(),
                refund("re_a", 333, SUCCEEDED),
                refund("re_a", 333, FAILED),
                CREATED,
                WITHDRAWN,
                closed(LOST));
    }

    private static void tell(PurchaseCommand... facts) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var orders = new AtomicLong();
        Facts.inEveryOrder(List.of(facts), order -> {
            orders.incrementAndGet();
            var told = Facts.repeated(order, random);
            check("seed " + seed + ", told " + told, told);
        });
        assertThat(orders).hasValue(5_040);
    }

    private static void check(String story, List<PurchaseCommand> facts) {
        var state = PurchaseState.NONE;
        var said = new HashSet<PurchaseCommand>();
        int payments = 0;
        long version = 0;
        for (var event : Facts.decide(state, start(ODD_CREDITS, PRICE))) {
            state = state.evolve(event);
        }
        for (var fact : facts) {
            said.add(fact);
            for (var event : Facts.decide(state, fact)) {
                payments += event instanceof PurchasePaid ? 1 : 0;
                version += event instanceof ClaimCalculated claim && claim.version() == version + 1 ? 1 : 0;
                state = state.evolve(event);
            }
            var levels = state.claimed().levels();
            var counted = state.payment() == null ? null : state.payment().paymentIntentId();
            assertThat(levels.revokedMicros() + "/" + levels.frozenMicros())
                    .as(story)
                    .isEqualTo(ReversalOracle.levels(said, counted, PRICE, ODD_CREDITS));
            assertThat(payments).as(story).isEqualTo(ReversalOracle.isPaid(said, PRICE) ? 1 : 0);
            assertThat(state.claimed().version()).as(story).isEqualTo(version);
        }
        assertThat(Snapshots.again(state, PurchaseState.class)).as(story).isEqualTo(state);
    }
}
