package chat.limitless.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSimulatorTest {

    private static void send(MailSimulator mail, String to, String subject, String html) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        settings.setProperty("mail.smtp.localhost", "localhost");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("product@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "utf-8");
        message.setSentDate(new Date());
        message.setText(html, "utf-8", "html");
        Transport.send(message);
    }

    private static HttpResponse<String> http(MailSimulator mail, String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(mail.pageUrl()).resolve(path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_message_is_caught_and_can_be_read() throws Exception {
        try (MailSimulator mail = new MailSimulator(0, 0)) {
            assertThat(http(mail, "GET", "/").body()).contains("No mail yet");
            send(mail, "ann@example.org", "สวัสดี <b>", "<p>Hello</p>");
            assertThat(mail.messagesTo("ann@example.org")).singleElement().satisfies(caught -> {
                assertThat(caught.subject()).isEqualTo("สวัสดี <b>");
                assertThat(caught.header("Message-ID")).hasSize(1);
            });
            assertThat(http(mail, "GET", "/").body()).contains("สวัสดี &lt;b&gt;", "ann@example.org");
            assertThat(http(mail, "GET", "/messages/1").body()).contains("To ann@example.org");
            HttpResponse<String> page = http(mail, "GET", "/messages/1/html");
            assertThat(page.body()).isEqualTo("<p>Hello</p>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
            assertThat(http(mail, "GET", "/_sim/mail/messages").body()).contains("\"to\":\"ann@example.org\"");
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_what_was_caught_can_be_forgotten() throws Exception {
        try (MailSimulator mail = new MailSimulator(0, 0)) {
            send(mail, "ann@example.org", "One", "<p>Hello</p>");
            for (String path : new String[] {"/messages/0", "/messages/2", "/messages/x", "/messages/-1/html"}) {
                assertThat(http(mail, "GET", path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(http(mail, "DELETE", "/_sim/mail/messages").statusCode()).isEqualTo(204);
            assertThat(mail.messages()).isEmpty();
        }
    }
}
