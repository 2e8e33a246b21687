package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.BUYER;
import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentNews;
import chat.limitless.command.payments.port.PaymentNews.CheckoutNews;
import chat.limitless.command.payments.port.PaymentNews.DisputeNews;
import chat.limitless.command.payments.port.PaymentNews.FraudNews;
import chat.limitless.command.payments.port.PaymentNews.MethodDetached;
import chat.limitless.command.payments.port.PaymentNews.MethodSetUp;
import chat.limitless.command.payments.port.PaymentNews.PaymentFailed;
import chat.limitless.command.payments.port.PaymentNews.PaymentReceived;
import chat.limitless.command.payments.port.PaymentNews.PaymentRefused;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.tasks.TaskOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each kind of notice asks of its purchase, and what becomes of the notice, without a database.
@Tag("fast")
class NoticeConsequencesTest {

    private static final PaymentReceived RECEIVED = new PaymentReceived(ID.value(), "pi_1", 1_000, "usd", true);
    private static final PaymentRefused REFUSED = new PaymentRefused(
            ID.value(), new ChargeTold("pi_1", ChargeTold.Stage.DECLINED, "card_declined", 0, "usd", true));
    private static final TaskOutcome A_SECOND_LATER = TaskOutcome.again(NOW.plusSeconds(1));

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();
    private final ToldRecharges recharges = new ToldRecharges();
    private final NoticesInMemory inbox = QuietProcess.inbox();

    private TaskOutcome told(PurchaseSoFar purchase, PaymentNews news) {
        inbox.receive(new Notice("evt_1", "something", "its body"), "webhook");
        return again(purchase, news);
    }

    private TaskOutcome again(PurchaseSoFar purchase, PaymentNews news) {
        var reversals = new FoldReversals(
                new PurchaseOfPayment(new EveryPaymentIsOurs(), provider), commands, PROPERTIES, CLOCK);
        return new ApplyNotice(
                        inbox,
                        new Reader(news),
                        provider,
                        id -> id.equals(ID) ? Optional.of(purchase) : Optional.empty(),
                        reversals,
                        recharges,
                        commands,
                        PROPERTIES,
                        CLOCK)
                .run(QuietProcess.task("payments.apply-notice", "evt_1", 1));
    }

    private @Nullable String state() {
        return inbox.states().get("evt_1");
    }

    private void isApplied(TaskOutcome outcome) {
        assertThat(outcome).isEqualTo(TaskOutcome.done());
        assertThat(state()).isEqualTo("applied");
    }

    private void waitsFor(String reason, TaskOutcome outcome) {
        assertThat(outcome).isEqualTo(A_SECOND_LATER);
        assertThat(state()).isEqualTo("parked " + reason);
        assertThat(commands.sent).isEmpty();
    }

    private void isParkedFor(String reason, TaskOutcome outcome) {
        assertThat(outcome).isEqualTo(TaskOutcome.givenUp(reason));
        assertThat(state()).isEqualTo("parked " + reason);
    }

    private static RecordPayment payment(String page) {
        return new RecordPayment(ID, page, "pi_1", 1_000, "usd", true, true, NOW);
    }

    private static CheckoutNews page(Stage stage) {
        return new CheckoutNews(checkout(stage));
    }

    private static Checkout checkout(Stage stage) {
        return new Checkout("cs_1", ID.value(), null, NOW, stage, false, null, 1_000, "usd", true);
    }

    @Test
    void a_payment_counts_for_the_page_we_know() {
        isApplied(told(QuietProcess.opened(), RECEIVED));
        assertThat(commands.sent).containsExactly(payment("cs_1"));
    }

    @Test
    void a_payment_that_overtook_our_record_of_its_page_waits_for_it() {
        waitsFor("no-page-yet", told(QuietProcess.started(null), RECEIVED));
    }

    @Test
    void a_payment_off_session_has_no_page_to_wait_for() {
        isApplied(told(QuietProcess.offSession(), RECEIVED));
        assertThat(commands.sent).containsExactly(payment("pi_1"));
    }

    @Test
    void a_payment_waits_for_no_page_once_more_is_known_than_the_page_would_tell() {
        var started = QuietProcess.started(null);
        var pending = started.with(new PaymentPending(ID, BUYER, "cs_1", NOW));
        var parked = started.with(new PurchaseParked(ID, BUYER, "amount", 1, "usd", true, "cs_1", "pi_0", NOW, null));
        var closed = started.with(new PurchaseClosed(ID, BUYER, "expired", NOW));
        isApplied(told(pending, RECEIVED));
        inbox.park("evt_1", "no-page-yet");
        isApplied(again(parked, RECEIVED));
        inbox.park("evt_1", "no-page-yet");
        isApplied(again(closed, RECEIVED));
        assertThat(commands.sent).hasSize(3).containsOnly(payment("pi_1"));
    }

    @Test
    void a_page_that_is_open_says_nothing_new() {
        isApplied(told(QuietProcess.opened(), page(Stage.OPEN)));
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void a_page_that_is_open_and_not_recorded_yet_waits() {
        waitsFor("no-page-yet", told(QuietProcess.started(null), page(Stage.OPEN)));
    }

    @Test
    void what_the_purchase_refuses_is_parked_with_its_reason() {
        commands.refuseAllFor(RefusalCode.REFUND_DIFFERS);
        isParkedFor(RefusalCode.REFUND_DIFFERS.code(), told(QuietProcess.opened(), page(Stage.COMPLETE)));
    }

    @Test
    void a_delayed_payment_that_does_not_come_closes_the_purchase() {
        isApplied(told(QuietProcess.opened(), new PaymentFailed(checkout(Stage.COMPLETE))));
        assertThat(commands.sent).containsExactly(new ClosePurchase(ID, "failed", NOW));
    }

    @Test
    void a_dispute_and_a_suspicion_are_recorded() {
        isApplied(told(
                QuietProcess.opened(),
                new DisputeNews(new DisputeTold("dp_1", "pi_1", 500, "usd", DisputeStatus.OPEN, true, false))));
        inbox.park("evt_1", "again");
        isApplied(again(QuietProcess.opened(), new FraudNews(new FraudWarningTold("issfr_1", "pi_1"))));
        assertThat(commands.sent)
                .containsExactly(
                        new RecordDispute(ID, "dp_1", "pi_1", 500, "usd", DisputeStatus.OPEN, true, false, NOW),
                        new RecordFraudWarning(ID, "issfr_1", "pi_1", true, NOW));
    }

    @Test
    void a_decline_off_session_is_over_and_told() {
        isApplied(told(QuietProcess.offSession(), REFUSED));
        assertThat(recharges.told).containsExactly("charged pay_00000001 card_declined");
    }

    @Test
    void a_decline_says_nothing_of_a_purchase_that_has_ended_or_has_a_page_to_try_again_on() {
        isApplied(told(QuietProcess.opened(), REFUSED));
        inbox.park("evt_1", "again");
        isApplied(again(QuietProcess.offSession().with(new PurchaseClosed(ID, BUYER, "declined", NOW)), REFUSED));
        assertThat(recharges.told).isEmpty();
    }

    @Test
    void a_card_that_was_set_up_is_told_with_the_words_that_were_agreed_to() {
        isApplied(told(QuietProcess.opened(), new MethodSetUp("rch_buyer", "seti_1", "2026-11")));
        assertThat(recharges.told).containsExactly("set up rch_buyer seti_1 2026-11");
    }

    @ParameterizedTest
    @CsvSource({", 2026-11", "rch_buyer,", "order-17, 2026-11"})
    void a_card_that_was_set_up_for_something_else_is_not_ours(@Nullable String reference, @Nullable String consent) {
        isParkedFor("not-ours", told(QuietProcess.opened(), new MethodSetUp(reference, "seti_1", consent)));
        assertThat(recharges.told).isEmpty();
    }

    @Test
    void a_card_that_may_not_be_saved_is_parked_with_the_reason() {
        recharges.refusal = RefusalCode.PURCHASE_CLOSED;
        var outcome = told(QuietProcess.opened(), new MethodSetUp("rch_buyer", "seti_1", "2026-11"));
        isParkedFor(RefusalCode.PURCHASE_CLOSED.code(), outcome);
    }

    @Test
    void a_card_that_is_gone_is_ours_or_not() {
        recharges.card = "pm_ours";
        isParkedFor("not-ours", told(QuietProcess.opened(), new MethodDetached("pm_other")));
        isApplied(again(QuietProcess.opened(), new MethodDetached("pm_ours")));
    }

    @Test
    void what_is_applied_or_never_came_is_not_applied_again() {
        assertThat(again(QuietProcess.opened(), RECEIVED)).isEqualTo(TaskOutcome.done());
        isApplied(told(QuietProcess.opened(), RECEIVED));
        isApplied(again(QuietProcess.opened(), RECEIVED));
        assertThat(commands.sent).hasSize(1);
    }

    /// Reads the same out of every body.
    private record Reader(PaymentNews news) implements PaymentNotices {

        @Override
        public Notice verify(byte[] body, String signature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PaymentNews read(String body) {
            assertThat(body).isEqualTo("its body");
            return news;
        }
    }

    private static final class EveryPaymentIsOurs implements PaymentNotes {

        @Override
        public void note(String paymentId, PurchaseId purchaseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PurchaseId> find(String paymentId) {
            return Optional.of(ID);
        }
    }
}
