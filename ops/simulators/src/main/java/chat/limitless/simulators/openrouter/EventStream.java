package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Server-sent events, in the plain form or in the odd but allowed ones a prompt asks for.
final class EventStream {
    private static final int SPLIT_BYTES = 7;
    private final OutputStream out;
    private final String lineEnd;
    private final boolean split;
    private final boolean multiLine;

    EventStream(OutputStream out, PromptWords words) {
        this.out = out;
        this.lineEnd = words.has("crlf") ? "\r\n" : "\n";
        this.split = words.has("split");
        this.multiLine = words.has("multiline");
    }

    void comment(String text) throws IOException {
        write(": " + text + lineEnd + lineEnd);
    }

    void data(String json) throws IOException {
        String data = multiLine ? indented(json) : json;
        write("data: " + data.replace("\n", lineEnd + "data: ") + lineEnd + lineEnd);
    }

    void done() throws IOException {
        write("data: [DONE]" + lineEnd + lineEnd);
    }

    /// Ends the answer in the proper way.
    void close() throws IOException {
        out.close();
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (split) {
            for (int at = 0; at < bytes.length; at += SPLIT_BYTES) {
                out.write(Arrays.copyOfRange(bytes, at, Math.min(at + SPLIT_BYTES, bytes.length)));
                out.flush();
            }
        } else {
            out.write(bytes);
            out.flush();
        }
    }

    private static String indented(String json) {
        return Json.indented(Json.parse(json));
    }
}
