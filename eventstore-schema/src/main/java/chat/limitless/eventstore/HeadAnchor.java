package chat.limitless.eventstore;

/// A head of the log written down outside the database, one line of text: `epoch position hash recordedAtMicros`.
///
/// @param epoch how often the log had been restored
/// @param position position of the head
/// @param hashHex its hash in lower-case hex
/// @param recordedAtMicros when the head was recorded
public record HeadAnchor(int epoch, long position, String hashHex, long recordedAtMicros) {

    /// The line to store.
    public String line() {
        return epoch + " " + position + " " + hashHex + " " + recordedAtMicros;
    }

    /// Reads a stored line.
    public static HeadAnchor parse(String line) {
        var parts = line.strip().split(" ", -1);
        if (parts.length != 4 || parts[2].length() != 64) {
            throw new IllegalArgumentException("an anchor is: epoch position hash recordedAtMicros");
        }
        return new HeadAnchor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2], Long.parseLong(parts[3]));
    }
}
