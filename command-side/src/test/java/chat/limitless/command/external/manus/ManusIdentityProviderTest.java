package chat.limitless.command.external.manus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.limitless.command.accounts.port.Identity;
import chat.limitless.command.accounts.port.IdentityProviderFailure;
import chat.limitless.command.accounts.port.IdentityUnknown;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What goes over the wire to Manus, and what every odd answer of it means: never anything but one of two failures.
@Tag("fast")
class ManusIdentityProviderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = "/webdev.v1.WebDevAuthPublicService/";
    private static final String BACK = "https://chat.example/api/oauth/callback";
    private static final String TOKEN = """
            {"accessToken":"at-1","tokenType":"Bearer","expiresIn":3600,"scope":"s","idToken":"x.y.z"}""";

    private record Planned(int status, String body) {}

    private final Map<String, Planned> answers = new ConcurrentHashMap<>();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private ManusIdentityProvider provider;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        provider = new ManusIdentityProvider(
                new ManusProperties("app_1", url, "https://portal.example/login", "owner-1", Duration.ofMillis(500)),
                JSON);
        plan("ExchangeToken", 200, TOKEN);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void plan(String method, int status, String body) {
        answers.put(SERVICE + method, new Planned(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            received.add(exchange.getRequestMethod() + " " + path + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var planned = answers.getOrDefault(path, new Planned(404, "{}"));
            if (planned.status() == 0) {
                end.await();
                return;
            }
            if (planned.status() == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            var bytes = planned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(planned.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void both_calls_carry_what_the_protocol_asks_for() {
        plan("GetUserInfo", 200, "{\"openId\":\"o-1\"}");
        provider.identify("code-1", BACK);
        assertThat(received).hasSize(2);
        assertThat(received.getFirst()).startsWith("POST " + SERVICE + "ExchangeToken ");
        assertThat(json(received.getFirst()))
                .isEqualTo(JSON.readTree("{\"grantType\":\"authorization_code\",\"code\":\"code-1\","
                        + "\"clientId\":\"app_1\",\"redirectUri\":\"" + BACK + "\"}"));
        assertThat(received.getLast()).startsWith("POST " + SERVICE + "GetUserInfo ");
        assertThat(json(received.getLast())).isEqualTo(JSON.readTree("{\"accessToken\":\"at-1\"}"));
    }

    private static Object json(String request) {
        return JSON.readTree(request.substring(request.indexOf('{')));
    }

    @Test
    void the_portal_s_address_may_have_a_path_and_the_state_arrives_as_it_is() {
        var page = provider.signInPage(BACK, "a+b/c==");
        assertThat(page.toString()).startsWith("https://portal.example/login/app-auth?appId=app_1&");
        assertThat(page.getQuery()).contains("redirectUri=" + BACK, "state=a+b/c==", "type=signIn");
        assertThat(page.getRawQuery()).contains("state=a%2Bb").doesNotContain("a+b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"openId":"o","projectId":"p","name":"Ann","email":"a@b.c","loginMethod":"google"}     | google
                    {"openId":"o","name":"Ann","email":"a@b.c","platform":"REGISTERED_PLATFORM_EMAIL"} | email
                    {"openId":"o","name":"Ann","email":"a@b.c","platforms":["REGISTERED_PLATFORM_AZURE"]} | microsoft
                    {"openId":"o","name":"Ann","email":"a@b.c","platforms":["REGISTERED_PLATFORM_GITHUB"]} | github
                    """)
    void both_generations_tell_the_same_person(String info, String method) {
        plan("GetUserInfo", 200, info);
        assertThat(provider.identify("code", BACK)).isEqualTo(new Identity("manus", "o", "Ann", "a@b.c", method));
    }

    @Test
    void a_person_without_name_and_address_is_one() {
        plan("GetUserInfo", 200, "{\"openId\":\"o\",\"name\":null,\"email\":\" \"}");
        assertThat(provider.identify("code", BACK)).isEqualTo(new Identity("manus", "o", "", null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void a_refused_code_or_token_is_nobody(int status) {
        plan("GetUserInfo", status, "{\"code\":\"unauthenticated\"}");
        assertThatExceptionOfType(IdentityUnknown.class).isThrownBy(() -> provider.identify("code", BACK));
        plan("ExchangeToken", status, "{}");
        assertThatExceptionOfType(IdentityUnknown.class).isThrownBy(() -> provider.identify("code", BACK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"openId\":\"\"}", "{\"openId\":\" \"}", "{\"openId\":null}"})
    void an_answer_without_an_id_is_nobody(String info) {
        plan("GetUserInfo", 200, info);
        assertThatExceptionOfType(IdentityUnknown.class).isThrownBy(() -> provider.identify("code", BACK));
    }

    @Test
    void a_token_that_is_empty_is_nobody() {
        plan("ExchangeToken", 200, "{\"accessToken\":\"\"}");
        assertThatExceptionOfType(IdentityUnknown.class).isThrownBy(() -> provider.identify("code", BACK));
    }

    /// 0 stands for no answer at all.
    @ParameterizedTest
    @CsvSource({
        "500,{}",
        "502,<html>",
        "503,",
        "429,{}",
        "408,{}",
        "302,",
        "200,null",
        "200,",
        "200,<html>",
        "200,[]",
        "0,"
    })
    void a_provider_that_fails_is_a_failure_and_never_asked_twice(int status, String body) {
        plan("ExchangeToken", status, body == null ? "" : body);
        assertThatExceptionOfType(IdentityProviderFailure.class).isThrownBy(() -> provider.identify("code", BACK));
        assertThat(received).hasSize(1);
    }

    @Test
    void only_the_configured_person_is_the_owner() {
        assertThat(provider.isOwner(new Identity("manus", "owner-1", "", null, null)))
                .isTrue();
        assertThat(provider.isOwner(new Identity("manus", "owner-2", "", null, null)))
                .isFalse();
        var nobody = new ManusIdentityProvider(
                new ManusProperties("a", "http://localhost", "http://localhost", "", Duration.ofSeconds(1)), JSON);
        assertThat(nobody.isOwner(new Identity("manus", "", "", null, null))).isFalse();
    }
}
