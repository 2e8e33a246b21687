package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nothing is told and nobody asks: what was paid is found in the list of the pages.
class ReconcilePagesTest {

    private static CommandSideRig rig;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(
                "--limitless.purchases.ask-after=1h",
                "--limitless.purchases.list-every=1h",
                "--limitless.purchases.reconcile-every=1h");
        rig.deliver("{\"drop\":true}");
        // Every periodic job runs once at the start; its run must not count what these tests do.
        await().atMost(Duration.ofSeconds(30)).until(() -> ranByItself() == 1);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void a_paid_page_is_granted_once_however_often_the_list_is_compared() {
        var purchase = PaidPurchase.by(rig, rig.signedIn("listed@example.com"));
        assertThat(purchase.grants()).isZero();

        compare();
        purchase.credited();
        compare();

        assertThat(purchase.grants()).isEqualTo(1);
    }

    @Test
    void a_page_paid_for_a_purchase_we_do_not_know_is_reported() {
        var unknown = new PurchaseId("pay_" + "0".repeat(22));
        var page = rig.bean(PaymentProvider.class)
                .open(
                        new CheckoutOrder(
                                unknown,
                                "starter",
                                200_000_000,
                                1_000,
                                "usd",
                                null,
                                Instant.now().plus(Duration.ofHours(2))),
                        "unknown-purchase");
        compare();
        double before = reported();

        rig.simulators().stripe().pay(page.sessionId());
        compare();

        assertThat(reported() - before).isEqualTo(1);
    }

    private static void compare() {
        rig.bean(ReconcilePages.class).run();
    }

    private static double ranByItself() {
        return rig.bean(MeterRegistry.class)
                .counter("limitless.tasks", "kind", "payments.reconcile-pages", "outcome", "Again")
                .count();
    }

    private static double reported() {
        return rig.bean(MeterRegistry.class)
                .counter("limitless.purchases.unknown")
                .count();
    }
}
