package chat.limitless.command.testing;

import chat.limitless.api.accounts.UserId;
import chat.limitless.simulators.manus.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser: keeps cookies and sends the CSRF token, but follows no redirect by itself.
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final CommandSideRig rig;

    private @Nullable String forwardedFor;

    Browser(CommandSideRig rig) {
        this.rig = rig;
    }

    /// An answer with its body as JSON, where it is some.
    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /// Comes through a proxy of ours that tells this address.
    public void forwardedFor(String address) {
        forwardedFor = address;
    }

    /// Signs in through the portal; answers with what the callback answered.
    public Answer signIn(String name, String email) {
        rig.simulators().manus().letNextVisitBe(Person.of(name, email));
        return send("GET", comeBack(startSignIn("/")), null);
    }

    /// Starts to sign in; answers with the address of the portal's page.
    public URI startSignIn(String returnTo) {
        var start = send("GET", "/api/oauth/login?returnTo=" + encoded(returnTo), null);
        return URI.create(start.header("Location").orElseThrow());
    }

    /// Visits the portal; answers with path and query of the way back.
    public String comeBack(URI portal) {
        var back = URI.create(exchange(HttpRequest.newBuilder(portal).GET().build())
                .header("Location")
                .orElseThrow());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer put(String path) {
        return send("PUT", path, "{}");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// Buys a pack under an idempotency key.
    public Answer buy(String packId, String key) {
        return exchange(request("POST", "/api/v1/purchases", "{\"packId\":\"" + packId + "\"}")
                .header("Idempotency-Key", key)
                .build());
    }

    public Answer send(String method, String path, String body) {
        return exchange(request(method, path, body).build());
    }

    public HttpRequest.Builder request(String method, String path, String body) {
        var request = HttpRequest.newBuilder(rig.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("User-Agent", "Browser of a test")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    public Answer exchange(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (request.uri().getAuthority().equals(rig.address("/").getAuthority())) {
                PublishedAnswers.declare(response);
            }
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Its cookies, for a client of the test's own.
    public CookieManager cookies() {
        return cookies;
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void forget(String name) {
        cookie(name).ifPresent(cookie -> cookies.getCookieStore().remove(null, cookie));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookie.setMaxAge(0));
    }

    /// Who is signed in, read from the session token.
    public UserId userId() {
        var token = cookie("app_session_id").orElseThrow().getValue();
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        return new UserId(claims.path("sub").asString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
