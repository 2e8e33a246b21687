package chat.limitless.command.tasks;

import java.time.Instant;

/// A task this instance has claimed.
///
/// @param id stable name
/// @param kind which handler does it
/// @param payload what it is about
/// @param attempt which try this is since the last success, from 1
/// @param orderedAt when it was ordered
/// @param version of its row when claimed; finishing needs the same
public record DueTask(String id, String kind, String payload, int attempt, Instant orderedAt, long version) {}
