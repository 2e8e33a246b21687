package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.DerivedIds;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The webhook with all traps measured in stripe-java: the simulator delivers nothing by itself here.
class PaymentNoticeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--STRIPE_WEBHOOK_SECRET=whsec_the_next_one," + CommandSideRig.WEBHOOK_SECRET);
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("payer@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static String bought() {
        var answer = buyer.buy("starter", UUID.randomUUID().toString());
        return answer.json().path("purchaseId").asString();
    }

    private static List<JsonNode> paid(String purchaseId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(purchaseId, CheckoutOpened.class).isEmpty());
        rig.simulators()
                .stripe()
                .pay(rig.events(purchaseId, CheckoutOpened.class).getFirst().sessionId());
        return Webhooks.eventsAbout(rig, purchaseId);
    }

    private static String body(String id) {
        return """
                {"id":"%s","object":"event","type":"invoice.paid","data":{"object":{}}}""".formatted(id);
    }

    private static void awaitCredited(String purchaseId) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !rig.events(purchaseId, PurchaseCredited.class).isEmpty());
    }

    private static long grants(String purchaseId) {
        return rig.events(CreditAccountId.of(buyer.userId()).value(), LotGranted.class).stream()
                .filter(lot ->
                        lot.purchaseId() != null && lot.purchaseId().value().equals(purchaseId))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "v1",
                "t=abc,v1=00",
                "t=,v1=",
                "t=1",
                ",,,",
                "=",
                "t=99999999999999999999,v1=00",
                "garbage",
                "t=-1,v1=0"
            })
    void a_malformed_signature_is_400_never_500(String signature) {
        assertThat(Webhooks.post(rig, body("evt_malformed"), signature).statusCode())
                .isEqualTo(400);
        assertThat(Webhooks.state(rig, "evt_malformed")).isEmpty();
    }

    @Test
    void a_missing_signature_is_400() {
        var answer = Webhooks.post(rig, body("evt_unsigned"), null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("payments.notice-rejected");
    }

    @ParameterizedTest
    @CsvSource({"-290,204", "-330,400", "290,204", "330,400", "2592000,400", "-2592000,400"})
    void a_notice_must_be_fresh_in_both_directions(long secondsFromNow, int status) {
        var body = body("evt_dated" + secondsFromNow);
        var signature = Webhooks.signature(
                body, CommandSideRig.WEBHOOK_SECRET, Instant.now().plusSeconds(secondsFromNow));
        assertThat(Webhooks.post(rig, body, signature).statusCode()).isEqualTo(status);
    }

    @Test
    void the_body_counts_byte_by_byte() {
        var body = body("evt_exact");
        var signature = Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, Instant.now());
        assertThat(Webhooks.post(rig, body + "\n", signature).statusCode()).isEqualTo(400);
        assertThat(Webhooks.post(rig, body, signature).statusCode()).isEqualTo(204);
    }

    @Test
    void every_configured_secret_is_good_and_no_other() {
        var body = body("evt_rolled");
        var next = Webhooks.signature(body, "whsec_the_next_one", Instant.now());
        assertThat(Webhooks.post(rig, body, next).statusCode()).isEqualTo(204);
        var foreign = Webhooks.signature(body, "whsec_of_somebody_else", Instant.now());
        assertThat(Webhooks.post(rig, body, foreign).statusCode()).isEqualTo(400);
        var both = foreign + "," + next.substring(next.indexOf("v1="));
        assertThat(Webhooks.post(rig, body, both).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "12", "{}", "{\"id\":\"evt_x\"}", "{\"id\":", "not json", "\"text\""})
    void a_signed_body_that_is_no_event_is_400(String body) {
        var signature = Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, Instant.now());
        assertThat(Webhooks.post(rig, body, signature).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_beyond_a_mebibyte_is_413() {
        var body = body("evt_huge").replace("{}}}", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}}}");
        var signature = Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, Instant.now());
        assertThat(Webhooks.post(rig, body, signature).statusCode()).isEqualTo(413);
    }

    @Test
    void what_we_do_not_understand_yet_is_kept_not_dropped() {
        var body = body("evt_invoice");
        Webhooks.post(rig, body, Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, Instant.now()));
        Webhooks.awaitState(rig, "evt_invoice", "parked not-understood");
    }

    @Test
    void a_notice_about_something_that_is_not_ours_is_parked() {
        var foreign = (ObjectNode) paid(bought()).getLast().deepCopy();
        foreign.put("id", "evt_foreign");
        var session = (ObjectNode) foreign.path("data").path("object");
        session.putNull("client_reference_id").putObject("metadata");
        Webhooks.post(rig, foreign);
        Webhooks.awaitState(rig, "evt_foreign", "parked not-ours");
    }

    @Test
    void a_notice_that_overtakes_our_own_record_waits_for_it() {
        var template = bought();
        var key = UUID.randomUUID().toString();
        var id = DerivedIds.of("pay_", buyer.userId().value(), "purchases", key);
        var early =
                (ObjectNode) JSON.readTree(paid(template).getLast().toString().replace(template, id));
        early.put("id", "evt_early");
        Webhooks.post(rig, early);
        Webhooks.awaitState(rig, "evt_early", "parked unknown-purchase");
        assertThat(buyer.buy("starter", key).json().path("purchaseId").asString())
                .isEqualTo(id);
        awaitCredited(id);
        Webhooks.awaitState(rig, "evt_early", "applied");
        assertThat(grants(id)).isEqualTo(1);
    }

    @Test
    void a_notice_in_another_release_train_is_asked_for_again() {
        var id = bought();
        var old = (ObjectNode) paid(id).getLast().deepCopy();
        old.put("api_version", "2025-10-29.clover");
        // What the old version called the fields is not ours to know: only its id and kind are read.
        var session = (ObjectNode) old.path("data").path("object");
        session.remove(List.of("payment_status", "amount_total", "currency", "metadata", "client_reference_id"));
        assertThat(Webhooks.post(rig, old).statusCode()).isEqualTo(204);
        awaitCredited(id);
        assertThat(grants(id)).isEqualTo(1);
    }

    @Test
    void a_page_without_our_metadata_is_found_by_its_reference() {
        var id = bought();
        var bare = (ObjectNode) paid(id).getLast().deepCopy();
        ((ObjectNode) bare.path("data").path("object")).remove("metadata");
        Webhooks.post(rig, bare);
        awaitCredited(id);
        assertThat(grants(id)).isEqualTo(1);
    }

    @Test
    void a_payment_without_our_metadata_is_parked_and_its_page_tells_the_rest() {
        var id = bought();
        var events = paid(id);
        var bare = (ObjectNode) events.getFirst().deepCopy();
        assertThat(bare.path("type").asString()).isEqualTo("payment_intent.succeeded");
        ((ObjectNode) bare.path("data").path("object")).putObject("metadata");
        Webhooks.post(rig, bare);
        Webhooks.awaitState(rig, bare.path("id").asString(), "parked not-ours");
        assertThat(rig.events(id, PurchasePaid.class)).isEmpty();
        Webhooks.post(rig, events.getLast());
        awaitCredited(id);
        assertThat(grants(id)).isEqualTo(1);
    }

    @Test
    void the_payment_alone_is_witness_enough() {
        var id = bought();
        Webhooks.post(rig, paid(id).getFirst());
        awaitCredited(id);
        assertThat(grants(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_intent.payment_failed",
                "payment_intent.processing",
                "payment_intent.canceled",
                "payment_intent.created",
                "payment_intent.requires_action",
                "payment_intent.of_a_later_version",
                "charge.succeeded",
                "charge.updated",
                "charge.failed",
                "payout.created",
                "payout.paid",
                "payout.failed"
            })
    void what_a_payment_goes_through_has_no_consequence(String type) {
        var id = bought();
        var going = (ObjectNode) paid(id).getFirst().deepCopy();
        going.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        going.put("type", type);
        Webhooks.post(rig, going);
        Webhooks.awaitState(rig, going.path("id").asString(), "applied");
        assertThat(rig.events(id, PurchasePaid.class)).isEmpty();
        assertThat(rig.events(id, PurchaseClosed.class)).isEmpty();
        assertThat(grants(id)).isZero();
    }

    @Test
    void an_old_notice_about_something_the_provider_does_not_know_is_parked() {
        var old = (ObjectNode) paid(bought()).getLast().deepCopy();
        old.put("id", "evt_vanished");
        old.put("api_version", "2025-10-29.clover");
        ((ObjectNode) old.path("data").path("object")).put("id", "cs_test_vanished");
        assertThat(Webhooks.post(rig, old).statusCode()).isEqualTo(204);
        Webhooks.awaitState(rig, "evt_vanished", "parked not-understood");
    }

    @Test
    void a_page_that_needed_no_payment_is_not_our_price() {
        var id = bought();
        var free = variant(paid(id).getLast(), "checkout.session.completed", "no_payment_required", "complete");
        ((ObjectNode) free.path("data").path("object")).put("amount_total", 0).putNull("payment_intent");
        Webhooks.post(rig, free);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !rig.events(id, PurchaseParked.class).isEmpty());
        assertThat(grants(id)).isZero();
    }

    @Test
    void every_difference_is_told_once_and_the_right_payment_is_granted_all_the_same() {
        var id = bought();
        var right = paid(id).getLast();
        var cheap = variant(right, "checkout.session.completed", "paid", "complete");
        ((ObjectNode) cheap.path("data").path("object")).put("amount_total", 1);
        var foreign = variant(right, "checkout.session.completed", "paid", "complete");
        ((ObjectNode) foreign.path("data").path("object")).put("currency", "eur");
        var foreignAgain = (ObjectNode) foreign.deepCopy();
        foreignAgain.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        for (var notice : List.of(cheap, foreign, foreignAgain, right)) {
            Webhooks.post(rig, notice);
            Webhooks.awaitState(rig, notice.path("id").asString(), "applied");
        }
        awaitCredited(id);
        assertThat(rig.events(id, PurchaseParked.class))
                .extracting(PurchaseParked::reason)
                .containsExactly("amount", "currency");
        assertThat(grants(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"amount_total,1,amount", "currency,\"eur\",currency", "livemode,true,live-mode"})
    void a_payment_that_differs_from_our_price_is_parked_without_a_grant(String field, String value, String reason) {
        var id = bought();
        var altered = (ObjectNode) paid(id).getLast().deepCopy();
        ((ObjectNode) altered.path("data").path("object")).set(field, JSON.readTree(value));
        Webhooks.post(rig, altered);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !rig.events(id, PurchaseParked.class).isEmpty());
        assertThat(rig.events(id, PurchaseParked.class))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason()).isEqualTo(reason));
        assertThat(rig.events(id, PurchasePaid.class)).isEmpty();
        assertThat(grants(id)).isZero();
    }

    @Test
    void completed_but_unpaid_grants_nothing() {
        var id = bought();
        var unpaid = (ObjectNode) paid(id).getLast().deepCopy();
        unpaid.put("id", "evt_unpaid" + id.substring(4, 12));
        ((ObjectNode) unpaid.path("data").path("object")).put("payment_status", "unpaid");
        Webhooks.post(rig, unpaid);
        Webhooks.awaitState(rig, unpaid.path("id").asString(), "applied");
        assertThat(rig.events(id, PurchasePaid.class)).isEmpty();
        assertThat(grants(id)).isZero();
    }

    @Test
    void every_order_and_any_number_of_notices_end_the_same() {
        for (var order : orders(4)) {
            var id = bought();
            var paid = paid(id);
            var completed = paid.getLast();
            var notices = List.of(
                    paid.getFirst(),
                    completed,
                    variant(completed, "checkout.session.async_payment_succeeded", "paid", "complete"),
                    variant(completed, "checkout.session.expired", "unpaid", "expired"));
            for (int index : order) {
                assertThat(Webhooks.post(rig, notices.get(index)).statusCode()).isEqualTo(204);
                assertThat(Webhooks.post(rig, notices.get(index)).statusCode()).isEqualTo(204);
            }
            awaitCredited(id);
            notices.forEach(notice -> Webhooks.awaitState(rig, notice.path("id").asString(), "applied"));
            assertThat(grants(id)).as("order %s", order).isEqualTo(1);
            assertThat(rig.events(id, PurchaseParked.class)).isEmpty();
        }
    }

    private static JsonNode variant(JsonNode event, String type, String paymentStatus, String status) {
        var copy = (ObjectNode) event.deepCopy();
        copy.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        copy.put("type", type);
        ((ObjectNode) copy.path("data").path("object"))
                .put("payment_status", paymentStatus)
                .put("status", status);
        return copy;
    }

    private static List<List<Integer>> orders(int size) {
        List<List<Integer>> all = List.of(List.of());
        for (int next = 0; next < size; next++) {
            var longer = new ArrayList<List<Integer>>();
            for (var order : all) {
                for (int at = 0; at <= order.size(); at++) {
                    var one = new ArrayList<>(order);
                    one.add(at, next);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    void the_payer_is_nowhere_in_the_inbox_in_clear() throws SQLException {
        var id = bought();
        paid(id).forEach(event -> Webhooks.post(rig, event));
        awaitCredited(id);
        try (var connection = rig.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + rig.database().prefix()
                                + "_events.webhook_inbox where instr(body, 'payer@') > 0 or instr(body, '"
                                + id + "') > 0")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
