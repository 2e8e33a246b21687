package chat.limitless.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.simulators.http.Json;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events and their delivery, verified with stripe-java.
class WebhooksTest {
    private static final String COMPLETED = "checkout.session.completed";
    private Shop shop;
    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
        inbox = new Inbox();
        shop.stripe.deliverTo(new WebhookTarget(inbox.url(), Inbox.SECRET));
    }

    @AfterEach
    void stop() {
        shop.close();
        inbox.close();
    }

    @Test
    void a_payment_is_told_in_the_version_of_the_client() throws StripeException {
        Session session = pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
        Event event = inbox.taken.stream()
                .filter(one -> COMPLETED.equals(one.getType()))
                .findFirst()
                .orElseThrow();
        assertThat(event.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        assertThat(event.getLivemode()).isFalse();
        Session told = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(session.getId());
        assertThat(told.getPaymentStatus()).isEqualTo("paid");
        assertThat(told.getAmountTotal()).isEqualTo(1000);
        assertThat(told.getMetadata()).containsEntry("purchaseId", "pay_1");
    }

    @Test
    void a_slow_payment_completes_unpaid_and_then_arrives_or_fails() throws StripeException, IOException {
        for (boolean arrives : new boolean[] {true, false}) {
            inbox.taken.clear();
            Session session = shop.buy("pay_" + arrives);
            shop.press(session, "pay-later");
            await().until(() -> inbox.types().contains(COMPLETED));
            assertThat(shop.look(session).getPaymentStatus()).isEqualTo("unpaid");
            assertThat(shop.look(session).getStatus()).isEqualTo("complete");

            control("/_sim/stripe/sessions/" + session.getId() + (arrives ? "/succeed" : "/fail"), "{}");

            String last = "checkout.session.async_payment_" + (arrives ? "succeeded" : "failed");
            await().until(() -> inbox.types().contains(last));
            assertThat(shop.look(session).getPaymentStatus()).isEqualTo(arrives ? "paid" : "unpaid");
        }
    }

    @Test
    void a_refused_event_is_sent_again_signed_anew_until_it_is_taken() throws StripeException {
        plan("{\"types\":[\"payment_intent.created\",\"payment_intent.succeeded\"],\"drop\":true}");
        inbox.failuresToCome.set(3);
        pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
        assertThat(inbox.answers).containsExactly(500, 500, 500, 200);
        assertThat(inbox.signatures.getFirst()).isNotEqualTo(inbox.signatures.getLast());
        assertThat(shop.stripe.deliveries()).extracting(Delivery::attempt).containsExactly(1, 2, 3, 4);
    }

    @Test
    void an_event_can_come_several_times_at_once() throws StripeException {
        plan("{\"types\":[\"" + COMPLETED + "\"],\"copies\":5,\"atOnce\":true}");
        pay("pay_1");

        await().until(() -> inbox.types().stream().filter(COMPLETED::equals).count() == 5);
        assertThat(inbox.taken.stream()
                        .filter(event -> COMPLETED.equals(event.getType()))
                        .map(Event::getId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void two_events_can_tell_of_one_change() throws StripeException {
        plan("{\"types\":[\"" + COMPLETED + "\"],\"twin\":true}");
        pay("pay_1");

        await().until(() -> inbox.types().stream().filter(COMPLETED::equals).count() == 2);
        assertThat(inbox.taken.stream()
                        .filter(event -> COMPLETED.equals(event.getType()))
                        .map(Event::getId)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void events_can_come_in_reverse() throws StripeException {
        plan("{\"reorder\":3}");
        pay("pay_1");

        await().until(() -> inbox.taken.size() == 3);
        assertThat(inbox.types()).containsExactly(COMPLETED, "payment_intent.succeeded", "payment_intent.created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"wrongSecret\":true", "\"ageSeconds\":301", "\"alteredBody\":true"})
    void a_bad_signature_is_refused_and_the_retry_can_be_good(String fault) throws StripeException {
        plan("{\"types\":[\"" + COMPLETED + "\"],\"firstAttemptOnly\":true," + fault + "}");
        pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
        assertThat(inbox.answers).contains(400);
    }

    @Test
    void a_timestamp_ahead_of_time_passes_the_library_alone() throws StripeException {
        plan("{\"types\":[\"" + COMPLETED + "\"],\"ageSeconds\":-2592000}");
        pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
    }

    @Test
    void another_release_train_hides_the_object() throws StripeException {
        plan("{\"types\":[\"" + COMPLETED + "\"],\"apiVersion\":\"2025-09-30.clover\"}");
        pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
        assertThat(inbox.taken)
                .filteredOn(event -> COMPLETED.equals(event.getType()))
                .allMatch(event -> event.getDataObjectDeserializer().getObject().isEmpty());
    }

    @Test
    void both_secrets_are_good_while_one_is_rolled() throws StripeException {
        shop.stripe.deliverTo(new WebhookTarget(inbox.url(), List.of("whsec_new", Inbox.SECRET)));
        pay("pay_1");

        await().until(() -> inbox.types().contains(COMPLETED));
    }

    @Test
    void what_was_never_delivered_is_found_in_the_list_of_events() throws StripeException {
        pay("pay_0");
        await().until(() -> inbox.taken.size() == 3);
        await().until(() -> undelivered(null).isEmpty());
        plan("{\"drop\":true}");
        pay("pay_1");
        pay("pay_2");

        var found = undelivered(null);
        assertThat(found).hasSize(2).allMatch(event -> COMPLETED.equals(event.getType()));
        // Walking forward in time from the oldest: the page right before the cursor.
        assertThat(undelivered(found.getLast().getId()))
                .extracting(Event::getId)
                .containsExactly(found.getFirst().getId());
        assertThat(shop.client.v1().events().retrieve(found.getFirst().getId()).getType())
                .isEqualTo(COMPLETED);
        assertThat(shop.stripe.send(found.getFirst().getId(), DeliveryPlan.PLAIN))
                .isEqualTo(200);
        assertThat(undelivered(null)).hasSize(1);
    }

    @Test
    void an_event_does_not_change_after_it_happened() throws StripeException, IOException {
        Session session = shop.buy("pay_1");
        shop.press(session, "pay-later");
        control("/_sim/stripe/sessions/" + session.getId() + "/succeed", "{}");

        Event completed = shop.client.v1().events().list().getData().stream()
                .filter(event -> COMPLETED.equals(event.getType()))
                .findFirst()
                .orElseThrow();
        Session then =
                (Session) completed.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(then.getPaymentStatus()).isEqualTo("unpaid");
    }

    private List<Event> undelivered(@Nullable String endingBefore) throws StripeException {
        EventListParams.Builder params = EventListParams.builder()
                .setDeliverySuccess(false)
                .addType(COMPLETED)
                .addType("checkout.session.expired")
                .setLimit(100L);
        if (endingBefore != null) {
            params.setEndingBefore(endingBefore);
        }
        return shop.client.v1().events().list(params.build()).getData();
    }

    private Session pay(String purchase) throws StripeException {
        Session session = shop.buy(purchase);
        assertThat(shop.stripe.pay(session.getId())).isTrue();
        return session;
    }

    private void plan(String json) {
        shop.stripe.plan(DeliveryPlan.of(Json.parse(json)));
    }

    private void control(String path, String json) throws IOException {
        Request request = new Request.Builder()
                .url(shop.stripe.baseUrl() + path)
                .post(RequestBody.create(json, MediaType.get("application/json")))
                .build();
        try (Response response = Shop.BROWSER.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }
}
