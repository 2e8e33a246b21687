package chat.limitless.ops.benchmarks.streams;

import chat.limitless.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who is signed in, with the requests their browser makes.
///
/// @param cookies as the browser sends them
record Person(OkHttpClient http, String address, String cookies, Ids ids) {

    static final MediaType JSON = MediaType.get("application/json");
    static final String MODEL = "openai/gpt-4o-mini";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CSRF = "benchmark";

    /// Signs in through the portal, which is told who comes next: one person at a time.
    static Person signIn(OkHttpClient http, String address, String portal, int number, Ids ids) {
        var person = MAPPER.createObjectNode()
                .put("name", "Reader " + number)
                .put("email", "reader" + number + "@benchmark.example");
        var jar = new Jar();
        var browser = http.newBuilder().cookieJar(jar).build();
        succeed(
                browser,
                new Request.Builder()
                        .url(portal + "/_sim/manus/next-visit")
                        .post(RequestBody.create(person.toString(), JSON))
                        .build());
        var login = new Request.Builder().url(address + "/api/oauth/login").build();
        try (var answer = browser.newCall(login).execute()) {
            if (jar.cookies.keySet().stream().noneMatch(name -> name.endsWith("app_session_id"))) {
                throw new IllegalStateException("no session after the sign-in: " + answer.code());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        jar.cookies.put("XSRF-TOKEN", CSRF);
        var cookies = jar.cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Person(http, address, cookies, ids);
    }

    /// Starts a chat and answers with its id.
    String startChat() {
        var chat = ids.next("cnv_");
        succeed(
                http,
                request("/api/v1/conversations/" + chat).put(RequestBody.EMPTY).build());
        return chat;
    }

    /// Sends a message and asks for the reply as a stream.
    Request message(String chat, String text) {
        var body = MAPPER.createObjectNode()
                .put("messageId", ids.next("msg_"))
                .put("model", MODEL)
                .put("text", text);
        return request("/api/v1/conversations/" + chat + "/messages")
                .header("Accept", "text/event-stream")
                .post(RequestBody.create(body.toString(), JSON))
                .build();
    }

    /// Comes back to a reply.
    Request resume(String reply, int lastEventId) {
        return request("/api/v1/replies/" + reply + "/stream")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Integer.toString(lastEventId))
                .build();
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(address + path)
                .header("Origin", address)
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", CSRF);
    }

    private static void succeed(OkHttpClient http, Request request) {
        try (var answer = http.newCall(request).execute()) {
            var body = answer.body().string();
            if (!answer.isSuccessful()) {
                throw new IllegalStateException(request.url() + " answered " + answer.code() + ": " + body);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Jar implements CookieJar {

        private final Map<String, String> cookies = new HashMap<>();

        @Override
        public void saveFromResponse(HttpUrl url, List<Cookie> received) {
            received.forEach(cookie -> cookies.put(cookie.name(), cookie.value()));
        }

        @Override
        public List<Cookie> loadForRequest(HttpUrl url) {
            return cookies.entrySet().stream()
                    .map(cookie -> new Cookie.Builder()
                            .domain(url.host())
                            .name(cookie.getKey())
                            .value(cookie.getValue())
                            .build())
                    .toList();
        }
    }
}
