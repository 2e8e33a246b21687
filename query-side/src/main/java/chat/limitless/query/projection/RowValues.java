package chat.limitless.query.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How values look in our tables: times are microseconds since 1970 in UTC, so that no driver's time zone is involved.
public final class RowValues {

    private RowValues() {}

    /// A list that may hold nulls.
    public static List<@Nullable Object> of(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            list.add(value);
        }
        return list;
    }

    /// Microseconds since 1970.
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /// The time behind microseconds since 1970.
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
