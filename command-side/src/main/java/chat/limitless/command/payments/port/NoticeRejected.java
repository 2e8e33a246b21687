package chat.limitless.command.payments.port;

/// A notice that is not from the provider, not fresh, or no notice at all.
public final class NoticeRejected extends RuntimeException {

    /// @param reason for our log; nothing of the body
    public NoticeRejected(String reason) {
        super(reason, null, false, false);
    }
}
