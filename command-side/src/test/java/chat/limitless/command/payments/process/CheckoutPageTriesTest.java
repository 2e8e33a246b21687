package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static chat.limitless.command.payments.process.QuietProcess.STARTED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.process.ProviderAtHand.Ordered;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of the provider at each try of a payment page, without a database.
@Tag("fast")
class CheckoutPageTriesTest {

    private static final String KEY = "payments.open-checkout:pay_00000001";
    private static final Instant PAGE_ENDS = STARTED_AT.plus(Duration.ofHours(23));
    private static final Instant LAST_MOMENT = PAGE_ENDS.minus(Duration.ofMinutes(31));

    private final ProviderAtHand provider = new ProviderAtHand();
    private final SentCommands commands = new SentCommands();
    private final ToldRecharges recharges = new ToldRecharges();

    @BeforeEach
    void theProviderMakesIt() {
        provider.page = page("cs_made", "https://pay.example/cs_made");
    }

    private static Checkout page(String sessionId, @Nullable String url) {
        return new Checkout(sessionId, ID.value(), url, PAGE_ENDS, Stage.OPEN, false, null, 1_000, "usd", true);
    }

    private OpenCheckoutPage at(Instant now, PurchaseSoFar purchase) {
        return new OpenCheckoutPage(
                id -> id.equals(ID) ? Optional.of(purchase) : Optional.empty(),
                provider,
                recharges,
                commands,
                PROPERTIES,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void run(int attempt) {
        run(attempt, NOW);
    }

    private void run(int attempt, Instant now) {
        assertThat(at(now, QuietProcess.started(null)).run(task(attempt))).isEqualTo(TaskOutcome.done());
    }

    private static DueTask task(int attempt) {
        return QuietProcess.task("payments.open-checkout", ID.value(), attempt);
    }

    private static Ordered ordered(@Nullable String saveForCustomer, String key) {
        return new Ordered(
                new CheckoutOrder(ID, "starter", 200_000_000, 1_000, "usd", saveForCustomer, PAGE_ENDS), key);
    }

    private static OpenCheckout recorded(String page, Instant at) {
        return new OpenCheckout(ID, page, "https://pay.example/" + page, PAGE_ENDS, at);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void the_first_four_tries_ask_for_the_same_page_under_the_same_key(int attempt) {
        provider.pages.add(page("cs_seen", "https://pay.example/cs_seen"));
        run(attempt);
        assertThat(provider.ordered).containsExactly(ordered(null, KEY));
        assertThat(provider.askedSince).as("looked for").isEmpty();
        assertThat(commands.sent).containsExactly(recorded("cs_made", NOW));
    }

    @Test
    void from_the_fifth_try_on_a_page_made_unseen_is_looked_for_and_recorded() {
        provider.pages.add(page("cs_seen", "https://pay.example/cs_seen"));
        run(5);
        assertThat(provider.askedSince).containsExactly(STARTED_AT.minus(Duration.ofMinutes(10)));
        assertThat(provider.ordered).isEmpty();
        assertThat(commands.sent).containsExactly(recorded("cs_seen", NOW));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "9, 1", "10, 2"})
    void when_there_is_none_every_five_tries_have_a_key_of_their_own(int attempt, int key) {
        run(attempt);
        assertThat(provider.ordered).containsExactly(ordered(null, KEY + ":" + key));
        assertThat(commands.sent).containsExactly(recorded("cs_made", NOW));
    }

    @Test
    void a_page_that_is_over_and_has_no_address_is_of_no_use() {
        provider.pages.add(page("cs_over", null));
        run(5);
        assertThat(commands.sent).containsExactly(recorded("cs_made", NOW));
    }

    @Test
    void until_its_last_moment_a_page_is_made() {
        run(1, LAST_MOMENT);
        assertThat(commands.sent).containsExactly(recorded("cs_made", LAST_MOMENT));
    }

    @Test
    void after_that_the_purchase_is_closed() {
        var late = LAST_MOMENT.plusMillis(1);
        run(1, late);
        assertThat(provider.ordered).isEmpty();
        assertThat(commands.sent).containsExactly(new ClosePurchase(ID, "abandoned", late));
    }

    @Test
    void after_that_a_page_made_unseen_still_counts() {
        var late = LAST_MOMENT.plusMillis(1);
        provider.pages.add(page("cs_seen", "https://pay.example/cs_seen"));
        run(1, late);
        assertThat(commands.sent).containsExactly(recorded("cs_seen", late));
    }

    @Test
    void with_consent_the_card_is_saved_for_the_buyer_s_customer() {
        at(NOW, QuietProcess.started(RechargeConsent.VERSION)).run(task(1));
        assertThat(provider.ordered).containsExactly(ordered("cus_1", KEY));
    }

    @Test
    void nothing_is_saved_of_a_buyer_who_was_erased() {
        recharges.customer = null;
        at(NOW, QuietProcess.started(RechargeConsent.VERSION)).run(task(1));
        assertThat(provider.ordered).containsExactly(ordered(null, KEY));
    }

    @Test
    void a_purchase_that_has_its_page_or_has_ended_gets_none() {
        var closed = QuietProcess.started(null).with(new PurchaseClosed(ID, QuietProcess.BUYER, "abandoned", NOW));
        assertThat(at(NOW, QuietProcess.opened()).run(task(1))).isEqualTo(TaskOutcome.done());
        assertThat(at(NOW, closed).run(task(1))).isEqualTo(TaskOutcome.done());
        assertThat(provider.ordered).isEmpty();
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void a_page_of_a_purchase_that_was_closed_meanwhile_is_left_alone() {
        commands.refuseAllFor(RefusalCode.PURCHASE_CLOSED);
        run(1);
        assertThat(commands.sent).containsExactly(recorded("cs_made", NOW));
    }

    @Test
    void any_other_refusal_is_a_failure_that_is_tried_again() {
        commands.refuseAllFor(RefusalCode.PURCHASE_UNKNOWN);
        assertThatThrownBy(() -> run(1)).hasMessage(RefusalCode.PURCHASE_UNKNOWN.code());
    }

    @Test
    void a_task_about_no_purchase_is_given_up() {
        var page = at(NOW, QuietProcess.started(null));
        assertThat(page.run(QuietProcess.task("payments.open-checkout", "pay_00000009", 1)))
                .isEqualTo(TaskOutcome.givenUp("no such purchase"));
        assertThat(page.kind()).isEqualTo("payments.open-checkout");
    }
}
