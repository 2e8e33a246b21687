package chat.limitless.eventstore;

/// The queue before the log is full: nothing was stored, the caller may come again. Answered as 503 with Retry-After.
public final class LogBusy extends RuntimeException {

    private final int retryAfterSeconds;

    /// @param retryAfterSeconds when coming again makes sense
    public LogBusy(int retryAfterSeconds) {
        super("the queue of the log is full", null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// When coming again makes sense.
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
