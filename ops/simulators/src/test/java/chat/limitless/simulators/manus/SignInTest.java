package chat.limitless.simulators.manus;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What protocols/manus.md says of signing in, through a browser and the three methods.
class SignInTest {
    private static final String APP = "app_1";
    private static final String BACK = "http://localhost:8080/api/oauth/callback";
    private static final String STATE = "eyJub25jZSI6ImErYi89In0=";
    private static final OkHttpClient BROWSER =
            new OkHttpClient.Builder().followRedirects(false).build();
    private ManusSimulator manus;

    @BeforeEach
    void start() throws IOException {
        manus = manus(Duration.ofMinutes(5));
    }

    @AfterEach
    void stop() {
        manus.close();
    }

    @Test
    void the_portal_offers_the_known_people_and_a_form() throws IOException {
        try (Response response = visit(BACK)) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().string())
                    .contains("Olivia Owner", "Felix Finance", "Sara Support", "Alice Archer", "Bob Brown")
                    .contains("<label for=\"email\">", "name=\"state\" value=\"" + STATE + "\"");
        }
    }

    @Test
    void a_picked_person_returns_with_code_and_the_exact_state() throws IOException {
        HttpUrl back = choose("openId", People.BOB.openId());

        assertThat(back.queryParameter("state")).isEqualTo(STATE);
        ObjectNode token = exchange(String.valueOf(back.queryParameter("code")), BACK);
        assertThat(token.path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(token.path("expiresIn").asLong()).isPositive();
        assertThat(token.path("idToken").asString().split("\\.")).hasSize(3);
        ObjectNode info = userInfo(token.path("accessToken").asString());
        assertThat(info.path("openId").asString()).isEqualTo(People.BOB.openId());
        assertThat(info.path("projectId").asString()).isEqualTo(APP);
        assertThat(info.path("name").asString()).isEqualTo("Bob Brown");
        assertThat(info.path("email").asString()).isEqualTo("bob@example.com");
        assertThat(info.path("loginMethod").asString()).isEqualTo("google");
        assertThat(info.path("platforms").path(0).asString()).isEqualTo("REGISTERED_PLATFORM_GOOGLE");
    }

    @Test
    void a_typed_person_is_the_same_the_next_time() throws IOException {
        HttpUrl first = choose("email", "New.Person@Example.com");
        HttpUrl second = choose("email", "new.person@example.com");

        assertThat(openId(first)).isEqualTo(openId(second)).isEqualTo(Person.openIdOf("new.person@example.com"));
    }

    @Test
    void a_code_is_good_once() throws IOException {
        String code = manus.newCode(People.ALICE, APP, BACK);

        assertThat(exchange(code, BACK).has("accessToken")).isTrue();
        assertThat(exchange(code, BACK).path("code").asString()).isEqualTo("invalid_argument");
    }

    @Test
    void a_code_is_bound_to_its_redirect_address_and_application() throws IOException {
        assertThat(exchange(manus.newCode(People.ALICE, APP, BACK), "http://localhost:9/other")
                        .has("accessToken"))
                .isFalse();
        assertThat(exchange(manus.newCode(People.ALICE, "app_2", BACK), BACK).has("accessToken"))
                .isFalse();
    }

    @Test
    void a_code_is_good_for_a_short_time() throws IOException {
        try (ManusSimulator quick = manus(Duration.ofMillis(-1))) {
            String code = quick.newCode(People.ALICE, APP, BACK);
            assertThat(exchange(quick, code, BACK).has("accessToken")).isFalse();
        }
    }

    @Test
    void an_unregistered_domain_is_refused_in_the_portals_words() throws IOException {
        try (Response response = visit("https://evil.example/api/oauth/callback")) {
            assertThat(response.code()).isEqualTo(400);
            assertThat(response.body().string())
                    .contains("[internal] authorization failed: invalid redirect_uri: redirect_uri domain"
                            + " &#39;evil.example&#39; not allowed for this project");
        }
        manus.allowDomain("evil.example");
        try (Response response = visit("https://evil.example/api/oauth/callback")) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void tests_may_sign_in_without_a_click() throws IOException {
        manus.letNextVisitBe(Person.of("Carla", "carla@example.com"));
        try (Response response = visit(BACK)) {
            assertThat(response.code()).isEqualTo(302);
            assertThat(response.header("Location")).startsWith(BACK + "?code=");
        }
        ObjectNode answer = post(
                manus,
                "/_sim/manus/codes",
                Json.object()
                        .put("email", "carla@example.com")
                        .put("appId", APP)
                        .put("redirectUri", BACK));
        assertThat(exchange(answer.path("code").asString(), BACK).has("accessToken"))
                .isTrue();
    }

    @Test
    void a_person_may_have_no_email() throws IOException {
        String code = manus.newCode(Person.nameless("ghost", "Ghost"), APP, BACK);

        ObjectNode info = userInfo(exchange(code, BACK).path("accessToken").asString());
        assertThat(info.path("email").isNull()).isTrue();
    }

    @Test
    void the_session_of_an_application_tells_who_it_is() throws IOException {
        long later = Clock.systemUTC().instant().getEpochSecond() + 600;

        ObjectNode info = withJwt(jwt(People.OWNER.openId(), later));
        assertThat(info.path("openId").asString()).isEqualTo(People.OWNER.openId());
        assertThat(info.path("projectId").asString()).isEqualTo(APP);
        assertThat(withJwt(jwt(People.OWNER.openId(), later - 1200))
                        .path("code")
                        .asString())
                .isEqualTo("unauthenticated");
        assertThat(withJwt(jwt("nobody", later)).path("code").asString()).isEqualTo("not_found");
        assertThat(withJwt("garbage").path("code").asString()).isEqualTo("unauthenticated");
    }

    @Test
    void an_unknown_access_token_is_refused() throws IOException {
        assertThat(userInfo("nothing").path("code").asString()).isEqualTo("unauthenticated");
    }

    private static ManusSimulator manus(Duration codeLifetime) throws IOException {
        return new ManusSimulator(0, null, Clock.systemUTC(), codeLifetime, Set.of("localhost"));
    }

    private static String jwt(String openId, long expiresAt) {
        ObjectNode claims = Json.object();
        claims.put("openId", openId).put("appId", APP).put("name", "x").put("exp", expiresAt);
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.text(claims).getBytes(StandardCharsets.UTF_8));
        return "eyJhbGciOiJIUzI1NiJ9." + payload + ".c2lnbmF0dXJl";
    }

    private ObjectNode withJwt(String token) throws IOException {
        return rpc(
                manus,
                "GetUserInfoWithJwt",
                Json.object().put("jwtToken", token).put("projectId", APP));
    }

    private String openId(HttpUrl back) throws IOException {
        ObjectNode token = exchange(String.valueOf(back.queryParameter("code")), BACK);
        return userInfo(token.path("accessToken").asString()).path("openId").asString();
    }

    private Response visit(String back) throws IOException {
        HttpUrl address = HttpUrl.get(manus.baseUrl() + "/app-auth")
                .newBuilder()
                .addQueryParameter("appId", APP)
                .addQueryParameter("redirectUri", back)
                .addQueryParameter("state", STATE)
                .addQueryParameter("type", "signIn")
                .build();
        return BROWSER.newCall(new Request.Builder().url(address).build()).execute();
    }

    private HttpUrl choose(String field, String value) throws IOException {
        FormBody form = new FormBody.Builder()
                .add("appId", APP)
                .add("redirectUri", BACK)
                .add("state", STATE)
                .add(field, value)
                .build();
        Request request = new Request.Builder()
                .url(manus.baseUrl() + "/app-auth/choose")
                .post(form)
                .build();
        try (Response response = BROWSER.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(302);
            String location = String.valueOf(response.header("Location"));
            assertThat(URI.create(location).getPath()).isEqualTo("/api/oauth/callback");
            return HttpUrl.get(location);
        }
    }

    private ObjectNode exchange(String code, String back) throws IOException {
        return exchange(manus, code, back);
    }

    private static ObjectNode exchange(ManusSimulator at, String code, String back) throws IOException {
        ObjectNode request = Json.object();
        request.put("grantType", "authorization_code");
        request.put("code", code).put("clientId", APP).put("redirectUri", back);
        return rpc(at, "ExchangeToken", request);
    }

    private ObjectNode userInfo(String accessToken) throws IOException {
        return rpc(manus, "GetUserInfo", Json.object().put("accessToken", accessToken));
    }

    private static ObjectNode rpc(ManusSimulator at, String method, ObjectNode body) throws IOException {
        return post(at, "/webdev.v1.WebDevAuthPublicService/" + method, body);
    }

    private static ObjectNode post(ManusSimulator at, String path, ObjectNode body) throws IOException {
        Request request = new Request.Builder()
                .url(at.baseUrl() + path)
                .post(RequestBody.create(Json.text(body), MediaType.get("application/json")))
                .build();
        try (Response response = BROWSER.newCall(request).execute()) {
            return Json.parse(response.body().string());
        }
    }
}
