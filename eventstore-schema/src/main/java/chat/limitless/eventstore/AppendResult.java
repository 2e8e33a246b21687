package chat.limitless.eventstore;

/// Where an append stands in the log. Its events are consecutive.
///
/// @param firstPosition position of its first event
/// @param lastPosition position of its last event
/// @param recordedAtMicros when it was recorded, microseconds since 1970
public record AppendResult(long firstPosition, long lastPosition, long recordedAtMicros) {}
