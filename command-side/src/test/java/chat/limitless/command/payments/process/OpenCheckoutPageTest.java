package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.Busy;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The crash between the provider's call and our event, and the outage that outlasts the page.
class OpenCheckoutPageTest {

    private static CommandSideRig rig;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static DueTask task(PurchaseId id, int attempt) {
        return new DueTask(
                "payments.open-checkout:" + id, "payments.open-checkout", id.value(), attempt, Instant.now(), 1);
    }

    private static OpenCheckoutPage page(Commands commands, Clock clock) {
        return new OpenCheckoutPage(
                rig.bean(PurchaseHistory.class),
                rig.bean(PaymentProvider.class),
                rig.bean(Recharges.class),
                commands,
                rig.bean(PurchaseProperties.class),
                clock);
    }

    private static void startPurchase(PurchaseId id, Instant at) {
        rig.bean(Commands.class)
                .send(new StartPurchase(
                        id, new UserId("usr_buyer"), "starter", 200_000_000, 1000, "usd", 3L, null, null, at));
    }

    @Test
    void a_crash_after_the_call_leads_to_the_same_page_when_the_task_comes_again() {
        // The application's own worker races with the test for the same page: the more the better.
        var id = new PurchaseId("pay_crashed00000000000000000000000001");
        startPurchase(id, Instant.now());
        Commands dead = command -> {
            throw new Busy("the process died here", Duration.ZERO);
        };
        Assertions.assertThatThrownBy(() -> page(dead, Clock.systemUTC()).run(task(id, 1)))
                .isInstanceOf(Busy.class);
        page(rig.bean(Commands.class), Clock.systemUTC()).run(task(id, 2));
        page(rig.bean(Commands.class), Clock.systemUTC()).run(task(id, 3));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rig.events(id.value(), CheckoutOpened.class).isEmpty());
        assertThat(rig.events(id.value(), CheckoutOpened.class)).hasSize(1);
        assertThat(Webhooks.sessionsOf(rig, id.value()))
                .containsExactly(
                        rig.events(id.value(), CheckoutOpened.class).getFirst().sessionId());
    }

    @Test
    void a_page_that_can_no_longer_be_made_closes_the_purchase() {
        var id = new PurchaseId("pay_toolate00000000000000000000000001");
        startPurchase(id, Instant.now().minus(Duration.ofHours(23)));
        page(rig.bean(Commands.class), Clock.fixed(Instant.now(), ZoneOffset.UTC))
                .run(task(id, 1));
        assertThat(rig.events(id.value(), PurchaseClosed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("abandoned"));
    }
}
