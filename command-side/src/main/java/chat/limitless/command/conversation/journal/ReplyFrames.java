package chat.limitless.command.conversation.journal;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The form of an event on the wire: `id`, `event`, one `data` line of JSON (which has no line breaks), an empty line.
public final class ReplyFrames {

    /// More text of the answer.
    public static final String DELTA = "delta";

    /// More of the thoughts before it.
    public static final String REASONING = "reasoning";

    /// The model came to its end.
    public static final String DONE = "done";

    /// No answer came.
    public static final String ERROR = "error";

    /// The user stopped it.
    public static final String STOPPED = "stopped";

    /// It was cut off.
    public static final String INTERRUPTED = "interrupted";

    private static final Set<String> TERMINAL = Set.of(DONE, ERROR, STOPPED, INTERRUPTED);

    private ReplyFrames() {}

    /// A frame readers can resume from.
    public static byte[] numbered(int seq, String event, String json) {
        return ("id: " + seq + "\nevent: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /// A frame that only says something to the reader at hand.
    public static byte[] unnumbered(String event, String json) {
        return ("event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Where the frame that starts at `start` ends (first byte of the next one); 0 when there is none.
    static int endOfFrame(byte[] bytes, int start) {
        for (int i = start; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        return 0;
    }

    /// Whether a numbered frame ends its reply.
    static boolean isTerminal(byte[] frame) {
        return TERMINAL.contains(eventOf(new String(frame, StandardCharsets.UTF_8)));
    }

    /// The event name of one frame.
    static String eventOf(String frame) {
        return line(frame, "event: ");
    }

    /// The JSON of one frame.
    static String dataOf(String frame) {
        return line(frame, "data: ");
    }

    private static String line(String frame, String field) {
        for (var line : frame.split("\n", -1)) {
            if (line.startsWith(field)) {
                return line.substring(field.length());
            }
        }
        return "";
    }
}
