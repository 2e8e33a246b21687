package chat.limitless.command.mail.port;

/// A message may not have been taken; another try is worth while. Says what happened without the words of the server:
/// they quote addresses, and what is thrown here ends in logs and tables. For the same reason it has no cause.
public final class MailFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason without personal text
    public MailFailure(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// What happened.
    public String reason() {
        return reason;
    }
}
