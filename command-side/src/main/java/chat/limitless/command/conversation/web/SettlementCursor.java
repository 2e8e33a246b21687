package chat.limitless.command.conversation.web;

import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the list of open settlements goes on, as text that means nothing to the reader.
///
/// @param endedAt when the last reply shown ended
/// @param replyId the last reply shown
record SettlementCursor(Instant endedAt, String replyId) {

    /// In the year 2500; not every database knows times far beyond.
    private static final long MOST_MICROS = 16_725_225_600_000_000L;

    private static final SettlementCursor START = new SettlementCursor(Instant.EPOCH, "");

    String encoded() {
        var text = ChronoUnit.MICROS.between(Instant.EPOCH, endedAt) + " " + replyId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static SettlementCursor of(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new SettlementCursor(
                    Instant.EPOCH.plus(Math.clamp(Long.parseLong(parts[0]), 0, MOST_MICROS), ChronoUnit.MICROS),
                    parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "cursor"));
        }
    }
}
