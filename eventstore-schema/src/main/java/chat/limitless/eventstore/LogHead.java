package chat.limitless.eventstore;

/// Where the log ends.
///
/// @param position position of the last event, 0 when the log is empty
/// @param hash its hash
/// @param recordedAtMicros when it was recorded
/// @param epoch how often the log was restored to an earlier point; anchors hold within their epoch only
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(long position, byte[] hash, long recordedAtMicros, int epoch) {

    /// What is written down outside the database to prove later that nothing up to here was altered.
    public HeadAnchor anchor() {
        return new HeadAnchor(epoch, position, java.util.HexFormat.of().formatHex(hash), recordedAtMicros);
    }
}
