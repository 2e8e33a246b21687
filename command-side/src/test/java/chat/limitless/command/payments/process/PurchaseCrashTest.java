package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.process.AbandonedPurchases.Point;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The process dies at every step between two that are stored, one purchase at each; the next process ends them all
/// with one page, one payment and one grant.
class PurchaseCrashTest {

    private static final UserId BUYER = new UserId("usr_crashbuyer");
    private static final PurchaseId ONLY_STARTED = new PurchaseId("pay_onlystarted");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AbandonedPurchases abandoned = new AbandonedPurchases();

    @Test
    void a_purchase_left_at_any_point_ends_with_one_grant() {
        try (var rig = CommandSideRig.start(
                abandoned,
                "--limitless.tasks.claim-for=4s",
                "--limitless.tasks.drain-within=100ms",
                "--limitless.tasks.parallel=64")) {
            Map<Point, PurchaseId> purchases = new EnumMap<>(Point.class);
            for (var point : Point.values()) {
                var id = new PurchaseId(
                        "pay_left" + point.name().toLowerCase(Locale.ROOT).replace("_", ""));
                purchases.put(point, id);
                abandoned.leave(id.value(), point);
                start(rig, id);
            }
            purchases.forEach((point, id) -> {
                if (point.needsPayment()) {
                    pay(rig, id);
                }
            });
            await().atMost(SOON).until(abandoned::areAllLeft);
            stopDrivingPurchases(rig);
            start(rig, ONLY_STARTED);
            assertThat(tasksOf(rig, ONLY_STARTED)).isZero();
            purchases.forEach((point, id) -> isWhereItWasLeft(rig, point, id));

            rig.restart();

            purchases.forEach((point, id) -> {
                if (!point.needsPayment()) {
                    pay(rig, id);
                }
            });
            pay(rig, ONLY_STARTED);
            purchases.values().forEach(id -> endsWithOneGrant(rig, id));
            endsWithOneGrant(rig, ONLY_STARTED);
        }
    }

    private static void start(CommandSideRig rig, PurchaseId id) {
        rig.bean(Commands.class)
                .send(new StartPurchase(
                        id, BUYER, "starter", 200_000_000, 1_000, "usd", 3L, null, null, Instant.now()));
    }

    private static void pay(CommandSideRig rig, PurchaseId id) {
        await().atMost(SOON)
                .until(() -> !rig.events(id.value(), CheckoutOpened.class).isEmpty());
        var page = rig.events(id.value(), CheckoutOpened.class).getFirst();
        assertThat(rig.simulators().stripe().pay(page.sessionId())).isTrue();
    }

    private static void stopDrivingPurchases(CommandSideRig rig) {
        rig.bean(EventProcessingConfiguration.class)
                .eventProcessor("process.payments.purchase")
                .ifPresent(EventProcessor::shutDown);
    }

    private static long tasksOf(CommandSideRig rig, PurchaseId id) {
        return rig.bean(JdbcClient.class)
                .sql("select count(*) from scheduled_task where payload = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /// Shows that the points are what they are called.
    private static void isWhereItWasLeft(CommandSideRig rig, Point point, PurchaseId id) {
        assertThat(Webhooks.sessionsOf(rig, id.value()))
                .as("pages of " + id)
                .hasSize(point == Point.TASK_WRITTEN ? 0 : 1);
        assertThat(rig.events(id.value(), CheckoutOpened.class)).as(id.value()).hasSize(point.hasPage() ? 1 : 0);
        assertThat(rig.events(id.value(), PurchasePaid.class))
                .as(id.value())
                .hasSize(point.compareTo(Point.NOTICE_APPLIED) >= 0 ? 1 : 0);
        if (point != Point.NOTICE_APPLIED) {
            assertThat(grants(rig, id)).as(id.value()).isEqualTo(point.compareTo(Point.GRANTED) >= 0 ? 1 : 0);
            assertThat(rig.events(id.value(), PurchaseCredited.class))
                    .as(id.value())
                    .hasSize(point == Point.MARKED ? 1 : 0);
        }
    }

    private static void endsWithOneGrant(CommandSideRig rig, PurchaseId id) {
        await(id.value())
                .atMost(SOON)
                .until(() -> !rig.events(id.value(), PurchaseCredited.class).isEmpty());
        await("open tasks of " + id)
                .atMost(SOON)
                .until(() -> rig.bean(JdbcClient.class)
                                .sql("select count(*) from scheduled_task where payload = ? and state = 'waiting'"
                                        + " and kind <> 'payments.ask-provider'")
                                .param(id.value())
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(grants(rig, id)).as(id.value()).isEqualTo(1);
        assertThat(rig.events(id.value(), PurchaseCredited.class)).hasSize(1);
        assertThat(rig.events(id.value(), PurchasePaid.class)).hasSize(1);
        assertThat(rig.events(id.value(), CheckoutOpened.class)).hasSize(1);
        assertThat(rig.events(id.value(), PurchaseParked.class)).isEmpty();
        assertThat(Webhooks.sessionsOf(rig, id.value())).as("pages of " + id).hasSize(1);
    }

    private static long grants(CommandSideRig rig, PurchaseId id) {
        return rig.events(CreditAccountId.of(BUYER).value(), LotGranted.class).stream()
                .filter(lot -> id.equals(lot.purchaseId()))
                .count();
    }
}
