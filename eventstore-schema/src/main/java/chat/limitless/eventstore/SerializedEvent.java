package chat.limitless.eventstore;

import org.jspecify.annotations.Nullable;

/// An event as it will be stored.
///
/// @param eventType stored name
/// @param revision revision of the payload
/// @param subjectId user it is about
/// @param payload JSON bytes, personal text sealed
@SuppressWarnings("ArrayRecordComponent")
public record SerializedEvent(
        String eventType, int revision, @Nullable String subjectId, byte[] payload) {}
