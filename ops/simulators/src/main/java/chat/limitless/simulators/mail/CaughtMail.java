package chat.limitless.simulators.mail;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A message as it arrived, taken apart.
///
/// @param sentAt milliseconds since 1970, by the message
/// @param headers as they stand in the message, unfolded
/// @param text the plain part; empty without one
/// @param html the page; empty without one
public record CaughtMail(
        long sentAt, String from, String to, String subject, List<Header> headers, String text, String html) {

    /// Takes a message apart.
    static CaughtMail of(MimeMessage message) {
        try {
            var sent = message.getSentDate();
            return new CaughtMail(
                    sent == null ? 0 : sent.getTime(),
                    String.join(", ", addresses(message.getFrom())),
                    String.join(", ", addresses(message.getAllRecipients())),
                    String.valueOf(message.getSubject()),
                    Collections.list(message.getAllHeaders()),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message that arrived cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The values of one header.
    public List<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(Header::getValue)
                .toList();
    }

    private static List<String> addresses(Address[] addresses) {
        var texts = new ArrayList<String>();
        for (var address : addresses == null ? new Address[0] : addresses) {
            texts.add(address.toString());
        }
        return texts;
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        var found = "";
        if (part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount() && found.isEmpty(); i++) {
                found = part(several.getBodyPart(i), type);
            }
        }
        return found;
    }
}
