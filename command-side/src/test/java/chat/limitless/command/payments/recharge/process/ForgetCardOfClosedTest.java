package chat.limitless.command.payments.recharge.process;

import static chat.limitless.command.payments.recharge.process.Recharger.SOON;
import static chat.limitless.command.payments.recharge.process.Recharger.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.simulators.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Closing an account forgets its saved card, here and at the provider, whose failures delay that and nothing else.
class ForgetCardOfClosedTest {

    private static final String FORGETTING = "process.payments.forget-cards";

    private static CommandSideRig rig;
    private static Browser admin;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(
                "--limitless.tasks.first-retry=200ms",
                "--limitless.tasks.last-retry=400ms",
                "--limitless.stripe.retries=0");
        admin = rig.signedIn(CommandSideRig.OWNER_EMAIL);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void plainAgain() {
        rig.simulators().stripe().faults().clear();
    }

    private static Recharger somebody() {
        return Recharger.called(rig, "c" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static void close(Recharger person) {
        assertThat(admin.put(closing(person)).status()).isEqualTo(204);
    }

    private static String closing(Recharger person) {
        return "/api/v1/admin/users/" + person.browser().userId().value() + "/disabled";
    }

    private static boolean isForgottenAtProvider(Recharger person) {
        var card = person.events(PaymentMethodSaved.class)
                .getFirst()
                .methodReference()
                .text();
        return rig.simulators().stripe().events().stream()
                .filter(event -> event.path("type").asString().equals("payment_method.detached"))
                .anyMatch(event ->
                        event.path("data").path("object").path("id").asString().equals(card));
    }

    private static TaskOutcome forgetLate(Recharger person) {
        var user = person.browser().userId().value();
        return rig.bean(ForgetCardOfClosed.class)
                .run(new DueTask("late", RechargeProcess.FORGET, user, 1, Instant.now(), 1));
    }

    @Test
    void the_card_of_a_closed_account_is_gone_here_and_at_the_provider() {
        var ann = somebody().saveCard(WORKS);
        close(ann);
        assertThat(ann.awaitFirst(PaymentMethodRemoved.class).reason()).isEqualTo("account-closed");
        await().atMost(SOON).until(() -> isForgottenAtProvider(ann));
    }

    @Test
    void a_provider_that_is_away_is_asked_until_it_answers_and_holds_nothing_up_meanwhile() {
        var ann = somebody().saveCard(WORKS);
        rig.simulators().stripe().faults().add(Fault.status("/v1/payment_methods", 503, 1_000));
        close(ann);
        assertThat(ann.awaitFirst(PaymentMethodRemoved.class).reason()).isEqualTo("account-closed");
        await("tried more than once").atMost(SOON).until(() -> attempts(ann) > 1);
        assertThat(isForgottenAtProvider(ann)).isFalse();
        assertThat(rig.bean(MeterRegistry.class)
                        .get("limitless.tasks")
                        .tags("kind", RechargeProcess.DETACH, "outcome", "Failed")
                        .counter()
                        .count())
                .isPositive();

        rig.simulators().stripe().faults().clear();
        await().atMost(SOON).until(() -> isForgottenAtProvider(ann));
        await().atMost(SOON)
                .until(() ->
                        OpenTasks.waiting(rig, RechargeProcess.DETACH, ann.id().value()) == 0);
    }

    private static int attempts(Recharger person) {
        return rig.bean(JdbcClient.class)
                .sql("select coalesce(max(attempts), 0) from scheduled_task where kind = ? and payload like ?"
                        + " and last_failure is not null")
                .params(RechargeProcess.DETACH, person.id().value() + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_card_saved_on_a_page_that_was_still_open_is_forgotten_too() {
        var ann = somebody();
        var page = ann.setUpPage();
        close(ann);
        await().atMost(SOON).until(() -> forgettings(ann, "done") == 1);
        assertThat(forgettings(ann, "waiting")).isEqualTo(1);
        assertThat(rig.simulators().stripe().pay(page, WORKS)).isTrue();
        ann.awaitFirst(PaymentMethodSaved.class);

        forgetLate(ann);

        assertThat(ann.awaitFirst(PaymentMethodRemoved.class).reason()).isEqualTo("account-closed");
        await().atMost(SOON).until(() -> isForgottenAtProvider(ann));
    }

    private static int forgettings(Recharger person, String state) {
        return rig.bean(JdbcClient.class)
                .sql("select count(*) from scheduled_task where kind = ? and payload = ? and state = ?")
                .params(RechargeProcess.FORGET, person.browser().userId().value(), state)
                .query(Integer.class)
                .single();
    }

    /// The process reads from the first event although the log is long by then, and what it orders again is no work.
    @Test
    void an_account_closed_before_there_was_this_process_is_met_when_it_first_runs() {
        var early = somebody().saveCard(WORKS);
        close(early);
        await().atMost(SOON).until(() -> isForgottenAtProvider(early));
        forgetting().shutDown();
        var ann = somebody().saveCard(WORKS);
        close(ann);
        assertThat(forgettings(ann, "waiting")).isZero();
        jdbc().sql("delete from token_entry where processor_name = ?")
                .param(FORGETTING)
                .update();

        forgetting().start();

        assertThat(ann.awaitFirst(PaymentMethodRemoved.class).reason()).isEqualTo("account-closed");
        await().atMost(SOON).until(() -> isForgottenAtProvider(ann));
        await().atMost(SOON).until(() -> forgettings(ann, "done") == 1);
        assertThat(forgettings(early, "done")).isEqualTo(1);
        assertThat(early.events(PaymentMethodRemoved.class)).hasSize(1);
    }

    private static EventProcessor forgetting() {
        return rig.bean(EventProcessingConfiguration.class)
                .eventProcessor(FORGETTING)
                .orElseThrow();
    }

    private static JdbcClient jdbc() {
        return rig.bean(JdbcClient.class);
    }

    @Test
    void an_account_that_was_opened_again_keeps_the_card_it_has_by_then() {
        var name = "c" + UUID.randomUUID().toString().substring(0, 8);
        var ann = Recharger.called(rig, name);
        close(ann);
        await().atMost(SOON).until(() -> forgettings(ann, "done") == 1);
        assertThat(admin.delete(closing(ann)).status()).isEqualTo(204);
        // A sign-in counts by whole seconds: one in the second of the closing counts as before it.
        await("signed in again")
                .atMost(SOON)
                .until(() -> Recharger.called(rig, name)
                                .setUp(UUID.randomUUID().toString())
                                .status()
                        == 201);
        var back = Recharger.called(rig, name).saveCard(WORKS);

        forgetLate(back);

        assertThat(back.events(PaymentMethodRemoved.class)).isEmpty();
    }
}
