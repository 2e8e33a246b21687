package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No webhook ever arrives here: whatever is known was asked for.
class AskForPaymentTest {

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(
                "--limitless.purchases.ask-after=3s,6s,9s,12s,15s,20s,30s", "--limitless.purchases.list-every=2s");
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("unheard@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static String bought() {
        var id = buyer.buy("starter", UUID.randomUUID().toString())
                .json()
                .path("purchaseId")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        return id;
    }

    private static String sessionOf(String purchaseId) {
        return rig.events(purchaseId, CheckoutOpened.class).getFirst().sessionId();
    }

    @Test
    void a_payment_whose_notice_was_lost_is_credited_once() {
        var id = bought();
        rig.simulators().stripe().pay(sessionOf(id));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rig.events(id, PurchaseCredited.class).isEmpty());
        // The list of undelivered notices tells it as well: the same payment, no second grant.
        var completed = Webhooks.eventsAbout(rig, id).getLast().path("id").asString();
        Webhooks.awaitState(rig, completed, "applied");
        assertThat(rig.events(CreditAccountId.of(buyer.userId()).value(), LotGranted.class).stream()
                        .filter(lot -> lot.purchaseId() != null
                                && lot.purchaseId().value().equals(id)))
                .hasSize(1);
        assertThat(rig.bean(JdbcClient.class)
                        .sql("select source from webhook_inbox where event_id = ?")
                        .param(completed)
                        .query(String.class)
                        .single())
                .isEqualTo("listed");
    }

    @Test
    void a_page_that_ended_unnoticed_closes_the_purchase() {
        var id = bought();
        Webhooks.control(rig, "sessions/" + sessionOf(id) + "/expire");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rig.events(id, PurchaseClosed.class).isEmpty());
    }

    @Test
    void what_was_due_while_nobody_ran_is_done_after_a_restart() {
        var id = bought();
        rig.simulators().stripe().pay(sessionOf(id));
        rig.restart();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !rig.events(id, PurchaseCredited.class).isEmpty());
    }
}
