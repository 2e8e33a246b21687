package chat.limitless.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.manus.People;
import chat.limitless.simulators.manus.Person;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorsTest {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    @TempDir
    Path folder;

    @Test
    void what_happened_is_remembered_over_a_restart() throws IOException, StripeException {
        SimulatorsOptions options = SimulatorsOptions.test().withDataFolder(folder);
        Session session;
        try (Simulators first = Simulators.start(options)) {
            session = buy(first);
            assertThat(first.stripe().pay(session.getId())).isTrue();
            first.manus().newCode(Person.of("Carla", "carla@example.com"), "app", "http://localhost/back");
            chat(first);
        }
        // A run that was killed may leave half a line.
        Files.writeString(folder.resolve("stripe-events.jsonl"), "{\"id\":\"evt", StandardOpenOption.APPEND);

        try (Simulators second = Simulators.start(options)) {
            Session again = stripe(second).v1().checkout().sessions().retrieve(session.getId());
            assertThat(again.getPaymentStatus()).isEqualTo("paid");
            assertThat(second.stripe().events()).hasSize(3);
            assertThat(buy(second).getId()).isEqualTo(session.getId());
            assertThat(second.openRouter().generations()).hasSize(1);
            assertThat(second.openRouter().billed()).isPositive();
            assertThat(portal(second)).contains("Carla", People.OWNER.name());
        }
    }

    @Test
    void a_taken_port_ends_what_was_started() throws IOException {
        try (Simulators running = Simulators.start(SimulatorsOptions.test())) {
            int taken = URI.create(running.forge().baseUrl()).getPort();

            assertThatThrownBy(() -> Simulators.start(SimulatorsOptions.test().withPorts(0, 0, 0, taken, 0, 0)))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void the_process_says_when_it_is_ready_and_ends_with_its_input() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        SimulatorsMain.run(
                new String[] {"--data=" + folder},
                Map.of("SIMULATORS_STRIPE_PORT", "0"),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .matches("simulators ready openrouter=http://127\\.0\\.0\\.1:\\d+/api/v1 stripe=http://\\S+"
                        + " manus=http://\\S+ forge=http://\\S+ smtp=127\\.0\\.0\\.1:\\d+ mail=http://\\S+/\\R");
    }

    private static Session buy(Simulators simulators) throws StripeException {
        SessionCreateParams params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost/done")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(1000L)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("200 credits")
                                        .build())
                                .build())
                        .build())
                .build();
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey("pay_1").build();
        return stripe(simulators).v1().checkout().sessions().create(params, options);
    }

    private static StripeClient stripe(Simulators simulators) {
        return StripeClient.builder()
                .setApiKey("sk_test_x")
                .setApiBase(simulators.stripe().baseUrl())
                .build();
    }

    private static void chat(Simulators simulators) throws IOException {
        Request request = new Request.Builder()
                .url(simulators.openRouter().apiUrl() + "/chat/completions")
                .header("Authorization", "Bearer x")
                .post(RequestBody.create(
                        "{\"model\":\"openai/gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
                        MediaType.get("application/json")))
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            assertThat(Json.parse(response.body().string()).has("usage")).isTrue();
        }
    }

    private static String portal(Simulators simulators) throws IOException {
        Request request = new Request.Builder()
                .url(simulators.manus().baseUrl() + "/app-auth?appId=a&state=s&redirectUri=http://localhost/back")
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
