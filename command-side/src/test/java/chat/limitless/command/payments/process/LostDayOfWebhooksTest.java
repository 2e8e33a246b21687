package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.command.testing.AdvancingClock;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.simulators.http.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// For a day of the clock Stripe delivers no webhook and answers no call, while people go on paying on its pages; what
/// was not delivered never is. A quarter of an hour after Stripe answers again everybody has what was paid for, once.
class LostDayOfWebhooksTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration RESTORED_WITHIN = Duration.ofMinutes(15);
    private static final int PURCHASES = 11;
    private static final Duration BETWEEN_PAYMENTS = Duration.ofHours(2);

    private static final AdvancingClock CLOCK = new AdvancingClock();
    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(CLOCK, "--limitless.tasks.poll=20ms", "--limitless.stripe.retries=0");
        buyer = rig.signedIn("unheard-of@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void after_a_day_without_a_webhook_every_grant_is_there_within_a_quarter_of_an_hour() {
        var purchases = new ArrayList<String>();
        for (int number = 0; number < PURCHASES; number++) {
            purchases.add(openPage());
        }
        rig.deliver("{\"drop\":true}");
        rig.simulators().stripe().faults().add(Fault.status("/v1", 503, Integer.MAX_VALUE));

        var unpaid = new ArrayList<>(purchases);
        for (var passed = Duration.ZERO; passed.compareTo(DAY) < 0; passed = passed.plus(STEP)) {
            if (!unpaid.isEmpty() && passed.toMinutes() % BETWEEN_PAYMENTS.toMinutes() == 0) {
                pay(unpaid.removeFirst());
            }
            advance(STEP);
        }
        assertThat(unpaid).isEmpty();
        assertThat(grants()).isEmpty();

        rig.simulators().stripe().faults().clear();
        for (var passed = Duration.ZERO;
                passed.compareTo(RESTORED_WITHIN) < 0;
                passed = passed.plus(Duration.ofMinutes(1))) {
            advance(Duration.ofMinutes(1));
        }

        assertThat(grants()).containsExactlyInAnyOrderElementsOf(purchases);
        assertThat(purchases)
                .allSatisfy(
                        id -> assertThat(rig.events(id, PurchaseCredited.class)).hasSize(1));
        assertThat(rig.simulators().stripe().deliveries())
                .as("webhooks delivered")
                .isEmpty();
    }

    private static String openPage() {
        var id = buyer.buy("starter", UUID.randomUUID().toString())
                .json()
                .path("purchaseId")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        return id;
    }

    private static void pay(String id) {
        var page = rig.events(id, CheckoutOpened.class).getFirst();
        assertThat(rig.simulators().stripe().pay(page.sessionId())).isTrue();
    }

    /// Lets time pass, and everything be done that is due by then.
    private static void advance(Duration time) {
        CLOCK.advance(time);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> rig.bean(JdbcClient.class)
                                .sql("select count(*) from scheduled_task where state = 'waiting'"
                                        + " and (due_at <= ? or claimed_until is not null)")
                                .param(CLOCK.millis())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /// The purchases that have their lot, each as often as it has one.
    private static List<String> grants() {
        return rig.events(CreditAccountId.of(buyer.userId()).value(), LotGranted.class).stream()
                .filter(lot -> lot.purchaseId() != null)
                .map(lot -> lot.purchaseId().value())
                .toList();
    }
}
