package chat.limitless.eventstore;

import org.jspecify.annotations.Nullable;

/// One event on its way into the log, already as bytes.
///
/// @param streamId stream it belongs to
/// @param sequence its place in the stream, from 0
/// @param eventId unique over the whole log
/// @param streamType kind of aggregate
/// @param eventType stored name, such as `credits.held`
/// @param revision revision of the payload
/// @param subjectId user it is about
/// @param payload JSON bytes, personal text sealed
/// @param metadata JSON bytes, an object of strings
@SuppressWarnings("ArrayRecordComponent")
public record EventToAppend(
        String streamId,
        long sequence,
        String eventId,
        String streamType,
        String eventType,
        int revision,
        @Nullable String subjectId,
        byte[] payload,
        byte[] metadata) {

    /// Bytes of payload and metadata, by which queues and batches are bounded.
    long bytes() {
        return payload.length + (long) metadata.length;
    }
}
