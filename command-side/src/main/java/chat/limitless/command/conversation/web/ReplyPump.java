package chat.limitless.command.conversation.web;

import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.ReplyLog;
import chat.limitless.command.conversation.process.ReplyProperties;
import chat.limitless.command.conversation.process.ReplyStreams;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a reply to one reader, from the reader's place to the end, on the thread of the request. The same for a new
/// message and for a reader that comes back. A reader that is gone is noticed at the next write; the reply goes on.
@Component
class ReplyPump {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyPump.class);
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RECONNECT = ReplyFrames.unnumbered("reconnect", "{}");
    /// A stream whose sign-in has ended is noticed at the next text, and at the latest after this time.
    private static final Duration SIGN_IN_LOOK = Duration.ofSeconds(1);

    private static final int SLICE_BYTES = 64 * 1024;

    private final ReplyReaders readers;
    private final ReplyProperties properties;
    private final JsonMapper json;

    ReplyPump(ReplyReaders readers, ReplyProperties properties, JsonMapper json) {
        this.readers = readers;
        this.properties = properties;
        this.json = json;
    }

    /// What a reader is told first.
    private record Opening(String replyId, String holdMicros, String estimateMicros, String model, String position) {}

    /// Writes until the end, until the reader or the reply is elsewhere, or until the reader's sign-in ends.
    ///
    /// @param lastEventId the last number the reader has seen
    /// @param position of the log that includes the message
    void pump(
            ReplyStreams.Source source,
            SignedIn user,
            @Nullable String lastEventId,
            long position,
            HttpServletResponse response) {
        var run = source.run();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Limitless-Reply-Id", run.replyId().value());
        response.setHeader(PositionHeaders.POSITION, PositionHeaders.encode(position));
        var opening = new Opening(
                run.replyId().value(),
                Long.toString(run.holdMicros()),
                Long.toString(run.estimateMicros()),
                run.model(),
                PositionHeaders.encode(position));
        try (var reader = readers.enter(user)) {
            var out = response.getOutputStream();
            out.write(RETRY);
            out.write(ReplyFrames.unnumbered("reply", json.writeValueAsString(opening)));
            out.flush();
            write(source, reader, place(lastEventId), out);
        } catch (IOException e) {
            LOG.debug("reply {}: a reader is gone: {}", run.replyId(), e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ReplyStreams.Source source, ReplyReaders.Reader reader, int from, OutputStream out)
            throws IOException, InterruptedException {
        var log = source.log();
        int place = source.retold() && from > 0 ? rewind(0, out) : from;
        long sentAtNanos = System.nanoTime();
        while (true) {
            log.awaitAfter(
                    place,
                    Math.min(SIGN_IN_LOOK.toMillis(), properties.heartbeat().toMillis()));
            if (!reader.isSignedIn()) {
                return;
            }
            var slice = log.after(place, SLICE_BYTES);
            if (!source.mayHandOn()) {
                send(RECONNECT, out);
                return;
            }
            if (!slice.isEmpty()) {
                send(slice.bytes(), out);
                sentAtNanos = System.nanoTime();
                place = slice.lastSeq();
                if (slice.state() == ReplyLog.State.ENDED && place == log.lastSeq()) {
                    return;
                }
            } else if (slice.state() == ReplyLog.State.ENDED) {
                place = rewind(log.lastSeq() - 1, out);
            } else if (slice.state() == ReplyLog.State.LEFT) {
                send(RECONNECT, out);
                return;
            } else if (System.nanoTime() - sentAtNanos >= properties.heartbeat().toNanos()) {
                send(HEARTBEAT, out);
                sentAtNanos = System.nanoTime();
            }
        }
    }

    /// The reader saw more than is stored, in the last instants of an instance that died: it has to cut back.
    private int rewind(int toSeq, OutputStream out) throws IOException {
        send(ReplyFrames.unnumbered("rewind", json.writeValueAsString(Map.of("toSeq", toSeq))), out);
        return toSeq;
    }

    private static void send(byte[] bytes, OutputStream out) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private static int place(@Nullable String lastEventId) {
        if (lastEventId == null
                || lastEventId.length() > 9
                || !lastEventId.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        return lastEventId.isEmpty() ? 0 : Integer.parseInt(lastEventId);
    }
}
