package chat.limitless.command.payments;

import static chat.limitless.command.payments.PurchaseStories.CREDITS;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.close;
import static chat.limitless.command.payments.PurchaseStories.open;
import static chat.limitless.command.payments.PurchaseStories.pay;
import static chat.limitless.command.payments.PurchaseStories.pend;
import static chat.limitless.command.payments.PurchaseStories.start;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.testing.Snapshots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
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
        for (var command : List.of(start(CREDITS, PRICE), open("first"), pay(), WRONG_AMOUNT)) {
            for (var event : decide(state, command)) {
                state = state.evolve(event);
            }
            assertThat(Snapshots.again(state, PurchaseState.class)).isEqualTo(state);
        }
    }

    private static Set<End> endsOf(List<PurchaseCommand> facts) {
        Set<End> ends = new HashSet<>();
        var random = new SplittableRandom(7);
        permute(new ArrayList<>(facts), 0, order -> ends.add(end(repeated(order, random))));
        return ends;
    }

    /// Tells each fact again up to twice, anywhere after its first time.
    private static List<PurchaseCommand> repeated(List<PurchaseCommand> order, SplittableRandom random) {
        var all = new ArrayList<>(order);
        for (var fact : order) {
            for (int again = random.nextInt(3); again > 0; again--) {
                all.add(random.nextInt(all.indexOf(fact) + 1, all.size() + 1), fact);
            }
        }
        return all;
    }

    private static End end(List<PurchaseCommand> facts) {
        var state = PurchaseState.NONE;
        int paid = 0;
        int parked = 0;
        var all = new ArrayList<PurchaseCommand>(List.of(start(CREDITS, PRICE)));
        all.addAll(facts);
        for (var fact : all) {
            for (var event : decide(state, fact)) {
                paid += event instanceof PurchasePaid ? 1 : 0;
                parked += event instanceof PurchaseParked ? 1 : 0;
                state = state.evolve(event);
            }
        }
        return new End(state.status(), !state.parked().isEmpty(), paid, parked);
    }

    private static List<? extends PurchaseEvent> decide(PurchaseState state, PurchaseCommand command) {
        try {
            return switch (command) {
                case StartPurchase start -> PurchaseDecider.decide(state, start);
                case OpenCheckout open -> PurchaseDecider.decide(state, open);
                case RecordPaymentPending pending -> PurchaseDecider.decide(state, pending);
                case RecordPayment payment -> PurchaseDecider.decide(state, payment);
                case ConfirmCredited confirm -> PurchaseDecider.decide(state, confirm);
                case ClosePurchase close -> PurchaseDecider.decide(state, close);
                default -> throw new IllegalArgumentException(command.toString());
            };
        } catch (Refused refused) {
            return List.of();
        }
    }

    private static <T> void permute(List<T> items, int from, Consumer<List<T>> each) {
        if (from == items.size()) {
            each.accept(List.copyOf(items));
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permute(items, from + 1, each);
            Collections.swap(items, from, i);
        }
    }
}
