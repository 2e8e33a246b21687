package chat.limitless.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.limitless.simulators.http.Json;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.radar.EarlyFraudWarning;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.io.IOException;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Refunds, disputes and warnings of fraud, seen with stripe-java.
class ReversalsTest {
    private Shop shop;
    private Inbox inbox;
    private String payment;

    @BeforeEach
    void start() throws IOException, StripeException {
        shop = new Shop();
        inbox = new Inbox();
        shop.stripe.deliverTo(new WebhookTarget(inbox.url(), Inbox.SECRET));
        payment = paid("pay_1");
    }

    @AfterEach
    void stop() {
        shop.close();
        inbox.close();
    }

    @Test
    void a_refund_under_one_key_is_made_once_and_told() throws StripeException {
        Refund first = refund(400, "key_1");
        Refund again = refund(400, "key_1");

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(first.getStatus()).isEqualTo("succeeded");
        assertThat(first.getMetadata()).containsEntry("request", "rrq_1");
        assertThat(refundsOf(payment)).hasSize(1);
        await().until(() -> inbox.types().containsAll(List.of("refund.created", "charge.refunded")));
        Charge charge = (Charge) told("charge.refunded");
        assertThat(charge.getAmountRefunded()).isEqualTo(400);
        assertThat(charge.getRefunds()).isNull();
        assertThat(charge.getPaymentIntent()).isEqualTo(payment);
    }

    @Test
    void no_more_can_be_refunded_than_was_paid() throws StripeException {
        refund(400, "key_1");
        refund(600, "key_2");

        assertThatThrownBy(() -> refund(1, "key_3"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
        assertThat(refundsOf(payment)).extracting(Refund::getAmount).containsExactly(600L, 400L);
        assertThat(shop.client.v1().charges().retrieve(charge()).getRefunded()).isTrue();
    }

    @Test
    void more_than_is_left_is_refused() throws StripeException {
        refund(400, "key_1");

        assertThatThrownBy(() -> refund(601, "key_2")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> refund(0, "key_3")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_refund_goes_from_pending_to_succeeded_to_failed_and_its_money_is_back() throws Exception {
        control("refunds", "{\"beginAs\":\"pending\"}", 200);
        Refund refund = refund(1000, "key_1");
        assertThat(refund.getStatus()).isEqualTo("pending");

        control("refunds/" + refund.getId() + "/succeeded", "{}", 200);
        control("refunds/" + refund.getId() + "/failed", "{}", 200);
        control("refunds/" + refund.getId() + "/succeeded", "{}", 409);

        Refund failed = shop.client.v1().refunds().retrieve(refund.getId());
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureBalanceTransaction()).isNotNull();
        await().until(() ->
                inbox.types().containsAll(List.of("refund.updated", "refund.failed", "charge.refund.updated")));
        assertThat(shop.client.v1().charges().retrieve(charge()).getAmountRefunded())
                .isZero();
        control("refunds", "{\"beginAs\":\"succeeded\"}", 200);
        assertThat(refund(1000, "key_2").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_dispute_takes_its_money_at_once_and_gives_it_back_when_won() throws Exception {
        String dispute = control("payments/" + payment + "/dispute", "{\"amount\":700}", 200)
                .path("id")
                .asString();
        await().until(() -> inbox.types().contains("charge.dispute.funds_withdrawn"));
        assertThat(((Dispute) told("charge.dispute.created")).getBalanceTransactions())
                .isEmpty();
        assertThatThrownBy(() -> refund(1, "key_1"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));

        control("disputes/" + dispute + "/review", "{}", 200);
        control("disputes/" + dispute + "/win", "{}", 200);
        control("disputes/" + dispute + "/lose", "{}", 409);

        Dispute won = shop.client.v1().disputes().retrieve(dispute);
        assertThat(won.getStatus()).isEqualTo("won");
        assertThat(won.getPaymentIntent()).isEqualTo(payment);
        assertThat(won.getBalanceTransactions())
                .extracting(line -> line.getAmount())
                .containsExactly(-700L, 700L);
        await().until(() -> inbox.types()
                .containsAll(
                        List.of("charge.dispute.updated", "charge.dispute.closed", "charge.dispute.funds_reinstated")));
        assertThat(disputes()).hasSize(1);
    }

    @Test
    void an_inquiry_moves_no_money_until_it_becomes_a_dispute_that_can_be_lost() throws Exception {
        String dispute = control("payments/" + payment + "/inquire", "{}", 200)
                .path("id")
                .asString();
        Dispute asked = shop.client.v1().disputes().retrieve(dispute);
        assertThat(asked.getStatus()).isEqualTo("warning_needs_response");
        assertThat(asked.getBalanceTransactions()).isEmpty();

        control("disputes/" + dispute + "/escalate", "{}", 200);
        control("disputes/" + dispute + "/lose", "{}", 200);
        assertThat(shop.client.v1().disputes().retrieve(dispute).getBalanceTransactions())
                .hasSize(1);
        control("disputes/" + dispute + "/reinstate", "{}", 200);
        control("disputes/" + dispute + "/reinstate", "{}", 409);
    }

    @Test
    void a_warning_of_fraud_is_told_and_listed() throws Exception {
        String warning =
                control("payments/" + payment + "/warn", "{}", 200).path("id").asString();

        await().until(() -> inbox.types().contains("radar.early_fraud_warning.created"));
        assertThat(((EarlyFraudWarning) told("radar.early_fraud_warning.created")).getPaymentIntent())
                .isEqualTo(payment);
        assertThat(shop.client.v1().radar().earlyFraudWarnings().list().getData())
                .extracting(EarlyFraudWarning::getId)
                .containsExactly(warning);
    }

    @Test
    void lists_are_paged_and_filtered() throws Exception {
        String other = paid("pay_2");
        for (int i = 0; i < 5; i++) {
            refund(10, "key_" + i);
        }
        control("payments/" + other + "/refund", "{\"amount\":7}", 200);

        var params = RefundListParams.builder()
                .setLimit(2L)
                .setPaymentIntent(payment)
                .build();
        int found = 0;
        for (Refund refund : shop.client.v1().refunds().list(params).autoPagingIterable()) {
            assertThat(refund.getPaymentIntent()).isEqualTo(payment);
            found++;
        }
        assertThat(found).isEqualTo(5);
        assertThat(refundsOf(other))
                .singleElement()
                .satisfies(refund -> assertThat(refund.getMetadata()).isEmpty());
    }

    @Test
    void a_person_refunds_and_disputes_on_a_page() throws Exception {
        assertThat(Shop.page(shop.stripe.baseUrl() + "/payments"))
                .contains(payment)
                .contains("USD 10.00");
        press(payment, "refund");
        assertThat(refundsOf(payment)).hasSize(1);

        String other = paid("pay_2");
        press(other, "dispute");
        String dispute = disputes().getFirst().getId();
        assertThat(Shop.page(shop.stripe.baseUrl() + "/payments"))
                .contains("needs_response")
                .contains("lose");
        press(dispute, "lose");
        assertThat(disputes().getFirst().getStatus()).isEqualTo("lost");
    }

    private String paid(String purchase) throws StripeException {
        var session = shop.buy(purchase);
        assertThat(shop.stripe.pay(session.getId())).isTrue();
        return shop.look(session).getPaymentIntent();
    }

    private String charge() throws StripeException {
        return shop.client.v1().paymentIntents().retrieve(payment).getLatestCharge();
    }

    private Refund refund(long amount, String key) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(payment)
                .setAmount(amount)
                .putMetadata("request", "rrq_1")
                .build();
        return shop.client.v1().refunds().create(params, Shop.key(key));
    }

    private List<Refund> refundsOf(String intent) throws StripeException {
        return shop.client
                .v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).build())
                .getData();
    }

    private List<Dispute> disputes() throws StripeException {
        return shop.client
                .v1()
                .disputes()
                .list(DisputeListParams.builder().build())
                .getData();
    }

    private StripeObject told(String type) {
        Event event = inbox.taken.stream()
                .filter(one -> type.equals(one.getType()))
                .findFirst()
                .orElseThrow();
        return event.getDataObjectDeserializer().getObject().orElseThrow();
    }

    private void press(String id, String button) throws IOException {
        Request request = new Request.Builder()
                .url(shop.stripe.baseUrl() + "/payments/" + id)
                .post(new FormBody.Builder().add("do", button).build())
                .build();
        try (Response response = Shop.BROWSER.newCall(request).execute()) {
            assertThat(response.header("Location")).isEqualTo("/payments");
        }
    }

    private ObjectNode control(String path, String json, int status) throws IOException {
        Request request = new Request.Builder()
                .url(shop.stripe.baseUrl() + "/_sim/stripe/" + path)
                .post(RequestBody.create(json, MediaType.get("application/json")))
                .build();
        try (Response response = Shop.BROWSER.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(status);
            return Json.parse(response.body().string());
        }
    }
}
