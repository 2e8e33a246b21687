package chat.limitless.command.external.smtp;

import chat.limitless.command.external.smtp.MailProperties.Tls;
import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.mail.port.MailFailure;
import chat.limitless.command.mail.port.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands mail in by SMTP, one connection for each message: there are few, and none waits for another.
@Component
class SmtpMailServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailServer.class);

    private final MailProperties properties;
    private final Session session;
    private final Clock clock;

    SmtpMailServer(MailProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.session = Session.getInstance(settings(properties));
    }

    private static Properties settings(MailProperties properties) {
        var settings = new Properties();
        var timeout = Long.toString(properties.timeout().toMillis());
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        settings.setProperty(
                "mail.smtp.auth", Boolean.toString(!properties.user().isBlank()));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(properties.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(properties.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(properties.tls() == Tls.IMPLICIT));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (properties.isConfigured()) {
            // Asking the machine for its own name may ask a name server, and wait for it.
            settings.setProperty("mail.smtp.localhost", properties.domain());
        }
        return settings;
    }

    @Override
    public boolean isConfigured() {
        return properties.isConfigured();
    }

    @Override
    public void send(Mail mail) {
        if (!isConfigured()) {
            throw new MailFailure("no mail server is configured any more");
        }
        var message = MailMessage.of(session, properties, mail, clock.instant());
        Transport transport = null;
        try {
            transport = session.getTransport();
            transport.connect(
                    properties.host(),
                    properties.port(),
                    properties.user().isBlank() ? null : properties.user(),
                    properties.user().isBlank() ? null : properties.password());
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException failure) {
            throw SmtpAnswer.of(failure).asException();
        } finally {
            close(transport);
        }
    }

    /// The message was taken by now, or was not: how the server says goodbye changes nothing.
    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException goodbye) {
            LOG.debug("the mail server hung up: {}", goodbye.getClass().getSimpleName());
        }
    }
}
