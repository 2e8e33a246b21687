package chat.limitless.query.paging;

import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Where a list goes on, as text that means nothing to the reader: the position of the last row shown.
public final class Cursor {

    private static final int MAX_LIMIT = 200;

    private Cursor() {}

    /// The cursor behind a row.
    public static String after(long position) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The position in a cursor; `start` when there is none. Throws [Problem] for a cursor that is none of ours.
    public static long position(@Nullable String cursor, long start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException _) {
            // told below, like every other wrong cursor
        }
        throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "cursor"));
    }

    /// The number of rows to show: what was asked for, from 1 to 200.
    public static int limit(@Nullable Integer asked, int usual) {
        if (asked == null) {
            return usual;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "limit"));
        }
        return asked;
    }

    /// The cursor for the next page of a list read with one row more than shown; null at its end.
    public static <T> @Nullable String next(List<T> rows, int limit, ToLongFunction<T> position) {
        return rows.size() > limit ? after(position.applyAsLong(rows.get(limit - 1))) : null;
    }

    /// The rows to show of a list read with one row more.
    public static <T> List<T> shown(List<T> rows, int limit) {
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }
}
