package chat.limitless.command.conversation.journal;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What a reply said, read back from its frames.
///
/// @param text the answer
/// @param reasoning the thoughts before it
/// @param lastSeq number of the last frame; 0 when there is none
/// @param ended whether the last frame is the end of the reply
public record JournaledText(String text, String reasoning, int lastSeq, boolean ended) {

    /// Nothing was written.
    public static final JournaledText NONE = new JournaledText("", "", 0, false);

    /// Reads the frames of a reply, in order from the first.
    static JournaledText read(List<String> payloads, JsonMapper json) {
        var text = new StringBuilder();
        var reasoning = new StringBuilder();
        int seq = 0;
        boolean ended = false;
        for (var payload : payloads) {
            for (var frame : payload.split("\n\n", -1)) {
                if (frame.isEmpty()) {
                    continue;
                }
                seq++;
                switch (ReplyFrames.eventOf(frame)) {
                    case ReplyFrames.DELTA -> text.append(piece(frame, json));
                    case ReplyFrames.REASONING -> reasoning.append(piece(frame, json));
                    default -> ended = true;
                }
            }
        }
        return new JournaledText(text.toString(), reasoning.toString(), seq, ended);
    }

    private static String piece(String frame, JsonMapper json) {
        return json.readTree(ReplyFrames.dataOf(frame)).path("text").stringValue("");
    }

    /// Whether the model wrote anything.
    public boolean hasOutput() {
        return !text.isEmpty() || !reasoning.isEmpty();
    }

    /// Personal text never appears in logs.
    @Override
    public String toString() {
        return "JournaledText[" + text.length() + " chars, to " + lastSeq + "]";
    }
}
