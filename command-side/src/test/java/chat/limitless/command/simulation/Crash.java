package chat.limitless.command.simulation;

/// The process that does something ends here: whatever it knew is lost, nothing is caught or put in order.
final class Crash extends Error {

    Crash(String where) {
        super(where, null, false, false);
    }
}
