package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which movements somebody wants to see.
///
/// @param type kind of movement; null for all
/// @param fromMicros first moment
/// @param toMicros first moment no more
record HistoryFilter(@Nullable String type, long fromMicros, long toMicros) {

    /// What was asked for; what was not asked for filters nothing.
    static HistoryFilter of(@Nullable String type, @Nullable Instant from, @Nullable Instant to) {
        return new HistoryFilter(
                type == null || type.isBlank() ? null : type.strip(),
                from == null ? Long.MIN_VALUE : micros(from),
                to == null ? Long.MAX_VALUE : micros(to));
    }
}
