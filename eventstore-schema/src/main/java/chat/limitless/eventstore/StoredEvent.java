package chat.limitless.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One row of the log, exactly as stored. The arrays are shared: never write into them.
///
/// @param position dense, commit-ordered place in the log, from 1
/// @param streamId stream it belongs to
/// @param sequence its place in the stream, from 0
/// @param eventId unique over the whole log
/// @param streamType kind of aggregate
/// @param eventType stored name, such as `credits.held`
/// @param revision revision of the payload
/// @param subjectId user it is about
/// @param payload JSON bytes, personal text sealed
/// @param metadata JSON bytes, an object of strings
/// @param recordedAtMicros microseconds since 1970, never falling with the position
/// @param hash SHA-256 chained to the event before, see [ChainHash]
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long position,
        String streamId,
        long sequence,
        String eventId,
        String streamType,
        String eventType,
        int revision,
        @Nullable String subjectId,
        byte[] payload,
        byte[] metadata,
        long recordedAtMicros,
        byte[] hash) {

    /// When the event was recorded.
    public Instant recordedAt() {
        return Instant.EPOCH.plus(recordedAtMicros, ChronoUnit.MICROS);
    }
}
