package chat.limitless.platform;

/// What a command is answered with.
///
/// @param id the stream the command was for
/// @param position the position of its last event; where nothing was left to do, the position at which that was
///     confirmed. Reading at this position shows the effect.
public record CommandAnswer(String id, long position) {}
