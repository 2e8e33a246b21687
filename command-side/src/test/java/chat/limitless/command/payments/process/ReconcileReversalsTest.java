package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.RefundTold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The daily look at what took money back: whatever was told, whatever was not.
@Tag("fast")
class ReconcileReversalsTest {

    private static final PaymentNotes ONE_PAYMENT_IS_OURS = new PaymentNotes() {

        @Override
        public void note(String paymentId, PurchaseId purchaseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PurchaseId> find(String paymentId) {
            return paymentId.equals("pi_ours") ? Optional.of(ID) : Optional.empty();
        }
    };

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();
    private final NoticesInMemory inbox = QuietProcess.inbox();
    private final ReconcileReversals job = new ReconcileReversals(
            provider,
            new FoldReversals(new PurchaseOfPayment(ONE_PAYMENT_IS_OURS, provider), commands, PROPERTIES, CLOCK),
            inbox,
            PROPERTIES,
            CLOCK);

    private List<String> said() {
        return QuietProcess.linesOf(ReconcileReversals.class, job::run);
    }

    private static RefundTold refund(String paymentId) {
        return new RefundTold("re_" + paymentId, null, null, paymentId, 400, "usd", RefundStatus.SUCCEEDED);
    }

    private static DisputeTold dispute(String paymentId) {
        return new DisputeTold("dp_" + paymentId, paymentId, 500, "usd", DisputeStatus.OPEN, true, false);
    }

    private static FraudWarningTold warning(String paymentId) {
        return new FraudWarningTold("issfr_" + paymentId, paymentId);
    }

    @Test
    void refunds_disputes_and_warnings_nobody_told_of_are_recorded() {
        provider.refunds.add(refund("pi_ours"));
        provider.disputes.add(dispute("pi_ours"));
        provider.warnings.add(warning("pi_ours"));

        job.run();

        assertThat(commands.sent)
                .containsExactly(
                        new RecordRefund(ID, "re_pi_ours", "pi_ours", null, 400, "usd", RefundStatus.SUCCEEDED, NOW),
                        new RecordDispute(
                                ID, "dp_pi_ours", "pi_ours", 500, "usd", DisputeStatus.OPEN, true, false, NOW),
                        new RecordFraudWarning(ID, "issfr_pi_ours", "pi_ours", true, NOW));
    }

    @Test
    void three_days_are_looked_back_in_every_list() {
        job.run();
        assertThat(provider.askedSince).hasSize(4).containsOnly(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void notices_that_never_came_are_received_and_known_ones_are_not_received_again() {
        var known = new Notice("evt_known", "charge.refunded", "{}");
        inbox.receive(known, "webhook");
        inbox.applied("evt_known");
        provider.notices.add(known);
        provider.notices.add(new Notice("evt_missed", "refund.updated", "{}"));

        assertThat(said()).containsExactly("reconciled refunds and disputes: 0 are not ours, 1 notices had never come");

        assertThat(inbox.states()).containsEntry("evt_known", "applied").containsEntry("evt_missed", "received");
    }

    @Test
    void what_is_not_ours_changes_nothing_and_is_counted_of_each_kind() {
        provider.refunds.addAll(List.of(refund("pi_other"), refund("pi_ours"), refund("pi_another")));
        provider.disputes.add(dispute("pi_other"));
        provider.warnings.add(warning("pi_other"));

        assertThat(said()).containsExactly("reconciled refunds and disputes: 4 are not ours, 0 notices had never come");

        assertThat(commands.sent).singleElement().isInstanceOf(RecordRefund.class);
    }

    @Test
    void nothing_is_said_when_all_was_known() {
        provider.refunds.add(refund("pi_ours"));
        provider.notices.add(new Notice("evt_known", "charge.refunded", "{}"));
        inbox.receive(provider.notices.getFirst(), "webhook");
        assertThat(said()).isEmpty();
    }

    @Test
    void it_is_done_once_a_day_under_a_name_that_stays() {
        assertThat(job.every()).isEqualTo(Duration.ofDays(1));
        assertThat(job.name()).isEqualTo("payments.reconcile-reversals");
    }
}
