package chat.limitless.command.conversation.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A reader of a reply that keeps the rules of the protocol: pieces by number, cut back on `rewind`, no gap, no repeat.
final class ReplyStream implements AutoCloseable {

    private static final Set<String> TERMINAL = Set.of("done", "error", "stopped", "interrupted");

    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;
    private final TreeMap<Integer, String> pieces = new TreeMap<>();
    private String reasoning = "";
    private int lastSeq;
    private @Nullable JsonNode opening;
    private @Nullable Event terminal;
    private boolean reconnect;
    private int comments;

    record Event(@Nullable Integer seq, String name, JsonNode data) {}

    ReplyStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /// Goes on with what another stream of the same reply has brought so far.
    ReplyStream after(ReplyStream earlier) {
        pieces.putAll(earlier.pieces);
        reasoning = earlier.reasoning;
        lastSeq = earlier.lastSeq;
        return this;
    }

    /// Goes on from a number without what came before it.
    ReplyStream continuing(int seq) {
        lastSeq = seq;
        return this;
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// The body of an answer that is no stream.
    JsonNode problem() {
        try {
            return ReplyClient.JSON.readTree(response.body().readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads to the end of the stream.
    ReplyStream readAll() {
        while (next() != null) {
            // the rules are checked while reading
        }
        return this;
    }

    /// Reads until this many numbered events have come in all.
    ReplyStream readTo(int seq) {
        while (lastSeq < seq && next() != null) {
            // the rules are checked while reading
        }
        return this;
    }

    /// The next event; null at the end of the stream.
    @Nullable
    Event next() {
        try {
            Integer seq = null;
            String name = "";
            var data = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    if (!name.isEmpty()) {
                        return take(new Event(seq, name, ReplyClient.JSON.readTree(data.toString())));
                    }
                } else if (line.startsWith(":")) {
                    comments++;
                } else if (line.startsWith("id: ")) {
                    seq = Integer.valueOf(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private Event take(Event event) {
        if (event.seq() != null) {
            if (event.seq() != lastSeq + 1) {
                throw new AssertionError("after " + lastSeq + " came " + event.seq());
            }
            lastSeq = event.seq();
        }
        switch (event.name()) {
            case "reply" -> opening = event.data();
            case "delta" -> pieces.put(lastSeq, event.data().path("text").asString());
            case "reasoning" -> reasoning += event.data().path("text").asString();
            case "rewind" -> {
                lastSeq = event.data().path("toSeq").asInt();
                pieces.tailMap(lastSeq, false).clear();
            }
            case "reconnect" -> reconnect = true;
            default -> {
                if (!TERMINAL.contains(event.name())) {
                    throw new AssertionError("unknown event " + event.name());
                }
                terminal = event;
            }
        }
        return event;
    }

    String text() {
        return String.join("", pieces.values());
    }

    String reasoning() {
        return reasoning;
    }

    int lastSeq() {
        return lastSeq;
    }

    JsonNode opening() {
        return opening == null ? ReplyClient.JSON.missingNode() : opening;
    }

    String replyId() {
        return opening().path("replyId").asString();
    }

    String end() {
        return terminal == null ? "" : terminal.name();
    }

    JsonNode endData() {
        return terminal == null ? ReplyClient.JSON.missingNode() : terminal.data();
    }

    boolean toldToReconnect() {
        return reconnect;
    }

    int comments() {
        return comments;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException _) {
            // the reader goes away, as readers do
        }
    }
}
