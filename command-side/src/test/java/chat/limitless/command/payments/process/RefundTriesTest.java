package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.BUYER;
import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseCommand.RefuseRefund;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.process.ProviderAtHand.Ordered;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.TaskOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is asked of the provider at each try of a refund, without a database.
@Tag("fast")
class RefundTriesTest {

    private static final RefundRequestId WISH = new RefundRequestId("rrq_wish");
    private static final RefundRequestId OTHER_WISH = new RefundRequestId("rrq_other");
    private static final String KEY = "payments.refund:pay_00000001:rrq_wish";
    private static final RefundOrder ORDER = new RefundOrder(ID, WISH, "pi_1", 400);

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();
    private PurchaseSoFar purchase =
            QuietProcess.opened().with(requested(WISH, 400)).with(requested(OTHER_WISH, 600));
    private final MakeRefund makeRefund =
            new MakeRefund(id -> id.equals(ID) ? Optional.of(purchase) : Optional.empty(), provider, commands, CLOCK);

    @BeforeEach
    void theProviderMakesIt() {
        provider.refund = refund("re_made", ID.value(), WISH);
    }

    private static RefundRequested requested(RefundRequestId id, long amountMinor) {
        return new RefundRequested(ID, BUYER, id, "pi_1", amountMinor, "usd", "goodwill", new UserId("usr_fin"), NOW);
    }

    private static RefundTold refund(String id, @Nullable String reference, @Nullable RefundRequestId requestId) {
        return new RefundTold(id, reference, requestId, "pi_1", 400, "usd", RefundStatus.PENDING);
    }

    private static DueTask attempt(int attempt) {
        return QuietProcess.task("payments.refund", "pay_00000001:rrq_wish", attempt);
    }

    private static RecordRefund recorded(String refundId) {
        return new RecordRefund(ID, refundId, "pi_1", WISH, 400, "usd", RefundStatus.PENDING, NOW);
    }

    @Test
    void the_first_try_has_it_made_under_the_key_of_its_task_and_records_it() {
        // Looking for it first would cost a call for nothing: nobody can have made it yet.
        provider.refunds.add(refund("re_seen", ID.value(), WISH));
        assertThat(makeRefund.run(attempt(1))).isEqualTo(TaskOutcome.done());
        assertThat(provider.ordered).containsExactly(new Ordered(ORDER, KEY));
        assertThat(commands.sent).containsExactly(recorded("re_made"));
    }

    @Test
    void from_the_second_try_on_one_made_unseen_is_recorded_and_none_is_made() {
        provider.refunds.add(refund("re_seen", ID.value(), WISH));
        assertThat(makeRefund.run(attempt(2))).isEqualTo(TaskOutcome.done());
        assertThat(provider.ordered).isEmpty();
        assertThat(commands.sent).containsExactly(recorded("re_seen"));
    }

    @Test
    void a_refund_for_another_wish_or_another_purchase_or_by_hand_is_not_taken_for_it() {
        provider.refunds.add(refund("re_wish", ID.value(), OTHER_WISH));
        provider.refunds.add(refund("re_purchase", "pay_00000002", WISH));
        provider.refunds.add(refund("re_hand", null, null));
        makeRefund.run(attempt(2));
        assertThat(provider.ordered).containsExactly(new Ordered(ORDER, KEY));
        assertThat(commands.sent).containsExactly(recorded("re_made"));
    }

    @Test
    void the_answer_is_about_our_wish_whatever_it_repeats_of_it() {
        provider.refund = new RefundTold("re_bare", null, null, null, 400, "usd", RefundStatus.PENDING);
        makeRefund.run(attempt(1));
        assertThat(commands.sent).containsExactly(recorded("re_bare"));
    }

    @Test
    void one_that_will_never_be_made_is_refused_with_the_provider_s_code() {
        provider.rejection = "charge_disputed";
        assertThat(makeRefund.run(attempt(1))).isEqualTo(TaskOutcome.done());
        assertThat(commands.sent).containsExactly(new RefuseRefund(ID, WISH, "charge_disputed", NOW));
    }

    @Test
    void a_wish_that_has_its_answer_asks_for_nothing() {
        purchase = purchase.with(new RefundRefused(ID, BUYER, WISH, "charge_disputed", NOW));
        assertThat(makeRefund.run(attempt(1))).isEqualTo(TaskOutcome.done());
        assertThat(provider.ordered).isEmpty();
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void a_task_about_no_purchase_is_given_up() {
        var task = QuietProcess.task("payments.refund", "pay_00000009:rrq_wish", 1);
        assertThat(makeRefund.run(task)).isEqualTo(TaskOutcome.givenUp("no such purchase"));
    }

    @Test
    void two_purchases_with_the_same_wish_are_two_tasks() {
        assertThat(MakeRefund.order(requested(WISH, 400)))
                .isEqualTo(new TaskOrder(KEY, "payments.refund", "pay_00000001:rrq_wish", NOW));
        assertThat(makeRefund.kind()).isEqualTo("payments.refund");
    }
}
