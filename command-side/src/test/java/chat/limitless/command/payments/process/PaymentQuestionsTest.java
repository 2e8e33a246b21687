package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.BUYER;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static chat.limitless.command.payments.process.QuietProcess.STARTED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.tasks.TaskOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is asked about a payment page that nothing was told of, and what follows, without a database. The page of these
/// tests ends an hour after it was made, and is asked about for ten minutes more.
@Tag("fast")
class PaymentQuestionsTest {

    private static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(70));
    private static final Instant PENDING_ENDS = STARTED_AT.plus(Duration.ofDays(14));

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();

    private TaskOutcome ask(PurchaseSoFar purchase, Instant now) {
        return new AskForPayment(
                        id -> id.equals(ID) ? Optional.of(purchase) : Optional.empty(),
                        provider,
                        commands,
                        PROPERTIES,
                        Clock.fixed(now, ZoneOffset.UTC))
                .run(QuietProcess.task("payments.ask-provider", ID.value(), 1));
    }

    private TaskOutcome ask(Stage stage, boolean paid, Instant now) {
        provider.page = new Checkout("cs_1", ID.value(), null, NOW, stage, paid, "pi_1", 1_000, "usd", true);
        return ask(QuietProcess.opened(), now);
    }

    @Test
    void what_was_paid_is_recorded_and_asked_about_no_more() {
        assertThat(ask(Stage.COMPLETE, true, NOW)).isEqualTo(TaskOutcome.done());
        assertThat(commands.sent).containsExactly(new RecordPayment(ID, "cs_1", "pi_1", 1_000, "usd", true, true, NOW));
    }

    @Test
    void a_page_that_ended_unpaid_closes_the_purchase() {
        assertThat(ask(Stage.EXPIRED, false, NOW)).isEqualTo(TaskOutcome.done());
        assertThat(commands.sent).containsExactly(new ClosePurchase(ID, "expired", NOW));
    }

    @Test
    void an_open_page_is_asked_about_again() {
        assertThat(ask(Stage.OPEN, false, NOW)).isEqualTo(TaskOutcome.again(STARTED_AT.plus(Duration.ofMinutes(5))));
        assertThat(provider.expired).isEmpty();
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void a_page_that_is_open_beyond_its_time_is_ended_and_not_a_moment_before() {
        assertThat(ask(Stage.OPEN, false, DEADLINE.minusMillis(1))).isEqualTo(TaskOutcome.again(DEADLINE));
        assertThat(provider.expired).isEmpty();
        ask(Stage.OPEN, false, DEADLINE);
        assertThat(provider.expired).containsExactly("cs_1");
    }

    @Test
    void money_on_its_way_is_waited_for_a_fortnight_and_not_a_moment_longer() {
        assertThat(ask(Stage.COMPLETE, false, PENDING_ENDS))
                .isEqualTo(TaskOutcome.again(PENDING_ENDS.plus(Duration.ofDays(1))));
        var late = PENDING_ENDS.plusMillis(1);
        assertThat(ask(Stage.COMPLETE, false, late)).isEqualTo(TaskOutcome.done());
        assertThat(commands.sent)
                .containsExactly(
                        new RecordPaymentPending(ID, "cs_1", PENDING_ENDS),
                        new RecordPaymentPending(ID, "cs_1", late),
                        new ClosePurchase(ID, "failed", late));
    }

    @Test
    void nothing_is_asked_about_a_purchase_that_has_ended() {
        var closed = QuietProcess.opened().with(new PurchaseClosed(ID, BUYER, "expired", NOW));
        assertThat(ask(closed, NOW)).isEqualTo(TaskOutcome.done());
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void without_a_page_there_is_nothing_to_ask_about() {
        assertThat(ask(QuietProcess.started(null), NOW)).isEqualTo(TaskOutcome.givenUp("no payment page to ask about"));
    }
}
