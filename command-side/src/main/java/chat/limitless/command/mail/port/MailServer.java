package chat.limitless.command.mail.port;

/// Where mail is handed in.
public interface MailServer {

    /// Whether there is one. Without it nobody is written to.
    boolean isConfigured();

    /// Hands a message in, in one try. Returns when the server has taken it; throws [MailFailure] when that is not
    /// known, [MailRefused] when it never will.
    void send(Mail mail);
}
