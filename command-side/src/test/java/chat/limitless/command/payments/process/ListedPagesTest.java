package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which of the listed pages count, without a database.
@Tag("fast")
class ListedPagesTest {

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReconcilePages job = new ReconcilePages(provider, commands, PROPERTIES, meters, CLOCK);

    private static Checkout page(@Nullable String reference, boolean paid) {
        return new Checkout("cs_1", reference, null, NOW, Stage.COMPLETE, paid, "pi_1", 1_000, "usd", true);
    }

    private double unknown() {
        return meters.counter("limitless.purchases.unknown").count();
    }

    @Test
    void a_paid_page_is_a_payment_and_an_unpaid_one_is_none() {
        provider.pages.add(page(ID.value(), false));
        provider.pages.add(page(ID.value(), true));
        job.run();
        assertThat(commands.sent).containsExactly(new RecordPayment(ID, "cs_1", "pi_1", 1_000, "usd", true, true, NOW));
        assertThat(unknown()).isZero();
    }

    @Test
    void a_page_of_something_else_that_is_sold_is_passed_over() {
        provider.pages.add(page(null, true));
        provider.pages.add(page("order-17", true));
        job.run();
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void a_page_of_a_purchase_we_do_not_know_is_told_of_and_stops_no_other() {
        provider.pages.add(page(ID.value(), true));
        provider.pages.add(page(ID.value(), true));
        commands.refuseAllFor(RefusalCode.PURCHASE_UNKNOWN);
        var said = QuietProcess.linesOf(ReconcilePages.class, job::run);
        assertThat(said)
                .hasSize(2)
                .containsOnly("payment page cs_1 was paid for purchase pay_00000001, which is unknown here");
        assertThat(unknown()).isEqualTo(2);
    }

    @Test
    void any_other_refusal_is_a_failure_that_is_tried_again() {
        provider.pages.add(page(ID.value(), true));
        commands.refuseAllFor(RefusalCode.REFUND_DIFFERS);
        assertThatThrownBy(job::run).hasMessage(RefusalCode.REFUND_DIFFERS.code());
        assertThat(unknown()).isZero();
    }

    @Test
    void three_days_are_looked_back() {
        job.run();
        assertThat(provider.askedSince).containsExactly(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void it_is_done_once_a_day_under_a_name_that_stays() {
        assertThat(job.every()).isEqualTo(Duration.ofDays(1));
        assertThat(job.name()).isEqualTo("payments.reconcile-pages");
    }
}
