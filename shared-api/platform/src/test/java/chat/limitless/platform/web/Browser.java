package chat.limitless.platform.web;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Ids;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.testing.PlatformApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser does: keeps cookies, sends the CSRF token back, names its origin.
final class Browser {

    static final String ORIGIN = "http://localhost:8080";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base = URI.create("http://localhost:"
            + PlatformApplication.shared().getEnvironment().getRequiredProperty("local.server.port"));
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// An answer.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /// Signs a new person in, as the callback of the identity provider does.
    static Browser signedIn(UserId user, SignInId signIn) {
        var browser = new Browser();
        var cookie = PlatformApplication.shared().getBean(SessionTokens.class).begin(user, signIn);
        browser.take(cookie.getName(), cookie.getValue());
        browser.get("/api/v1/me"); // brings the CSRF token
        return browser;
    }

    static Browser signedIn() {
        return signedIn(new UserId(id("usr_")), new SignInId(id("sgn_")));
    }

    static String id(String prefix) {
        return PlatformApplication.shared().getBean(Ids.class).next(prefix);
    }

    void take(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Posts as our own page does.
    Answer post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Origin", ORIGIN);
        csrf().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Posts exactly these headers.
    Answer postPlain(String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /// Posts without saying how long the body is.
    Answer postUnknownLength(String path, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body)))
                .header("Content-Type", "application/json")
                .header("Origin", ORIGIN);
        csrf().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    Optional<String> csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
