package chat.limitless.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a list in the order of time goes on, as text that means nothing to the reader.
///
/// @param at the time of the last row shown, to the microsecond
/// @param id of the last row shown, for rows of the same time
public record TimeCursor(Instant at, String id) {

    /// Before every row.
    public static final TimeCursor EARLIEST = new TimeCursor(Instant.EPOCH, "");

    /// After every row, in the year 2500: not every database knows times far beyond.
    public static final TimeCursor LATEST = new TimeCursor(Instant.parse("2500-01-01T00:00:00Z"), "");

    /// As it is given to the reader.
    public String encoded() {
        var text = micros(at) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What the reader gave back; `start` when there is none. Throws [Problem] for a cursor that is none of ours.
    public static TimeCursor of(@Nullable String cursor, TimeCursor start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            var micros = Math.clamp(Long.parseLong(parts[0]), micros(EARLIEST.at), micros(LATEST.at));
            return new TimeCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "cursor"));
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
