package chat.limitless.eventstore;

/// The log is not what it was: a position is missing or a hash does not fit. Nothing may be served from it until
/// `verify-log` has said where and somebody has found out why.
public final class ChainBroken extends RuntimeException {

    private final long position;

    /// @param position where the log stops being what it was
    /// @param message what does not fit there
    public ChainBroken(long position, String message) {
        super("position " + position + ": " + message);
        this.position = position;
    }

    /// Where the log stops being what it was.
    public long position() {
        return position;
    }
}
