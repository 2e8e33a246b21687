package chat.limitless.eventstore;

/// Somebody else appended to the stream first: nothing of this append was stored. Load again, decide again.
public final class AppendConflict extends RuntimeException {

    private final String streamId;
    private final long sequence;
    private final long lastSequence;

    /// @param streamId the contested stream
    /// @param sequence what the append wanted to write
    /// @param lastSequence what the log holds, −1 for nothing, −2 when it is not known
    public AppendConflict(String streamId, long sequence, long lastSequence) {
        super("stream " + streamId + " is at " + lastSequence + ", append wanted " + sequence, null, false, false);
        this.streamId = streamId;
        this.sequence = sequence;
        this.lastSequence = lastSequence;
    }

    /// The contested stream.
    public String streamId() {
        return streamId;
    }

    /// What the append wanted to write.
    public long sequence() {
        return sequence;
    }

    /// What the log holds, −1 for nothing, −2 when it is not known.
    public long lastSequence() {
        return lastSequence;
    }
}
