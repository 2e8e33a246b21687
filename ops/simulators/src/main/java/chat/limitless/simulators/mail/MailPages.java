package chat.limitless.simulators.mail;

import static chat.limitless.simulators.http.WebPage.escaped;

import chat.limitless.simulators.http.WebPage;
import java.util.List;

/// The pages on which a person reads what was caught.
final class MailPages {
    private MailPages() {}

    /// All messages, newest first.
    static String list(List<CaughtMail> messages) {
        StringBuilder items = new StringBuilder();
        for (int number = messages.size(); number > 0; number--) {
            CaughtMail mail = messages.get(number - 1);
            items.append("<li><p><a href=\"/messages/%d\">%s</a><br><span class=\"soft\">%s</span></p></li>"
                    .formatted(number, escaped(mail.subject()), escaped(mail.to())));
        }
        String content = messages.isEmpty()
                ? "<p class=\"soft\">No mail yet. Whatever the product sends is caught here.</p>"
                : "<ul>" + items + "</ul>";
        return WebPage.of("Caught mail", "<h1>Caught mail</h1>" + content);
    }

    /// One message as plain text, with the way to its page.
    static String one(int number, CaughtMail mail) {
        return WebPage.of(
                mail.subject(),
                "<p><a href=\"/\">All mail</a></p><h1>%s</h1><p class=\"soft\">From %s<br>To %s<br>%s</p>"
                                .formatted(
                                        escaped(mail.subject()),
                                        escaped(mail.from()),
                                        escaped(mail.to()),
                                        escaped(String.join(" ", mail.header("Message-ID"))))
                        + "<p style=\"white-space: pre-wrap; overflow-wrap: anywhere\">" + escaped(mail.text()) + "</p>"
                        + "<p><a href=\"/messages/%d/html\">As a page</a></p>".formatted(number));
    }
}
