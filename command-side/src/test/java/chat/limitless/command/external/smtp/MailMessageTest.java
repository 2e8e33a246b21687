package chat.limitless.command.external.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.accounts.Language;
import chat.limitless.command.external.smtp.MailProperties.Tls;
import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.mail.port.MailFailure;
import chat.limitless.command.mail.port.MailRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of a message, the settings, and what a server's answers come to.
@Tag("fast")
class MailMessageTest {

    private static final String FROM = "Limitless Chat <no-reply@mail.example.org>";
    private static final MailProperties PROPERTIES =
            new MailProperties("smtp.example.org", 587, "", "", Tls.STARTTLS, FROM, Duration.ofSeconds(1));

    private static String written(Mail mail) throws Exception {
        var out = new ByteArrayOutputStream();
        MailMessage.of(Session.getInstance(new Properties()), PROPERTIES, mail, Instant.parse("2026-11-01T12:00:00Z"))
                .writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static Mail mail(String to, String subject) {
        return new Mail("mail.send:cra_x/7", to, Language.TH, subject, "ข้อความ", "<p>ข้อความ</p>");
    }

    @Test
    void the_same_key_is_the_same_message_id() throws Exception {
        assertThat(written(mail("ann@example.org", "One")))
                .contains("\r\nMessage-ID: <mail.send.cra_x.7@mail.example.org>\r\n");
        assertThat(MailMessage.messageId("a b\r\nX: y>", "h.org")).isEqualTo("<a.b.X.y.@h.org>");
    }

    @Test
    void thai_travels_as_ascii() throws Exception {
        assertThat(written(mail("ann@example.org", "ยอดของคุณ")))
                .contains("Subject: =?utf-8?B?", "Content-Type: multipart/alternative", "Content-Language: th");
    }

    @Test
    void a_subject_stays_one_line() throws Exception {
        assertThat(written(mail("ann@example.org", "One\r\nBcc: all@example.org")))
                .contains("Subject: One Bcc: all@example.org")
                .doesNotContain("\r\nBcc:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nb",
                "a@example.org,b@example.org",
                "A <a@example.org>",
                "<a@example.org>",
                "a",
                "a@",
                "@example.org",
                "a b@example.org",
                "grp: a@example.org;",
                "",
                " "
            })
    void what_is_no_plain_address_is_refused_without_being_quoted(String address) {
        assertThatThrownBy(() -> MailMessage.address(address))
                .isInstanceOf(MailRefused.class)
                .hasMessage("the e-mail address is none")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "ann+tag@mail.example.co.th", "\"odd one\"@example.org"})
    void a_plain_address_is_taken(String address) {
        assertThat(MailMessage.address(address).getAddress()).isEqualTo(address);
    }

    @Test
    void an_address_the_server_does_not_know_is_given_up_and_a_busy_one_is_not() throws Exception {
        var unknown = answer(550);
        var busy = answer(451);
        assertThat(unknown).isInstanceOf(MailRefused.class).hasMessage("the mail server refused the address: 550");
        assertThat(busy).isInstanceOf(MailFailure.class).hasMessage("the mail server refused the address: 451");
        assertThat(unknown.getCause()).isNull();
    }

    private static RuntimeException answer(int code) throws Exception {
        var address = new InternetAddress("canary@example.org");
        var refused = new SendFailedException("Invalid Addresses: canary@example.org");
        refused.setNextException(
                new SMTPAddressFailedException(address, "RCPT TO:<canary@example.org>", code, "canary@example.org?"));
        return SmtpAnswer.of(refused).asException();
    }

    @Test
    void whatever_else_fails_may_be_mended_and_quotes_nobody() {
        assertThat(SmtpAnswer.of(new AuthenticationFailedException("canary")).asException())
                .isInstanceOf(MailFailure.class)
                .hasMessage("the mail server refused the password");
        assertThat(SmtpAnswer.of(new MessagingException("canary", new ConnectException("canary")))
                        .asException())
                .isInstanceOf(MailFailure.class)
                .hasMessage("the mail server could not be reached: ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@example.org, b@example.org", "Limitless <>"})
    void a_server_without_a_sender_is_a_mistake_told_at_the_start(String from) {
        assertThatThrownBy(() -> new MailProperties("h", 25, "", "", Tls.NONE, from, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limitless.mail.from");
    }

    @Test
    void a_password_needs_tls_and_is_never_shown() {
        assertThatThrownBy(() -> new MailProperties("h", 25, "me", "pw", Tls.NONE, FROM, Duration.ofSeconds(1)))
                .hasMessageContaining("without TLS");
        assertThat(new MailProperties("h", 25, "me", "hunter2", Tls.IMPLICIT, FROM, Duration.ofSeconds(1)).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void without_a_host_nothing_else_is_needed() {
        assertThat(new MailProperties("", 587, "", "", Tls.STARTTLS, "", Duration.ofSeconds(1)).isConfigured())
                .isFalse();
    }
}
