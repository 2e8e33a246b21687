package chat.limitless.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Faults every simulator can be asked for over `/_sim/faults`.
class FaultsTest {
    private final AtomicInteger worked = new AtomicInteger();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofMillis(500))
            .build();
    private SimulatorServer server;

    @BeforeEach
    void start() throws IOException {
        Routes routes = new Routes().add("GET", "/work/{id}", call -> {
            worked.incrementAndGet();
            call.json(200, Json.object().put("id", call.pathValue("id")));
        });
        server = new SimulatorServer(
                0, routes, (status, message) -> Json.object().put("shape", status));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_error_answer_has_the_vendors_shape_and_comes_as_often_as_planned() throws IOException {
        plan("{\"path\":\"/work\",\"status\":429,\"count\":2,\"retryAfterSeconds\":7}");

        for (int i = 0; i < 2; i++) {
            try (Response response = call()) {
                assertThat(response.code()).isEqualTo(429);
                assertThat(response.header("Retry-After")).isEqualTo("7");
                assertThat(response.body().string()).isEqualTo("{\"shape\":429}");
            }
        }
        try (Response response = call()) {
            assertThat(response.body().string()).isEqualTo("{\"id\":\"7\"}");
        }
        assertThat(worked).hasValue(1);
    }

    @Test
    void a_call_can_fail_before_or_after_the_work() throws IOException {
        plan("{\"path\":\"/work\",\"how\":\"cut\"}");
        assertThatThrownBy(this::call).isInstanceOf(IOException.class);
        assertThat(worked).hasValue(0);

        plan("{\"path\":\"/work\",\"how\":\"cut\",\"when\":\"after\"}");
        assertThatThrownBy(this::call).isInstanceOf(IOException.class);
        assertThat(worked).hasValue(1);

        plan("{\"path\":\"/work\",\"status\":500,\"when\":\"after\"}");
        try (Response response = call()) {
            assertThat(response.code()).isEqualTo(500);
        }
        assertThat(worked).hasValue(2);
    }

    @Test
    void a_call_can_hang_or_be_slow() throws IOException {
        plan("{\"path\":\"/work\",\"how\":\"hang\"}");
        assertThatThrownBy(this::call).isInstanceOf(IOException.class);

        plan("{\"path\":\"/work\",\"how\":\"slow\",\"delayMillis\":50}");
        try (Response response = call()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void an_unknown_path_is_not_found_and_requests_are_remembered() throws IOException {
        try (Response response = client.newCall(new Request.Builder()
                        .url(server.baseUrl() + "/nothing?a=b")
                        .build())
                .execute()) {
            assertThat(response.code()).isEqualTo(404);
        }
        assertThat(server.requests().under("/nothing")).singleElement().satisfies(request -> {
            assertThat(request.query()).isEqualTo("a=b");
            assertThat(request.headers()).containsKey("user-agent");
        });
    }

    private Response call() throws IOException {
        return client.newCall(
                        new Request.Builder().url(server.baseUrl() + "/work/7").build())
                .execute();
    }

    private void plan(String json) throws IOException {
        Request request = new Request.Builder()
                .url(server.baseUrl() + "/_sim/faults")
                .post(RequestBody.create(json, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }
}
