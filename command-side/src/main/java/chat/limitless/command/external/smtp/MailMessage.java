package chat.limitless.command.external.smtp;

import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.mail.port.MailRefused;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/// A mail in the form of the internet. Its Message-ID is made from what it tells, not drawn: a second copy can be known
/// as one.
final class MailMessage extends MimeMessage {

    private static final String CHARSET = "utf-8";

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /// Throws [MailRefused] when the address is none.
    static MailMessage of(Session session, MailProperties properties, Mail mail, Instant now) {
        var to = address(mail.to());
        try {
            var message = new MailMessage(session, messageId(mail.key(), properties.domain()));
            message.setFrom(properties.sender());
            message.setRecipient(Message.RecipientType.TO, to);
            message.setSubject(oneLine(mail.subject()), CHARSET);
            message.setSentDate(Date.from(now));
            message.setHeader("Content-Language", mail.language().name().toLowerCase(Locale.ROOT));
            // No out-of-office note answers what a machine wrote.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(body(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "a mail could not be built: " + e.getClass().getSimpleName());
        }
    }

    /// The best form last, as the standard asks.
    private static MimeMultipart body(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), CHARSET);
        var html = new MimeBodyPart();
        html.setText(mail.html(), CHARSET, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /// Stable for the same key.
    static String messageId(String key, String domain) {
        return "<" + key.replaceAll("[^A-Za-z0-9_-]+", ".") + "@" + domain + ">";
    }

    /// One plain address. It comes from outside: anything that could become a second recipient or a header is refused.
    static InternetAddress address(String to) {
        try {
            var parsed = InternetAddress.parse(to, true);
            if (parsed.length == 1
                    && !parsed[0].isGroup()
                    && to.strip().equals(parsed[0].getAddress())
                    && to.chars().noneMatch(Character::isISOControl)) {
                parsed[0].validate();
                return parsed[0];
            }
        } catch (AddressException notAnAddress) {
            // said below, without quoting it
        }
        throw new MailRefused("the e-mail address is none");
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
