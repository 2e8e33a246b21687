package chat.limitless.ops.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person with one browser, without the browser: cookies, CSRF header, redirects.
public final class Visitor implements CookieJar {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpUrl base;
    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();
    private final OkHttpClient client;

    /// @param address where the product answers
    public Visitor(String address) {
        this.base = HttpUrl.get(address);
        this.client = new OkHttpClient.Builder()
                .cookieJar(this)
                .callTimeout(Duration.ofSeconds(60))
                .readTimeout(Duration.ofSeconds(60))
                .build();
    }

    /// An answer, read to its end.
    public record Answer(int status, String body, Map<String, String> headers) {

        public JsonNode json() {
            return MAPPER.readTree(body);
        }

        @Nullable
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /// Signs in through the portal, as the person would with two clicks.
    public Visitor signIn(String portal, String name, String email) {
        var person = MAPPER.createObjectNode().put("name", name).put("email", email);
        send(new Request.Builder()
                .url(portal + "/_sim/manus/next-visit")
                .post(RequestBody.create(person.toString(), JSON))
                .build());
        var answer = get("/api/oauth/login");
        if (!cookies.keySet().stream().anyMatch(cookie -> cookie.endsWith("app_session_id"))) {
            throw new AssertionError("no session after sign-in: " + answer.status() + " " + answer.body());
        }
        return this;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).get().build());
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers).post(RequestBody.create(json, JSON)).build());
    }

    public Answer put(String path, String json, String... headers) {
        return send(request(path, headers).put(RequestBody.create(json, JSON)).build());
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).delete().build());
    }

    /// For streams: no limit for the whole call.
    public OkHttpClient streaming() {
        return client.newBuilder().callTimeout(Duration.ZERO).build();
    }

    /// A request past nginx, straight to one instance; a cookie goes to every port of a host.
    Request.Builder requestTo(String instance, String path) {
        return signed(new Request.Builder().url(instance + path));
    }

    /// Who is signed in, by the session's own words.
    public String sessionUserId() {
        var token = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().endsWith("app_session_id"))
                .map(cookie -> cookie.getValue().value())
                .findFirst()
                .orElseThrow();
        var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return MAPPER.readTree(claims).path("sub").asString();
    }

    /// A request with cookies and, where one is known, the CSRF header.
    public Request.Builder request(String path, String... headers) {
        var builder = signed(new Request.Builder().url(base.resolve(path)));
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private Request.Builder signed(Request.Builder builder) {
        var csrf = cookies.get("XSRF-TOKEN");
        if (csrf != null) {
            builder.header("X-XSRF-TOKEN", csrf.value());
        }
        return builder.header("Origin", origin());
    }

    private String origin() {
        return base.scheme() + "://" + base.host() + ":" + base.port();
    }

    /// Sends a request and reads the answer to its end.
    public Answer send(Request request) {
        try (var response = client.newCall(request).execute()) {
            Map<String, String> headers = new HashMap<>();
            response.headers()
                    .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
            return new Answer(response.code(), response.body().string(), headers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> received) {
        for (var cookie : received) {
            if (cookie.expiresAt() < System.currentTimeMillis()) {
                cookies.remove(cookie.name());
            } else {
                cookies.put(cookie.name(), cookie);
            }
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        return new ArrayList<>(
                cookies.values().stream().filter(cookie -> cookie.matches(url)).toList());
    }
}
