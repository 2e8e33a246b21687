package chat.limitless.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One request being answered. Answers are held back when a fault asks for a lost answer.
public final class Call {
    private final HttpExchange exchange;
    private final byte[] body;
    private final Map<String, String> pathValues;
    private final Map<String, String> query;
    private boolean answersAreLost;

    Call(HttpExchange exchange, byte[] body, Map<String, String> pathValues) {
        this.exchange = exchange;
        this.body = body;
        this.pathValues = pathValues;
        this.query = pairs(exchange.getRequestURI().getRawQuery());
    }

    /// GET, POST and so on.
    public String method() {
        return exchange.getRequestMethod();
    }

    /// The path without the query.
    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /// The query as it was sent, or empty.
    public String rawQuery() {
        String raw = exchange.getRequestURI().getRawQuery();
        return raw == null ? "" : raw;
    }

    /// The value of a `{name}` in the route.
    public String pathValue(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /// A query parameter, or null.
    public @Nullable String query(String name) {
        return query.get(name);
    }

    /// A query parameter, or the given one.
    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /// All query parameters.
    public Map<String, String> queryFields() {
        return query;
    }

    /// A request header, or null.
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /// The token of `Authorization: Bearer …`, or null.
    public @Nullable String bearer() {
        String header = header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        String token = header.substring(7).trim();
        return token.isEmpty() ? null : token;
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as sent.
    public byte[] bytes() {
        return body.clone();
    }

    /// The body as a JSON object; an empty body is an empty object.
    public ObjectNode json() {
        return body.length == 0 ? Json.object() : Json.parse(text());
    }

    /// The body as flat form fields.
    public Map<String, String> form() {
        return pairs(text());
    }

    /// Adds a header to the answer.
    public void setHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    /// Answers with JSON.
    public void json(int status, JsonNode answer) throws IOException {
        bytes(status, "application/json", Json.text(answer).getBytes(StandardCharsets.UTF_8));
    }

    /// Answers with a page that loads nothing from anywhere.
    public void html(int status, String page) throws IOException {
        setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        setHeader("Cache-Control", "no-store");
        setHeader("Referrer-Policy", "no-referrer");
        bytes(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends the browser elsewhere.
    public void redirect(int status, String address) throws IOException {
        setHeader("Location", address);
        setHeader("Cache-Control", "no-store");
        bytes(status, "text/plain", new byte[0]);
    }

    /// Answers with bytes.
    public void bytes(int status, String contentType, byte[] answer) throws IOException {
        if (answersAreLost) {
            return;
        }
        setHeader("Content-Type", contentType);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    /// Starts an answer of unknown length. The stream ends well only when it is closed.
    public OutputStream stream(int status, String contentType) throws IOException {
        setHeader("Content-Type", contentType);
        setHeader("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }

    void loseAnswers() {
        answersAreLost = true;
    }

    void findAnswersAgain() {
        answersAreLost = false;
        exchange.getResponseHeaders().clear();
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded == null || encoded.isBlank()) {
            return pairs;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.put(decoded(name), decoded(value));
        }
        return pairs;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
