package chat.limitless.command.payments.web;

import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the list of notices goes on, as text that means nothing to the reader.
///
/// @param receivedAt when the last notice shown came
/// @param eventId the last notice shown
record NoticeCursor(Instant receivedAt, String eventId) {

    private static final NoticeCursor START = new NoticeCursor(Instant.ofEpochMilli(Long.MAX_VALUE), "");

    String encoded() {
        var text = receivedAt.toEpochMilli() + " " + eventId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static NoticeCursor of(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new NoticeCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "cursor"));
        }
    }
}
