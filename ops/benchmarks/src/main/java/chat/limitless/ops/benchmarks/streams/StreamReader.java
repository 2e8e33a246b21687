package chat.limitless.ops.benchmarks.streams;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.BufferedSource;
import org.HdrHistogram.ConcurrentHistogram;

/// Reads one stream of deltas, from the product or from the simulator itself. The simulator stamps each delta with its
/// number and the time it was sent (`[[sim:stamp]]`): a number that is missing, doubled or out of order is found.
final class StreamReader {

    static final int TO_THE_END = Integer.MAX_VALUE;
    private static final Pattern STAMP = Pattern.compile("\\[#(\\d+) t=(\\d+)]");
    private static final int HIGHEST_MICROS = 60_000_000;

    private final OkHttpClient http;
    private final ConcurrentHistogram delayMicros;
    private int deltas;
    private int wrong;
    private int lastEventId;
    private long firstMicros = -1;
    private String replyId = "";
    private String end = "";

    /// @param delayMicros where the time from the simulator's stamp to the reader is recorded
    StreamReader(OkHttpClient http, ConcurrentHistogram delayMicros) {
        this.http = http;
        this.delayMicros = delayMicros;
    }

    /// Reads until the stream ends, or leaves it after so many deltas.
    StreamReader read(Request request, int leaveAfter) throws IOException {
        var started = System.nanoTime();
        try (var answer = http.newCall(request).execute()) {
            if (answer.code() != 200) {
                throw new IOException(
                        "answered " + answer.code() + ": " + answer.body().string());
            }
            var reply = answer.header("Limitless-Reply-Id");
            replyId = reply == null ? "" : reply;
            lines(answer.body().source(), started, leaveAfter);
        }
        return this;
    }

    private void lines(BufferedSource source, long started, int leaveAfter) throws IOException {
        var event = "";
        for (var line = source.readUtf8Line(); line != null && deltas < leaveAfter; line = source.readUtf8Line()) {
            if (line.startsWith("id: ")) {
                lastEventId = Integer.parseInt(line.substring(4));
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data(event, line, started);
                event = "";
            }
        }
    }

    private void data(String event, String line, long started) {
        var stamp = STAMP.matcher(line);
        while (stamp.find()) {
            if (firstMicros < 0) {
                firstMicros = (System.nanoTime() - started) / 1_000;
            }
            if (Integer.parseInt(stamp.group(1)) != deltas) {
                wrong++;
            }
            deltas++;
            var sent = Long.parseLong(stamp.group(2));
            var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            delayMicros.recordValue(Math.clamp(now - sent, 0, HIGHEST_MICROS));
        }
        if (line.equals("data: [DONE]")) {
            end = "done";
        } else if (!event.isEmpty() && !event.equals("delta")) {
            end = event;
        }
    }

    /// Refuses anything but the whole stream, each delta once, in order.
    void requireWhole(int expected) {
        if (wrong > 0 || deltas != expected || !end.equals("done")) {
            throw new IllegalStateException("%d deltas of %d, %d out of order, ended with \"%s\" (%s)"
                    .formatted(deltas, expected, wrong, end, replyId));
        }
    }

    /// From the request to the first delta.
    long firstMicros() {
        return firstMicros;
    }

    int deltas() {
        return deltas;
    }

    int lastEventId() {
        return lastEventId;
    }

    String replyId() {
        return replyId;
    }
}
