package chat.limitless.command.mail;

/// Where an event stands in the log. Names it for good, and is no personal text.
public record EventPlace(String streamId, long sequence) {

    private static final String SEPARATOR = "/";

    /// The place written by [#toString()].
    public static EventPlace decode(String encoded) {
        int at = encoded.lastIndexOf(SEPARATOR);
        return new EventPlace(encoded.substring(0, at), Long.parseLong(encoded.substring(at + 1)));
    }

    @Override
    public String toString() {
        return streamId + SEPARATOR + sequence;
    }
}
