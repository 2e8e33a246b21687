package chat.limitless.platform.web;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The two headers that let a client read its own writes. On the wire a position is an opaque string.
public final class PositionHeaders {

    /// In answers: the position the answer stands at, or that the command reached.
    public static final String POSITION = "Limitless-Position";

    /// In requests: the position the answer must at least include.
    public static final String MIN_POSITION = "Limitless-Min-Position";

    private static final int MAX_DIGITS = 18;

    private PositionHeaders() {}

    /// What a position looks like on the wire.
    public static String encode(long position) {
        return Long.toString(position);
    }

    /// The position behind a header value; empty when the header is absent.
    /// Throws [Problem] `http.position-malformed` when it is none of ours.
    public static OptionalLong decode(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return OptionalLong.empty();
        }
        if (header.length() > MAX_DIGITS || !header.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem(ProblemCode.POSITION_MALFORMED);
        }
        return OptionalLong.of(Long.parseLong(header));
    }
}
