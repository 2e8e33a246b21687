package chat.limitless.command.external.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.platform.PublicUrl;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every request we make of Stripe fits Stripe's published description, as Stripe's own stand-in reads it.
class StripeRequestsTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

    private static StripeMock stripe;
    private static StripeClient client;
    private static StripePayments payments;
    private static StripeRefunds refunds;
    private static StripeSavedMethods methods;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(StripeMock.canBeBuilt(), "stripe-mock is built by a Go toolchain, and there is none here");
        stripe = StripeMock.start();
        var properties = new StripeProperties(
                "sk_test_123",
                List.of("whsec_test"),
                stripe.address(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                0);
        client = StripeConfiguration.stripeClient(properties);
        var notices = new StripeNoticeList(client);
        payments = new StripePayments(client, properties, PublicUrl.of("https://chat.example"), notices);
        refunds = new StripeRefunds(client, notices);
        methods = new StripeSavedMethods(client, PublicUrl.of("https://chat.example"));
    }

    @AfterAll
    static void stop() {
        if (stripe != null) {
            stripe.close();
        }
    }

    @Test
    void a_request_that_does_not_fit_is_noticed() {
        var params = RefundCreateParams.builder()
                .setPaymentIntent("pi_1")
                .putExtraParam("amount", "a lot")
                .build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.v1().refunds().create(params));
    }

    @Test
    void a_payment_page_is_made_looked_for_shown_and_ended() {
        var order = new CheckoutOrder(
                new PurchaseId("pay_one"),
                "starter",
                200_000_000,
                1_000,
                "usd",
                null,
                Instant.now().plus(Duration.ofHours(23)));
        assertThat(payments.open(order, "key-1").sessionId()).startsWith("cs_");
        assertThat(payments.find(new PurchaseId("pay_one"), SINCE)).isEmpty();
        assertThat(payments.current("cs_test_1").sessionId()).isNotEmpty();
        assertThat(payments.expire("cs_test_1").sessionId()).isNotEmpty();
    }

    @Test
    void a_page_saves_the_card_that_pays() {
        var order = new CheckoutOrder(
                new PurchaseId("pay_two"),
                "starter",
                200_000_000,
                1_000,
                "usd",
                "cus_123",
                Instant.now().plus(Duration.ofHours(23)));
        assertThat(payments.open(order, "key-2").sessionId()).startsWith("cs_");
    }

    @Test
    void a_card_is_saved_shown_charged_and_forgotten() {
        var anns = new AutoRechargeId("rch_ann");
        assertThat(methods.makeCustomer(anns, "key-3")).startsWith("cus_");
        assertThat(methods.openSetup(anns, "cus_123", "2026-11", "key-4").url()).isNotEmpty();
        assertThat(methods.savedBySetup("seti_123")).isNotNull();
        assertThat(methods.savedByPayment("pi_123")).isNotNull();
        var order = new ChargeOrder(new PurchaseId("pay_one"), "cus_123", "pm_123", 1_000, "usd");
        assertThat(methods.charge(order, "key-5").paymentId()).startsWith("pi_");
        assertThat(methods.findCharge(new PurchaseId("pay_one"), "cus_123", SINCE))
                .isEmpty();
        assertThatNoException().isThrownBy(() -> methods.detach("pm_123"));
    }

    @Test
    void missed_notices_are_listed() {
        assertThat(payments.undelivered(SINCE)).isNotNull();
        assertThat(refunds.noticesSince(SINCE)).isNotNull();
    }

    @Test
    void money_is_given_back() {
        var order = new RefundOrder(new PurchaseId("pay_one"), new RefundRequestId("rrq_one"), "pi_1", 500);
        assertThat(refunds.refund(order, "rrq_one").refundId()).startsWith("re_");
    }

    @Test
    void refunds_disputes_and_warnings_are_listed() {
        assertThat(refunds.refundsOf("pi_1")).isNotEmpty();
        assertThat(refunds.refundsOfCharge("ch_1")).isNotEmpty();
        assertThat(refunds.refundsSince(SINCE)).isNotEmpty();
        assertThat(refunds.disputesSince(SINCE)).isNotEmpty();
        assertThat(refunds.fraudWarningsSince(SINCE)).isNotEmpty();
        assertThat(refunds.referenceOf("pi_1")).isEmpty();
    }
}
