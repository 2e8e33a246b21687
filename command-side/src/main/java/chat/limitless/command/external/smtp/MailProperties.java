package chat.limitless.command.external.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail is handed in. Without a host nobody is written to.
///
/// @param host the mail server (`SMTP_HOST`)
/// @param port (`SMTP_PORT`); 587 for submission, 465 with implicit TLS
/// @param user who hands in (`SMTP_USER`); empty for a server that asks nobody
/// @param password of the user (`SMTP_PASSWORD`)
/// @param tls how the connection is protected (`SMTP_TLS`): `starttls`, `implicit` or `none`
/// @param from sender of every mail (`MAIL_FROM`), such as `Limitless Chat <no-reply@example.org>`
/// @param timeout for each step of a conversation with the server
@ConfigurationProperties("limitless.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("") String from,
        @DefaultValue("10s") Duration timeout) {

    /// How the connection is protected.
    enum Tls {
        /// Not at all: for a server on the same machine.
        NONE,
        /// Asked for, and insisted on, before anything else is said.
        STARTTLS,
        /// From the first byte.
        IMPLICIT
    }

    /// Refuses a sender that is none, and a password that anybody on the way could read.
    MailProperties {
        if (!host.isBlank()) {
            sender(from);
            if (tls == Tls.NONE && !user.isBlank()) {
                throw new IllegalArgumentException("limitless.mail: a password is never sent without TLS");
            }
        }
    }

    boolean isConfigured() {
        return !host.isBlank();
    }

    /// The sender, parsed.
    InternetAddress sender() {
        return sender(from);
    }

    /// The part behind the `@` of the sender.
    String domain() {
        var address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress sender(String from) {
        try {
            var parsed = InternetAddress.parse(from, true);
            if (parsed.length == 1 && parsed[0].getAddress().contains("@")) {
                return parsed[0];
            }
        } catch (AddressException notAnAddress) {
            // said below
        }
        throw new IllegalArgumentException("limitless.mail.from must be one address, such as no-reply@example.org");
    }

    /// Hides the password.
    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + ", tls=" + tls + ", from=" + from + "]";
    }
}
