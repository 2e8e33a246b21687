package chat.limitless.ops.systemtests;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.BufferedSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one reply over any number of connections, as a browser does: pieces by number, cut back on `rewind`. A gap
/// or a repeat is an error at once.
final class ReplyReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENDS = Set.of("done", "stopped", "interrupted", "error");

    private final OkHttpClient client;
    private final NavigableMap<Integer, String> pieces = new TreeMap<>();
    private String replyId = "";
    private volatile int lastSeq;
    private volatile String kindOfEnd = "";
    private JsonNode end = JSON.createObjectNode();

    ReplyReader(OkHttpClient client) {
        this.client = client;
    }

    /// Another reader that has seen as much.
    ReplyReader copy() {
        var copy = new ReplyReader(client);
        synchronized (pieces) {
            copy.pieces.putAll(pieces);
        }
        copy.replyId = replyId;
        copy.lastSeq = copy.pieces.isEmpty() ? 0 : copy.pieces.lastKey();
        return copy;
    }

    /// Reads until so many more numbered events have come, or until the reply or the connection ends.
    ReplyReader read(Request.Builder request, int events) {
        if (lastSeq > 0) {
            request.header("Last-Event-ID", Integer.toString(lastSeq));
        }
        var call = client.newCall(request.header("Accept", "text/event-stream").build());
        try (var response = call.execute()) {
            if (response.code() != 200) {
                throw new AssertionError(
                        response.code() + ": " + response.body().string());
            }
            int until = lastSeq + events;
            while (kindOfEnd.isEmpty()
                    && lastSeq < until
                    && next(response.body().source())) {
                // the rules are checked while reading
            }
            // Before the answer is closed, which would read on for a while.
            call.cancel();
        } catch (IOException broken) {
            // a reader whose server is gone; it comes back elsewhere
        }
        return this;
    }

    /// Takes one event; false when the stream has none any more.
    private boolean next(BufferedSource source) throws IOException {
        int seq = 0;
        var name = "";
        var data = "";
        for (var line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
            if (line.isEmpty() && !name.isEmpty()) {
                take(seq, name, JSON.readTree(data));
                return true;
            }
            seq = line.startsWith("id: ") ? Integer.parseInt(line.substring(4)) : seq;
            name = line.startsWith("event: ") ? line.substring(7) : name;
            data = line.startsWith("data: ") ? line.substring(6) : data;
        }
        return false;
    }

    private void take(int seq, String name, JsonNode data) {
        if (seq > 0 && seq != lastSeq + 1) {
            throw new AssertionError("reply " + replyId + ": after " + lastSeq + " came " + seq);
        }
        synchronized (pieces) {
            if (seq > 0) {
                pieces.put(seq, data.path("text").asString(""));
                lastSeq = seq;
            } else if (name.equals("rewind")) {
                lastSeq = data.path("toSeq").asInt();
                pieces.tailMap(lastSeq, false).clear();
            }
        }
        if (name.equals("reply")) {
            replyId = data.path("replyId").asString();
        } else if (ENDS.contains(name)) {
            end = data;
            kindOfEnd = name;
        }
    }

    /// Everything that came, in order.
    String text() {
        synchronized (pieces) {
            return String.join("", pieces.values());
        }
    }

    String replyId() {
        return replyId;
    }

    int lastSeq() {
        return lastSeq;
    }

    /// How it ended; empty while it has not.
    String kindOfEnd() {
        return kindOfEnd;
    }

    JsonNode end() {
        return end;
    }
}
