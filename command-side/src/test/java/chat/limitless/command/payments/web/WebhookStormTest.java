package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.Webhooks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The same notices told 50 times by each of 16 senders to each of three instances on one database, all at once.
class WebhookStormTest {

    private static final int SENDERS = 16;
    private static final int COPIES = 50;

    private static CommandSideRig rig;
    private static List<URI> instances;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--limitless.web.burst=100000", "--limitless.web.per-second=100000");
        rig.deliver("{\"drop\":true}");
        instances = List.of(rig.address("/"), rig.startAnother(), rig.startAnother());
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /// Answers by status.
    private static Map<Integer, Integer> storm(List<JsonNode> notices) throws Exception {
        var answers = new ConcurrentHashMap<Integer, Integer>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var running = new ArrayList<Future<?>>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                running.add(senders.submit(() -> {
                    for (int copy = 0; copy < COPIES; copy++) {
                        for (int step = 0; step < instances.size(); step++) {
                            var instance = instances.get((first + step) % instances.size());
                            var notice = notices.get((first + copy + step) % notices.size());
                            answers.merge(Webhooks.post(instance, notice).statusCode(), 1, Integer::sum);
                        }
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        return answers;
    }

    @Test
    void one_payment_told_2400_times_is_granted_once() throws Exception {
        var purchase = PaidPurchase.by(rig, rig.signedIn("stormy@example.com"));
        var completed = Webhooks.eventsAbout(rig, purchase.id()).getLast();

        var answers = storm(List.of(completed));

        assertThat(answers).containsOnly(Map.entry(204, SENDERS * COPIES * instances.size()));
        purchase.credited();
        Webhooks.awaitState(rig, completed.path("id").asString(), "applied");
        assertThat(purchase.grants()).isEqualTo(1);
        assertThat(rig.events(purchase.id(), PurchasePaid.class)).hasSize(1);
        assertThat(rig.events(purchase.id(), PurchaseCredited.class)).hasSize(1);
        assertThat(rows(completed)).isEqualTo(1);
    }

    @Test
    void payment_refund_and_dispute_told_at_once_end_at_the_same_levels() throws Exception {
        var purchase = PaidPurchase.by(rig, rig.signedIn("stormier@example.com"));
        var told = new ArrayList<>(Webhooks.eventsAbout(rig, purchase.id()));
        purchase.press("refund", "{\"amount\":250}");
        var dispute = purchase.press("dispute", "{\"amount\":500}");
        Webhooks.control(rig, "disputes/" + dispute + "/lose");
        for (var type : List.of(
                "refund.created",
                "charge.refunded",
                "charge.dispute.created",
                "charge.dispute.funds_withdrawn",
                "charge.dispute.closed")) {
            told.addAll(purchase.events(type));
        }

        var answers = storm(told);

        assertThat(answers).containsOnly(Map.entry(204, SENDERS * COPIES * instances.size()));
        told.forEach(notice -> Webhooks.awaitState(rig, notice.path("id").asString(), "applied"));
        purchase.awaitLevels("150/0");
        assertThat(purchase.grants()).isEqualTo(1);
        assertThat(rig.events(purchase.id(), RefundRecorded.class)).hasSize(1);
        assertThat(rig.events(purchase.id(), DisputeRecorded.class)).hasSizeLessThanOrEqualTo(3);
        var versions = rig.events(purchase.id(), ClaimCalculated.class).stream()
                .map(ClaimCalculated::version)
                .toList();
        assertThat(versions).doesNotHaveDuplicates().isSorted();
    }

    private static int rows(JsonNode notice) {
        return rig.bean(JdbcClient.class)
                .sql("select count(*) from webhook_inbox where event_id = ?")
                .param(notice.path("id").asString())
                .query(Integer.class)
                .single();
    }
}
