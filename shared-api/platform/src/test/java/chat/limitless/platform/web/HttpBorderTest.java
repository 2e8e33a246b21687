package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.platform.testing.PlatformApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The border over real HTTP: problems, positions, idempotency, headers.
class HttpBorderTest {

    private static final String BODY = "{\"note\":\"n1\",\"amountMicros\":5}";

    private final JdbcClient jdbc = PlatformApplication.shared().getBean(JdbcClient.class);

    @Test
    void without_a_session_every_route_answers_401_as_a_problem() {
        var answer = new Browser().get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.code()).isEqualTo("accounts.not-signed-in");
        assertThat(answer.json().path("requestId").asString())
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
        assertThat(new Browser().get("/api/v1/nothing-here").status()).isEqualTo(401);
    }

    @Test
    void health_is_open_and_ready_once_started() {
        assertThat(new Browser().get("/health").json().path("status").asString())
                .isEqualTo("up");
        var ready = new Browser().get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("checks").path("log").asBoolean()).isTrue();
        assertThat(ready.json().path("checks").path("sign-ins").asBoolean()).isTrue();
    }

    @Test
    void a_refusal_is_told_with_its_status_its_code_and_its_facts() {
        var answer = Browser.signedIn().post("/api/v1/holds", BODY);

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.code()).isEqualTo("credits.insufficient");
        assertThat(answer.json().path("facts").path("neededMicros").asString()).isEqualTo("5");
        assertThat(answer.json().path("facts").path("neededMicros").isString()).isTrue();
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:limitless:problem:credits.insufficient");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"note":"n1","amountMicros":5,"price":1} | 400 | http.field-unknown
                    {"note":"n1"                             | 400 | http.body-malformed
                    {"note":"n1","amountMicros":"much"}      | 400 | http.body-malformed
                    {"note":"","amountMicros":5}             | 422 | http.invalid
                    {"note":"n1","amountMicros":0}           | 422 | http.invalid
                    """)
    void a_body_that_is_not_as_agreed_is_refused(String body, int status, String code) {
        var answer = Browser.signedIn().post("/api/v1/holds", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void our_fault_is_answered_with_nothing_of_the_inside() {
        var answer = Browser.signedIn().get("/api/v1/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("http.internal");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void a_request_that_found_no_connection_to_the_database_may_come_again() {
        var answer = Browser.signedIn().get("/api/v1/without-connection");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("http.busy");
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.response().body()).doesNotContain("secret");
    }

    @Test
    void unknown_routes_methods_and_ids_are_problems_too() {
        var browser = Browser.signedIn();

        assertThat(browser.get("/api/v1/nothing-here").code()).isEqualTo("http.not-found");
        assertThat(browser.post("/api/v1/me", "{}").status()).isEqualTo(405);
        assertThat(browser.get("/api/v1/accounts/usr_abc").code()).isEqualTo("http.parameter-malformed");
        assertThat(browser.post("/api/v1/holds", "x", "X-Other", "1").status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_and_without_a_length() {
        var browser = Browser.signedIn();
        var large = "{\"note\":\"" + "x".repeat(3_000) + "\",\"amountMicros\":5}";

        var announced = browser.post("/api/v1/holds", large);
        var unannounced = browser.postUnknownLength("/api/v1/holds", large);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("http.body-too-large");
        assertThat(unannounced.status()).isEqualTo(413);
    }

    @Test
    void the_least_position_is_handed_to_the_endpoint_and_checked() {
        var browser = Browser.signedIn();

        var answer = browser.get("/api/v1/me", PositionHeaders.MIN_POSITION, "17");
        assertThat(answer.json().path("minPosition").asLong()).isEqualTo(17);
        assertThat(browser.get("/api/v1/me", PositionHeaders.MIN_POSITION, "seventeen")
                        .code())
                .isEqualTo("http.position-malformed");
    }

    @Test
    void a_repeated_key_gives_the_first_answer_again() {
        var browser = Browser.signedIn();

        var first = browser.post("/api/v1/things", BODY, "Idempotency-Key", "key-0001");
        var second = browser.post("/api/v1/things", BODY, "Idempotency-Key", "key-0001");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("X-Thing")).hasValue("kept");
        assertThat(second.header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void a_key_with_another_body_is_refused_and_another_persons_key_is_another_key() {
        var browser = Browser.signedIn();
        browser.post("/api/v1/things", BODY, "Idempotency-Key", "key-0002");

        var misused = browser.post("/api/v1/things", BODY.replace("5", "6"), "Idempotency-Key", "key-0002");
        var others = Browser.signedIn().post("/api/v1/things", BODY.replace("5", "6"), "Idempotency-Key", "key-0002");

        assertThat(misused.status()).isEqualTo(422);
        assertThat(misused.code()).isEqualTo("http.idempotency-key-reused");
        assertThat(others.status()).isEqualTo(201);
        assertThat(browser.post("/api/v1/things", BODY).code()).isEqualTo("http.idempotency-key-missing");
    }

    @Test
    void stored_answers_are_sealed() {
        var browser = Browser.signedIn();
        var answer = browser.post("/api/v1/things", BODY, "Idempotency-Key", "key-0003");

        var stored =
                jdbc.sql("select answer from idempotency").query(byte[].class).list();

        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(answer.json().path("id").asString()));
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (var answer : List.of(
                Browser.signedIn().get("/api/v1/me"),
                new Browser().get("/api/v1/me"),
                new Browser().get("/health"),
                Browser.signedIn().get("/api/v1/broken"))) {
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void a_well_formed_request_id_is_kept_and_any_other_replaced() {
        assertThat(new Browser().get("/health", "X-Request-Id", "abcdefgh-1").header("X-Request-Id"))
                .hasValue("abcdefgh-1");
        assertThat(new Browser()
                        .get("/health", "X-Request-Id", "a b")
                        .header("X-Request-Id")
                        .orElseThrow())
                .startsWith("req_");
    }

    @Test
    void metrics_are_on_the_management_port_only() {
        var management = PlatformApplication.shared().getEnvironment().getRequiredProperty("local.management.port");

        var inside = new Browser().get("http://localhost:" + management + "/actuator/prometheus");
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.response().body()).contains("limitless_command_retries");
        assertThat(Browser.signedIn().get("/actuator/prometheus").status()).isEqualTo(404);
    }

    @Test
    void webhooks_need_no_session_no_token_and_no_origin() {
        var answer = new Browser().postPlain("/api/v1/webhooks/any", "{}", Map.of("Content-Type", "application/json"));

        assertThat(answer.status()).isEqualTo(200);
    }
}
