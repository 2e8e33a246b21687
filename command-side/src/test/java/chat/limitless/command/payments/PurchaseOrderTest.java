package chat.limitless.command.payments;

import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.close;
import static chat.limitless.command.payments.PurchaseStories.open;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.pend;
import static chat.limitless.command.payments.PurchaseStories.resolve;
import static chat.limitless.command.payments.PurchaseStories.start;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.testing.Snapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Facts of the payment provider in every order, each told up to three times: the purchase ends at the same place, with
/// at most one payment that counts.
@Tag("fast")
class PurchaseOrderTest {

    private static final RecordPayment WRONG_AMOUNT = pay("first", PRICE - 1, "usd", true);
    private static final RecordPayment SECOND_PAGE = pay("second", PRICE, "usd", true);

    /// What a person looking at the purchase sees at the end.
    private record End(PurchaseState.Status status, boolean parked, int paid, int timesParked) {}

    @Test
    void a_paid_purchase_ends_paid_in_every_order() {
        assertThat(endsOf(List.of(open("first"), pend(), pay(), close())))
                .containsExactly(new End(PurchaseState.Status.PAID, false, 1, 0));
    }

    @Test
    void a_purchase_without_money_ends_closed_in_every_order() {
        assertThat(endsOf(List.of(open("first"), pend(), close())))
                .containsExactly(new End(PurchaseState.Status.CLOSED, false, 0, 0));
    }

    @Test
    void a_wrong_payment_ends_parked_in_every_order() {
        assertThat(endsOf(List.of(open("first"), pend(), WRONG_AMOUNT, close())))
                .containsExactly(new End(PurchaseState.Status.PARKED, true, 0, 1));
    }

    @Test
    void a_right_and_a_second_payment_count_once_and_park_once_in_every_order() {
        assertThat(endsOf(List.of(open("first"), pend(), pay(), SECOND_PAGE, close())))
                .containsExactly(new End(PurchaseState.Status.PAID, true, 1, 1));
    }

    @Test
    void a_payment_told_with_two_amounts_counts_once_and_parks_once_in_every_order() {
        assertThat(endsOf(List.of(open("first"), WRONG_AMOUNT, pay(), close())))
                .containsExactly(new End(PurchaseState.Status.PAID, true, 1, 1));
    }

    @Test
    void every_payment_that_does_not_fit_parks_once_in_every_order() {
        var euros = pay("second", PRICE, "eur", true);
        assertThat(endsOf(List.of(open("first"), WRONG_AMOUNT, euros, close())))
                .containsExactly(new End(PurchaseState.Status.PARKED, true, 0, 2));
    }

    @Test
    void seven_facts_end_the_same_in_all_5040_orders() {
        var other = pay("third", PRICE, "eur", true);
        assertThat(endsOf(List.of(open("first"), open("second"), pend(), pay(), SECOND_PAGE, other, close())))
                .containsExactly(new End(PurchaseState.Status.PAID, true, 1, 2));
    }

    @Test
    void a_snapshot_reads_back_as_the_same_state() {
        var state = PurchaseState.NONE;
        var story = List.of(
                start(CREDITS, PRICE), open("first"), pay(), WRONG_AMOUNT, resolve(1, "refunded", ReversalStories.FIN));
        for (var command : story) {
            for (var event : Facts.decide(state, command)) {
                state = state.evolve(event);
            }
            assertThat(Snapshots.again(state, PurchaseState.class)).isEqualTo(state);
        }
    }

    private static Set<End> endsOf(List<PurchaseCommand> facts) {
        Set<End> ends = new HashSet<>();
        var random = new SplittableRandom(7);
        Facts.inEveryOrder(facts, order -> ends.add(end(Facts.repeated(order, random))));
        return ends;
    }

    private static End end(List<PurchaseCommand> facts) {
        var state = PurchaseState.NONE;
        int paid = 0;
        int parked = 0;
        var all = new ArrayList<PurchaseCommand>(List.of(start(CREDITS, PRICE)));
        all.addAll(facts);
        for (var fact : all) {
            for (var event : Facts.decide(state, fact)) {
                paid += event instanceof PurchasePaid ? 1 : 0;
                parked += event instanceof PurchaseParked ? 1 : 0;
                state = state.evolve(event);
            }
        }
        return new End(state.status(), !state.parked().payments().isEmpty(), paid, parked);
    }
}
