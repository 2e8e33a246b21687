package chat.limitless.command.simulation;

/// A statement failed; whether it had its effect is unknown.
final class DatabaseAway extends RuntimeException {}
