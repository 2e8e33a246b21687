package chat.limitless.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sessions, the payment page and payment intents, through stripe-java and a browser.
class CheckoutTest {
    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void a_session_holds_what_was_sent() throws StripeException {
        Session session = shop.buy("pay_1");

        assertThat(session.getId()).startsWith("cs_test_");
        assertThat(session.getAmountTotal()).isEqualTo(1000);
        assertThat(session.getCurrency()).isEqualTo("usd");
        assertThat(session.getClientReferenceId()).isEqualTo("pay_1");
        assertThat(session.getMetadata())
                .containsEntry("purchaseId", "pay_1")
                .containsEntry("note", "Ünïcode & =+% 100")
                .hasSize(2);
        assertThat(session.getLivemode()).isFalse();
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getExpiresAt() - session.getCreated()).isEqualTo(86_400);
        assertThat(session.getUrl()).isEqualTo(shop.stripe.baseUrl() + "/pay/" + session.getId());
        assertThat(shop.stripe.requests().under("/v1/").getFirst().headers())
                .containsEntry("stripe-version", "2026-07-29.dahlia");
    }

    @Test
    void paying_on_the_page_completes_the_session_and_returns() throws StripeException, IOException {
        Session session = shop.buy("pay_1");

        assertThat(Shop.page(session.getUrl())).contains("200 credits", "USD 10.00", "<button");
        assertThat(shop.press(session, "pay")).isEqualTo("http://localhost:8080/credits?paid=" + session.getId());

        Session paid = shop.client
                .v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent")
                                .build());
        assertThat(paid.getStatus()).isEqualTo("complete");
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("payer@example.com");
        PaymentIntent intent = paid.getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(1000);
        assertThat(intent.getMetadata()).containsEntry("purchaseId", "pay_1").hasSize(1);
        assertThat(Shop.page(session.getUrl() == null ? "" : session.getUrl())).contains("already completed");
    }

    @Test
    void pressing_pay_twice_pays_once() throws StripeException, IOException {
        Session session = shop.buy("pay_1");
        shop.press(session, "pay");
        shop.press(session, "pay");

        assertThat(shop.stripe.events())
                .extracting(event -> event.path("type").asString())
                .containsExactly("payment_intent.created", "payment_intent.succeeded", "checkout.session.completed");
    }

    @Test
    void a_declined_card_leaves_the_session_open_for_another_try() throws StripeException, IOException {
        Session session = shop.buy("pay_1");

        String next = shop.press(session, "decline");

        assertThat(Shop.page(shop.stripe.baseUrl() + next)).contains("declined");
        assertThat(shop.look(session).getStatus()).isEqualTo("open");
        shop.press(session, "pay");
        assertThat(shop.look(session).getPaymentStatus()).isEqualTo("paid");
        assertThat(shop.client
                        .v1()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder().build())
                        .getData())
                .hasSize(1);
    }

    @Test
    void going_back_leaves_everything_as_it_was() throws StripeException, IOException {
        Session session = shop.buy("pay_1");

        assertThat(shop.press(session, "back")).isEqualTo("http://localhost:8080/credits?left=1");
        assertThat(shop.look(session).getStatus()).isEqualTo("open");
        assertThat(shop.stripe.events()).isEmpty();
    }

    @Test
    void an_open_session_can_be_expired_once() throws StripeException {
        Session session = shop.buy("pay_1");

        assertThat(shop.client
                        .v1()
                        .checkout()
                        .sessions()
                        .expire(session.getId())
                        .getStatus())
                .isEqualTo("expired");
        assertThatThrownBy(() -> shop.client.v1().checkout().sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(shop.stripe.pay(session.getId())).isFalse();
    }

    @Test
    void a_session_expires_by_itself() throws StripeException, IOException {
        MovingClock clock = new MovingClock(Instant.parse("2026-11-22T10:00:00Z"));
        try (Shop timed = new Shop(clock)) {
            Session session = timed.buy("pay_1");
            clock.now = clock.now.plus(Duration.ofHours(25));
            await().until(() -> "expired".equals(timed.look(session).getStatus()));
        }
    }

    @Test
    void sessions_are_listed_newest_first_in_pages() throws StripeException, IOException {
        Session first = shop.buy("pay_1");
        Session second = shop.buy("pay_2");
        Session third = shop.buy("pay_3");
        shop.press(second, "pay");

        var page = shop.client
                .v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setLimit(2L).build());
        assertThat(page.getData()).extracting(Session::getId).containsExactly(third.getId(), second.getId());
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.autoPagingIterable()).extracting(Session::getId).endsWith(first.getId());
        String intent = shop.look(second).getPaymentIntent();
        assertThat(shop.client
                        .v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setPaymentIntent(intent)
                                .build())
                        .getData())
                .extracting(Session::getId)
                .containsExactly(second.getId());
        assertThat(shop.client
                        .v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setStatus(SessionListParams.Status.OPEN)
                                .build())
                        .getData())
                .hasSize(2);
    }

    @Test
    void mistakes_are_refused_as_stripe_refuses_them() {
        assertThatThrownBy(() -> shop.client.v1().checkout().sessions().retrieve("cs_test_none"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                    assertThat(e.getStatusCode()).isEqualTo(404);
                });
        assertThatThrownBy(() -> create(Shop.order("pay_1", 1000).putExtraParam("surprise", "1")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("parameter_unknown"));
        assertThatThrownBy(() -> create(Shop.order("pay_1", 1000)
                        .setExpiresAt(Clock.systemUTC().instant().getEpochSecond() + 60)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> create(Shop.order("pay_1", 1000).putMetadata("x".repeat(41), "long")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> StripeClient.builder()
                        .setApiKey("sk_live_x")
                        .setApiBase(shop.stripe.baseUrl())
                        .build()
                        .v1()
                        .checkout()
                        .sessions()
                        .list())
                .isInstanceOf(AuthenticationException.class);
    }

    private Session create(SessionCreateParams.Builder params) throws StripeException {
        return shop.client.v1().checkout().sessions().create(params.build());
    }

    /// A clock that is set by hand.
    private static final class MovingClock extends Clock {
        private volatile Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
