package chat.limitless.command.mail.port;

/// A message will never be taken, because the address is none. Quotes nothing, like [MailFailure].
public final class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason without personal text
    public MailRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// What happened.
    public String reason() {
        return reason;
    }
}
