package chat.limitless.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.simulators.http.Fault;
import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RecordFile;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One key, one effect.
class IdempotencyTest {
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
    void the_same_key_and_request_gives_the_first_answer_again() throws StripeException {
        Session first = shop.buy("pay_1");
        Session again = shop.buy("pay_1");

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_request_is_an_error() throws StripeException {
        shop.buy("pay_1");

        assertThatThrownBy(() -> shop.client
                        .v1()
                        .checkout()
                        .sessions()
                        .create(Shop.order("pay_1", 2500).build(), Shop.key("pay_1")))
                .isInstanceOfSatisfying(
                        IdempotencyException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(400));
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void a_refused_request_may_be_mended_under_its_key() throws StripeException {
        assertThatThrownBy(() -> shop.client
                        .v1()
                        .checkout()
                        .sessions()
                        .create(Shop.order("pay_1", -5).build(), Shop.key("pay_1")))
                .isInstanceOf(StripeException.class);

        assertThat(shop.buy("pay_1").getAmountTotal()).isEqualTo(1000);
    }

    @Test
    void an_answer_lost_after_the_work_was_done_makes_no_second_session() throws StripeException {
        shop.stripe.faults().add(Fault.lostAnswer("/v1/checkout/sessions", 1));
        shop.stripe.faults().add(Fault.status("/v1/checkout/sessions", 500, 1));

        Session session = shop.buy("pay_1");

        assertThat(session.getAmountTotal()).isEqualTo(1000);
        assertThat(sessions()).isEqualTo(1);
        assertThat(shop.stripe.requests().under("/v1/checkout")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_key_in_use_is_a_conflict() {
        Idempotency idempotency = new Idempotency(RecordFile.open(null, "none", 1), Clock.systemUTC());

        idempotency.once("key", "hash", "req_1", () -> {
            assertThatThrownBy(() -> idempotency.once("key", "hash", "req_2", Json::object))
                    .isInstanceOfSatisfying(
                            StripeRefusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(409));
            return Json.object();
        });
        assertThat(idempotency.once("key", "hash", "req_3", Json::object).replayed())
                .isTrue();
    }

    private int sessions() throws StripeException {
        return shop.client.v1().checkout().sessions().list().getData().size();
    }
}
