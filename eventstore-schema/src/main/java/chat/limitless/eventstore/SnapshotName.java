package chat.limitless.eventstore;

/// Under which name and revision the shell of an aggregate is kept as a snapshot. Snapshots of another revision are
/// ignored, so raise it whenever the state changes its shape.
///
/// @param name stored name, such as `credits.account`
/// @param revision from 1
public record SnapshotName(String name, int revision) {}
