package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.Webhooks;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// No webhook ever arrives: payments, refunds and disputes are found by asking, and end as if they had been told.
class LostWebhooksTest {

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(
                "--limitless.purchases.ask-after=2s,4s,8s,16s",
                // Not by the list of undelivered notices, which others test: it comes too late here.
                "--limitless.purchases.list-every=1h",
                "--limitless.purchases.reconcile-every=1s",
                "--limitless.purchases.freeze-on-fraud-warning=false");
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("unheard-of@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void grants_refunds_and_disputes_are_found_by_asking() {
        var refunded = PaidPurchase.by(rig, buyer).credited();
        var lost = PaidPurchase.by(rig, buyer).credited();
        var won = PaidPurchase.by(rig, buyer).credited();
        var failed = PaidPurchase.by(rig, buyer).credited();
        refunded.press("refund", "{\"amount\":250}");
        refunded.press("refund", "{\"amount\":100}");
        var lostDispute = lost.press("dispute", "{}");
        var wonDispute = won.press("dispute", "{\"amount\":500}");
        var bounced = failed.press("refund", "{}");
        refunded.awaitLevels("70/0");
        lost.awaitLevels("0/200");
        won.awaitLevels("0/100");
        failed.awaitLevels("200/0");
        Webhooks.control(rig, "disputes/" + lostDispute + "/lose");
        Webhooks.control(rig, "disputes/" + wonDispute + "/win");
        Webhooks.control(rig, "refunds/" + bounced + "/failed");
        lost.awaitLevels("200/0");
        won.awaitLevels("0/0");
        failed.awaitLevels("0/0");
        assertThat(rig.events(won.id(), DisputeRecorded.class).getLast().fundsReinstated())
                .isTrue();
        for (var purchase : new PaidPurchase[] {refunded, lost, won, failed}) {
            assertThat(purchase.grants()).isEqualTo(1);
        }
    }

    @Test
    void a_payment_nobody_told_of_is_refunded_before_we_know_of_it() {
        var purchase = PaidPurchase.by(rig, buyer);
        purchase.press("refund", "{\"amount\":250}");
        purchase.credited().awaitLevels("50/0");
    }

    @Test
    void a_warning_is_found_too_and_freezes_nothing_where_that_is_the_policy() {
        var purchase = PaidPurchase.by(rig, buyer).credited();
        purchase.press("warn", "{}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(purchase.id(), FraudWarned.class).isEmpty());
        assertThat(rig.events(purchase.id(), FraudWarned.class))
                .singleElement()
                .satisfies(warned -> assertThat(warned.freezes()).isFalse());
        assertThat(purchase.levels()).isEmpty();
    }
}
