package chat.limitless.simulators.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The last requests as they arrived, for tests that prove what the product sends. `/_sim/requests` shows them.
public final class RequestLog implements Handler {
    private static final int KEPT = 200;
    private final Deque<Received> received = new ArrayDeque<>();

    /// One request. Header names are lower case; the Authorization header is left out.
    public record Received(String method, String path, String query, Map<String, String> headers, String body) {}

    synchronized void add(Received request) {
        received.addLast(request);
        if (received.size() > KEPT) {
            received.removeFirst();
        }
    }

    /// The kept requests whose path begins so, oldest first.
    public synchronized List<Received> under(String pathPrefix) {
        return received.stream()
                .filter(request -> request.path().startsWith(pathPrefix))
                .toList();
    }

    @Override
    public void handle(Call call) throws IOException {
        ArrayNode list = Json.array();
        for (Received request : under(call.query("path", "/"))) {
            ObjectNode entry = list.addObject();
            entry.put("method", request.method());
            entry.put("path", request.path());
            entry.put("query", request.query());
            request.headers().forEach(entry.putObject("headers")::put);
            entry.put("body", request.body());
        }
        ObjectNode answer = Json.object();
        answer.set("requests", list);
        call.json(200, answer);
    }
}
