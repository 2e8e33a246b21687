package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the provider tells about money taken back, one notice at a time: the simulator delivers nothing by itself here.
class ReversalNoticeTest {

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("refunded@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static PaidPurchase paid() {
        return PaidPurchase.by(rig, buyer).told();
    }

    /// A notice of its own with the object of another one, changed.
    private static JsonNode variant(JsonNode event, String type, String field, String value) {
        var copy = (ObjectNode) event.deepCopy();
        copy.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        copy.put("type", type);
        ((ObjectNode) copy.path("data").path("object")).put(field, value);
        return copy;
    }

    private static void post(JsonNode event) {
        assertThat(Webhooks.post(rig, event).statusCode()).isEqualTo(204);
    }

    private static void postAndApply(JsonNode event) {
        post(event);
        Webhooks.awaitState(rig, event.path("id").asString(), "applied");
    }

    @Test
    void a_refund_made_by_hand_at_the_provider_takes_its_share() {
        var purchase = paid();
        purchase.press("refund", "{\"amount\":250}");
        postAndApply(purchase.events("refund.created").getFirst());
        purchase.awaitLevels("50/0");
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.paymentIntentId()).isEqualTo(purchase.paymentId());
                    assertThat(refund.requestId()).isNull();
                });
    }

    @Test
    void the_cumulative_notice_of_a_charge_tells_of_every_refund_of_it() {
        var purchase = paid();
        purchase.press("refund", "{\"amount\":250}");
        purchase.press("refund", "{\"amount\":500}");
        postAndApply(purchase.events("charge.refunded").getFirst());
        purchase.awaitLevels("150/0");
        assertThat(rig.events(purchase.id(), RefundRecorded.class)).hasSize(2);
    }

    @Test
    void a_refund_that_fails_after_it_had_succeeded_gives_the_credits_back_in_any_order() {
        var purchase = paid();
        var refund = purchase.press("refund", "{}");
        Webhooks.control(rig, "refunds/" + refund + "/failed");
        postAndApply(purchase.events("refund.failed").getFirst());
        postAndApply(purchase.events("refund.created").getFirst());
        postAndApply(purchase.events("charge.refund.updated").getFirst());
        assertThat(purchase.levels()).isEmpty();
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .extracting(RefundRecorded::status)
                .containsExactly(RefundStatus.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "pending,PENDING",
        "requires_action,PENDING",
        "succeeded,SUCCEEDED",
        "canceled,CANCELED",
        "failed,FAILED"
    })
    void every_status_of_a_refund_is_understood(String theirs, RefundStatus ours) {
        var purchase = paid();
        purchase.press("refund", "{}");
        postAndApply(variant(purchase.events("refund.created").getFirst(), "refund.updated", "status", theirs));
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .extracting(RefundRecorded::status)
                .containsExactly(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "warning_needs_response,INQUIRY",
        "warning_under_review,INQUIRY",
        "warning_closed,INQUIRY_CLOSED",
        "needs_response,OPEN",
        "under_review,OPEN",
        "prevented,PREVENTED",
        "won,WON",
        "lost,LOST"
    })
    void every_status_of_a_dispute_is_understood(String theirs, DisputeStatus ours) {
        var purchase = paid();
        purchase.press("inquire", "{\"amount\":500}");
        var created = purchase.events("charge.dispute.created").getFirst();
        postAndApply(variant(created, "charge.dispute.updated", "status", theirs));
        assertThat(rig.events(purchase.id(), DisputeRecorded.class))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.status()).isEqualTo(ours);
                    assertThat(dispute.amountMinor()).isEqualTo(500);
                    assertThat(dispute.fundsWithdrawn()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "dispute"})
    void a_status_we_do_not_know_is_kept_not_guessed(String kind) {
        var purchase = paid();
        purchase.press(kind, "{}");
        var created = purchase.events(kind.equals("refund") ? "refund.created" : "charge.dispute.created");
        var odd = variant(created.getFirst(), created.getFirst().path("type").asString(), "status", "on_the_moon");
        post(odd);
        Webhooks.awaitState(rig, odd.path("id").asString(), "parked not-understood");
    }

    @Test
    void a_dispute_freezes_when_it_opens_and_gives_back_when_it_is_won() {
        var purchase = paid();
        var dispute = purchase.press("dispute", "{}");
        postAndApply(purchase.events("charge.dispute.created").getFirst());
        purchase.awaitLevels("0/200");
        postAndApply(purchase.events("charge.dispute.funds_withdrawn").getFirst());
        Webhooks.control(rig, "disputes/" + dispute + "/win");
        postAndApply(purchase.events("charge.dispute.funds_reinstated").getFirst());
        postAndApply(purchase.events("charge.dispute.closed").getFirst());
        purchase.awaitLevels("0/0");
        assertThat(rig.events(purchase.id(), DisputeRecorded.class).getLast()).satisfies(told -> {
            assertThat(told.fundsWithdrawn()).isTrue();
            assertThat(told.fundsReinstated()).isTrue();
            assertThat(told.status()).isEqualTo(DisputeStatus.WON);
        });
    }

    @Test
    void the_kind_of_notice_tells_what_moved_when_the_object_does_not() {
        var purchase = paid();
        purchase.press("dispute", "{}");
        var created = purchase.events("charge.dispute.created").getFirst();
        postAndApply(variant(created, "charge.dispute.funds_withdrawn", "object", "dispute"));
        postAndApply(variant(created, "charge.dispute.funds_reinstated", "object", "dispute"));
        assertThat(rig.events(purchase.id(), DisputeRecorded.class))
                .extracting(DisputeRecorded::fundsWithdrawn, DisputeRecorded::fundsReinstated)
                .containsExactly(tuple(true, false), tuple(true, true));
    }

    @Test
    void a_lost_dispute_takes_the_credits_and_an_inquiry_none() {
        var purchase = paid();
        var dispute = purchase.press("inquire", "{\"amount\":500}");
        postAndApply(purchase.events("charge.dispute.created").getFirst());
        assertThat(purchase.levels()).isEmpty();
        Webhooks.control(rig, "disputes/" + dispute + "/escalate");
        Webhooks.control(rig, "disputes/" + dispute + "/lose");
        postAndApply(purchase.events("charge.dispute.closed").getFirst());
        purchase.awaitLevels("100/0");
        postAndApply(purchase.events("charge.dispute.updated").getFirst());
        assertThat(purchase.levels()).isEqualTo("100/0");
    }

    @Test
    void a_warning_of_fraud_freezes() {
        var purchase = paid();
        purchase.press("warn", "{}");
        postAndApply(purchase.events("radar.early_fraud_warning.created").getFirst());
        purchase.awaitLevels("0/200");
        var again = variant(
                purchase.events("radar.early_fraud_warning.created").getFirst(),
                "radar.early_fraud_warning.updated",
                "object",
                "radar.early_fraud_warning");
        postAndApply(again);
        assertThat(rig.events(purchase.id(), FraudWarned.class)).hasSize(1);
    }

    @Test
    void what_is_told_before_the_payment_counts_once_it_is_told() {
        var purchase = PaidPurchase.by(rig, buyer);
        purchase.press("refund", "{\"amount\":250}");
        postAndApply(purchase.events("refund.created").getFirst());
        assertThat(rig.events(purchase.id(), PurchasePaid.class)).isEmpty();
        purchase.told();
        purchase.awaitLevels("50/0");
        assertThat(purchase.grants()).isEqualTo(1);
    }

    @Test
    void a_payment_is_known_by_our_own_list_and_else_by_what_the_provider_was_told() {
        var purchase = paid();
        var noted = rig.bean(JdbcClient.class);
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        noted.sql("select count(*) from purchase_of_payment where payment_id = ? and purchase_id = ?")
                                        .params(purchase.paymentId(), purchase.id())
                                        .query(Integer.class)
                                        .single()
                                == 1);
        noted.sql("delete from purchase_of_payment where payment_id = ?")
                .param(purchase.paymentId())
                .update();
        purchase.press("refund", "{\"amount\":250}");
        postAndApply(purchase.events("refund.created").getFirst());
        purchase.awaitLevels("50/0");
    }

    @Test
    void a_payment_not_named_is_found_by_its_charge() {
        var purchase = paid();
        purchase.press("dispute", "{}");
        var bare = (ObjectNode)
                purchase.events("charge.dispute.created").getFirst().deepCopy();
        ((ObjectNode) bare.path("data").path("object")).putNull("payment_intent");
        postAndApply(bare);
        purchase.awaitLevels("0/200");
    }

    @Test
    void a_dispute_about_a_payment_that_is_not_ours_is_parked() {
        var purchase = paid();
        purchase.press("dispute", "{}");
        var foreign = variant(
                purchase.events("charge.dispute.created").getFirst(),
                "charge.dispute.created",
                "payment_intent",
                "pi_of_somebody_else");
        post(foreign);
        Webhooks.awaitState(rig, foreign.path("id").asString(), "parked not-ours");
    }

    @Test
    void notices_in_another_release_train_are_asked_for_again() {
        var purchase = paid();
        purchase.press("refund", "{\"amount\":250}");
        purchase.press("warn", "{}");
        purchase.press("inquire", "{\"amount\":500}");
        for (var type : List.of(
                "refund.created", "charge.refunded", "charge.dispute.created", "radar.early_fraud_warning.created")) {
            var old = (ObjectNode) purchase.events(type).getFirst().deepCopy();
            old.put("api_version", "2025-10-29.clover");
            ((ObjectNode) old.path("data").path("object"))
                    .remove(List.of("payment_intent", "amount", "currency", "status", "charge"));
            postAndApply(old);
        }
        purchase.awaitLevels("50/150");
        assertThat(rig.events(purchase.id(), DisputeRecorded.class))
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.amountMinor()).isEqualTo(500));
    }

    @Test
    void an_old_notice_about_a_refund_the_provider_does_not_know_is_parked() {
        var purchase = paid();
        purchase.press("refund", "{\"amount\":250}");
        var old = (ObjectNode)
                variant(purchase.events("refund.created").getFirst(), "refund.created", "id", "re_vanished");
        old.put("api_version", "2025-10-29.clover");
        post(old);
        Webhooks.awaitState(rig, old.path("id").asString(), "parked not-understood");
    }
}
